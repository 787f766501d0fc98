import { describe, expect, test } from 'vitest';
import { read } from '../../../src/analysis/reading.ts';
import { inCorpusShape } from '../../../tools/predict/corpus-quotes.ts';
import { germanHabits } from '../../../tools/predict/german-habits.ts';
import { grammar } from '../../analysis/german/german-grammar.ts';

function wordsAt(text: string, offsets: readonly (readonly [begin: number, end: number])[]): string {
  return offsets.map(([begin, end]) => text.slice(begin, end)).join(' … ');
}

function predicted(text: string): string[] {
  const reading = read(text, grammar);
  return inCorpusShape(germanHabits(reading, grammar.attributions(reading))).map(
    ({ type, spans, speaker }) =>
      `${type}: ${wordsAt(text, spans)} | ${speaker ? wordsAt(text, speaker.spans) : '-'}`,
  );
}

describe('the habits of the German corpus', () => {
  test.each([
    [
      'neighbouring Konjunktiv sentences are one annotation',
      'Er sagte, er komme. Sie bleibe. Das Haus sei leer.',
      ['Indirect: er komme | Er', 'Indirect: Sie bleibe. Das Haus sei leer. | Er'],
    ],
    [
      'Demnach itself is the speaker',
      'Das Institut legte Zahlen vor. Demnach sinkt der Umsatz.',
      ['Indirect: sinkt der Umsatz | Demnach'],
    ],
    [
      'sollen is given to the speaker before',
      'Die Polizei teilte mit, dass ein Auto brannte. Der Täter soll geflohen sein.',
      [
        'Indirect: dass ein Auto brannte | Die Polizei',
        'Indirect: Der Täter soll geflohen sein. | Die Polizei',
      ],
    ],
    ['sollen without anybody near is left out', 'Der Täter soll geflohen sein.', []],
    [
      'a demand told is marked',
      'Die Partei fordert mehr Geld.',
      ['Indirect: Die Partei fordert mehr Geld | Die Partei'],
    ],
    [
      'who cites somebody is a second speaker, given first as mostly in the corpus',
      '„Wir gehen“, wurde Weber von der Zeitung zitiert.',
      ['Direct: „Wir gehen“ | der Zeitung', 'Direct: „Wir gehen“ | Weber'],
    ],
    [
      'who passes words on is the speaker of the sentence',
      'Der Minister erklärte laut der Zeitung, dass die Schule öffnet.',
      [
        'Indirect: Der Minister erklärte  … , dass die Schule öffnet. | der Zeitung',
        'Indirect: dass die Schule öffnet | Der Minister',
      ],
    ],
    [
      'what somebody says in a statement is unmarked',
      'Er sagte, die Stadt gehe davon aus, dass alle kommen.',
      ['Indirect: die Stadt gehe davon aus, dass alle kommen | Er'],
    ],
    ['praise told is not', 'Die Partei lobt den Plan.', []],
  ])('%s', (_, text, expected) => {
    expect(predicted(text)).toEqual(expected);
  });
});
