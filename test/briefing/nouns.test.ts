import { describe, expect, test } from 'vitest';
import { nounTakenAsKnown } from '../../src/briefing/nouns.ts';

describe('nounTakenAsKnown: what a text speaks of as if one knew already which is meant', () => {
  test.each([
    ['de', 'Die Äußerungen stießen auf Kritik.', 'Äußerungen'],
    ['de', 'Der Vorfall ereignete sich am Montag.', 'Vorfall'],
    ['de', 'dass die Lieferungen bereits im Gange seien', 'Lieferungen'],
    ['de', 'Die Entscheidung des Gerichts fiel am Montag.', null],
    ['de', 'Die Entscheidung über die Brücke fiel am Montag.', null],
    ['de', 'Die Regierung tagt.', null],
    ['de', 'Die Polizei sucht Zeugen.', null],
    ['de', 'Die Brücke ist zu.', null],
    ['de', 'Eine Entscheidung fiel am Montag.', null],
    ['en', 'The move comes a week after the flood.', 'move'],
    ['en', 'The announcement was met with anger.', 'announcement'],
    ['en', 'that the talks had failed', 'talks'],
    ['en', 'The decision by the court was met with anger.', null],
    ['en', 'The attack on the bridge was met with anger.', null],
    ['en', 'The government has resigned.', null],
    ['en', 'The bridge was closed.', null],
  ] as const)('%s: «%s» → %s', (language, text, noun) => {
    expect(nounTakenAsKnown(text, language)).toBe(noun);
  });
});
