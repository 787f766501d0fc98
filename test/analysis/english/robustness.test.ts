import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/analysis/analysis.ts';
import { read } from '../../../src/analysis/reading.ts';
import { grammar } from './english-grammar.ts';

function spansOf(text: string): Span[] {
  return grammar
    .attributions(read(text, grammar))
    .flatMap(({ content, speaker, cue, via }) => [
      ...content,
      ...(speaker ?? []),
      ...(cue?.spans ?? []),
      ...via,
    ]);
}

const WORDS =
  'Marsh said that “ ” , . " \' the plan is bad told according to he who n’t - — \n\n : reportedly ( 1.5 U.S.'.split(
    ' ',
  );
const news = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));

describe('any text', () => {
  test('gives spans that lie inside of it and hold something', () => {
    fc.assert(
      fc.property(fc.oneof(news, fc.string({ unit: 'grapheme', maxLength: 80 })), (text) => {
        for (const { start, end } of spansOf(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('gives the same twice', () => {
    fc.assert(
      fc.property(news, (text) => {
        expect(spansOf(text)).toEqual(spansOf(text));
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ['nothing', ''],
    ['only marks', '"“”’‘«»"'.repeat(200)],
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['one sentence of thousands of words', 'and the plan '.repeat(3000)],
  ])('%s is read without a hang', (_, text) => {
    expect(spansOf(text)).toEqual([]);
  });
});
