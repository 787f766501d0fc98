import { describe, expect, test } from 'vitest';
import { splitTokens } from '../../../src/analysis/german/tokens.ts';

function tokens(text: string): string[] {
  return splitTokens(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe('German tokens', () => {
  test.each([
    ['Es kostet 2.500,50 Euro.', ['Es', 'kostet', '2.500,50', 'Euro', '.']],
    ['Am 11. Juli, z. B. um 19:30 Uhr', ['Am', '11.', 'Juli', ',', 'z. B.', 'um', '19:30', 'Uhr']],
    ['die 84-jährige Ex-Chefin von beispiel.de', ['die', '84-jährige', 'Ex-Chefin', 'von', 'beispiel.de']],
    ['Journalist:innen und Mitarbeiter*innen', ['Journalist:innen', 'und', 'Mitarbeiter*innen']],
    ['„Ja“, sagte er.', ['„', 'Ja', '“', ',', 'sagte', 'er', '.']],
    ['die „Bild“-Zeitung', ['die', '„', 'Bild', '“', '-Zeitung']],
    ['Raketen- und Waffentests', ['Raketen-', 'und', 'Waffentests']],
    ['Dr. A. Klein', ['Dr.', 'A.', 'Klein']],
    ['Er schwieg …', ['Er', 'schwieg', '…']],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });
});
