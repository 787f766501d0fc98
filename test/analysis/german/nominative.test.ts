import { describe, expect, test } from 'vitest';
import { grammar } from './german-grammar.ts';

function nominative(text: string): string {
  const tokens = grammar
    .tokens(text, { start: 0, end: text.length })
    .map((token) => ({ ...token, segment: 0 }));
  return grammar.nominative(tokens, text);
}

describe('a German phrase put in the nominative', () => {
  test.each([
    ['südkoreanischen Angaben', 'südkoreanische Angaben'],
    ['russischen Nachrichtenagenturen', 'russische Nachrichtenagenturen'],
    ['der staatlichen Nachrichtenagentur KCNA', 'die staatliche Nachrichtenagentur KCNA'],
    ['dem Sprecher der Polizei', 'der Sprecher der Polizei'],
    ['des Ministers', 'der Minister'],
    ['einer Sprecherin des Ministeriums', 'eine Sprecherin des Ministeriums'],
    ['einem Bericht', 'ein Bericht'],
    ['den Vereinigten Staaten', 'die Vereinigten Staaten'],
    ['Angaben der Polizei', 'Angaben der Polizei'],
    ['dem Umweltbundesamt', 'das Umweltbundesamt'],
    ['des Bundeskriminalamts', 'das Bundeskriminalamt'],
    ['des Deutschen Wetterdienstes', 'der Deutsche Wetterdienst'],
    ['den Vereinten Nationen', 'die Vereinten Nationen'],
    ['dem 51-Jährigen', 'der 51-Jährige'],
    ['einer 44-Jährigen', 'eine 44-Jährige'],
    ['einem 51-Jährigen', 'ein 51-Jähriger'],
    ['Experten', 'Experten'],
    ['Präsidenten Max Klein', 'Präsident Max Klein'],
    ['Anna Weber', 'Anna Weber'],
    ['der 48-Jährige', 'der 48-Jährige'],
    ['die am Montag vorgestellte Studie', 'die am Montag vorgestellte Studie'],
    ['der Sprecherin am Montag', 'die Sprecherin am Montag'],
    ['die Grünen-Abgeordnete', 'die Grünen-Abgeordnete'],
  ])('%s → %s', (phrase, expected) => {
    expect(nominative(phrase)).toBe(expected);
  });
});
