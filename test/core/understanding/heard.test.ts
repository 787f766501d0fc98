import { expect, test } from 'vitest';
import {
  hear,
  matches,
  said,
  withoutFillers,
  withoutSlips,
} from '../../../src/core/conversation/understanding/heard.ts';
import { fillers, vocabulary } from '../../../src/core/conversation/understanding/phrases.ts';

test.each([
  ['Und Kirby?', 'und kirby'],
  ['„Wer sagt das“, bitte?!', 'wer sagt das bitte'],
  ["what's new", 'whats new'],
  ['what’s new', 'whats new'],
  ['kürzer', 'kuerzer'],
  ['[13]', '13'],
  ['@briefing, und Kirby?', 'und kirby'],
  ['???', ''],
])('%s is heard as «%s»', (typed, heard) => {
  expect(said(hear(typed))).toBe(heard);
});

test.each([
  ['ok und wer sagt das denn bitte', 'wer sagt das'],
  ['and what does he say please', 'what does he say'],
  ['bitte', 'bitte'],
])('«%s» is «%s» without what changes nothing', (typed, left) => {
  expect(said(withoutFillers(hear(typed), fillers))).toBe(left);
});

test.each([
  ['wer sgat das', 'wer sagt das'],
  ['qoutes smith', 'quotes smith'],
  ['wer sagt stade', 'wer sagt stade'], // a word of the article
])('«%s» with its slips mended is «%s»', (typed, mended) => {
  expect(said(withoutSlips(hear(typed), vocabulary, (word) => word === 'stade'))).toBe(mended);
});

test('a part of what fits a pattern is given as it was typed', () => {
  const pattern = /^wer sagt das mit (?<what>.+)$/d;
  expect(matches(hear('Wer sagt das mit „den 4,2 Millionen“?'), [pattern])).toEqual([
    { what: 'den 4,2 Millionen' },
  ]);
});
