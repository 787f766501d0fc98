import { describe, expect, test } from 'vitest';
import { whoSaysWhat } from './german-grammar.ts';

const whoSpoke = (text: string): (string | null)[] => whoSaysWhat(text).map(([, , who]) => who);

describe('a surname that is a word too, where the text has the full name', () => {
  test.each(['Kleber', 'Brenner', 'Hirte', 'Stelzer'])('«%s nannte …» tells who spoke', (surname) => {
    const text = `Die Abgeordnete Anna ${surname} kam spät. ${surname} nannte die Absage einen „Vertrauensbruch“.`;
    expect(whoSpoke(text)).toContain(surname);
  });

  test('it is the speaker before a colon, not the subject of the sentence before', () => {
    expect(
      whoSpoke(
        'Der Landrat Anton Kleber kam spät. Gestern hatte sich Kleber zu dem Zwischenruf hinreißen lassen: „Das wird so niemals gebaut werden.“',
      ),
    ).toEqual(['Kleber']);
  });

  test('behind an article it is the word', () => {
    expect(
      whoSpoke('Der Landrat Anton Kleber kam spät. Ein Hirte sagte, dass der Kleber nicht halte.'),
    ).toEqual(['Ein Hirte']);
  });
});
