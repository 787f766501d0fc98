import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { datelineLength } from '../../src/analysis/dateline.ts';
import { grammar } from './german/german-grammar.ts';

const lengthIn = (text: string): number => datelineLength(text, { start: 0, end: text.length });

describe('place and agency before the first sentence', () => {
  test.each([
    ['HARLOW FALLS (Reuters) - ', 'State inspectors overlooked cracks, a review said.'],
    ['Harlow Falls, Ohio — ', 'The bridge stays closed.'],
    ['HARLOW FALLS, March 4 (Reuters) - ', 'State inspectors overlooked cracks, a review said.'],
    ['HARLOW FALLS, 12 May 2026 – ', 'Ferry One today announced a sale.'],
    ['Bad Wallau – ', 'Die Station schließt im Mai.'],
    ['Frankfurt am Main/Kiel (dpa/lno) - ', '„Wir bleiben“, sagte Weber.'],
    ['(CNN) -- ', 'The bridge stays closed.'],
    ['(CNN)', 'Anna Weber told the court that she was in Leeds.'],
    ['LEEDS, England  (CNN)', '“We stay,” said Weber.'],
    ['Berlin (AFP) — ', 'Der Rat – seit Jahren gespalten – tagt heute.'],
  ])('%s', (dateline, sentence) => {
    expect(lengthIn(dateline + sentence)).toBe(dateline.length);
  });

  test.each([
    'Die Stadt – Sitz des Rates – schweigt.',
    'Anna Weber – Ärztin in Kiel – widerspricht.',
    'Im Hafen – so heißt es – liegt nichts.',
    'The council – after years of debate – voted.',
    'Anna Weber (Grüne) Wahlkampf zu nennen, was sie tut, ist kühn.',
    '(Foto) Die Stadt schweigt.',
    'Kiel wartet. Weber – die Ärztin – auch.',
  ])('none: %s', (text) => {
    expect(lengthIn(text)).toBe(0);
  });
});

test('what is claimed in the first sentence begins behind them, and a title before a name is no part of a verb', () => {
  const text = 'Bad Wallau (dpa) – Das Haus habe versagt, kritisierte Betriebsrätin Eva Lang.';
  const { claims, sentences } = analyse({ text, language: 'de', date: null }, grammar);
  expect(sentences[0]?.start).toBe(text.indexOf('Das'));
  expect(
    claims.map(({ spans, source }) => [spans.map(({ start, end }) => text.slice(start, end)), source?.name]),
  ).toEqual([[['Das Haus habe versagt'], 'Eva Lang']]);
});

test.each([
  ['Würzburg. Im Prozess schweigt Brühl.', 'Im Prozess schweigt Brühl.'],
  ['Bad Wallau. Die Station schließt im Mai.', 'Die Station schließt im Mai.'],
  ['Schade. Die Station schließt im Mai.', 'Schade.'],
  ['Würzburg.', 'Würzburg.'],
])('a place that stands alone is one too, where a sentence follows: %s', (text, first) => {
  const { sentences } = analyse({ text, language: 'de', date: null }, grammar);
  expect(text.slice(sentences[0]?.start, sentences[0]?.end)).toBe(first);
});
