import { describe, expect, test } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { tellings } from '../../src/briefing/telling.ts';
import { at, claim, marked, quote, speaker } from './marked.ts';

const ways = (text: string, found: Partial<Analysis>) =>
  tellings(text, marked(text, 'de', found)).map(({ sentence, attribution, spans }) => [
    sentence.number,
    attribution?.speaker.name ?? null,
    spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
  ]);

const cue = (text: string, words: string, lemma: string) => ({
  spans: [at(text, words)],
  lemma,
  colour: 'neutral' as const,
});

describe('tellings: the ways in which a sentence can be told truly', () => {
  test('a sentence of the article’s own is told as printed', () => {
    const text = 'Die Elbe steigt.';
    expect(ways(text, {})).toEqual([[1, null, text]]);
  });

  test('one filled by a claim is told as the claim, with whose it is', () => {
    const text = 'Die Bahn teilte mit, dass die Strecke gesperrt sei.';
    const words = 'dass die Strecke gesperrt sei';
    const said = claim(text, 1, words, {
      source: speaker(text, 'Die Bahn'),
      cue: cue(text, 'teilte mit', 'mitteilen'),
    });
    expect(ways(text, { claims: [said] })).toEqual([[1, 'Die Bahn', words]]);
  });

  test('one that says more than the claim is told whole, its source inside', () => {
    const text =
      'Nach dem Ende der Sitzung, zu der hundert Gäste gekommen waren, sagte Ana Petrović, sie bleibe.';
    const said = claim(text, 1, 'sie bleibe', { source: speaker(text, 'Ana Petrović') });
    expect(ways(text, { claims: [said] })).toEqual([[1, null, text]]);
  });

  test('a long utterance may be told without what leads up to it', () => {
    const text =
      'Bei ihrem Besuch in Brod griff Ana Petrović die Pläne der Bahn an: „Wer die Strecke sperrt, der sperrt die Stadt und den Hafen.“';
    const words = 'Wer die Strecke sperrt, der sperrt die Stadt und den Hafen.';
    const said = quote(text, 1, words, { speaker: speaker(text, 'Ana Petrović') });
    expect(ways(text, { quotes: [said] })).toEqual([
      [1, 'Ana Petrović', words],
      [1, null, text],
    ]);
  });

  test('a source phrase stays in its sentence, which is none without it', () => {
    const text = 'Laut Polizei ist die Lage ruhig.';
    const said = claim(text, 1, 'ist die Lage ruhig', {
      source: speaker(text, 'Polizei'),
      cue: cue(text, 'Laut', 'laut'),
    });
    expect(ways(text, { claims: [said] })).toEqual([[1, null, text]]);
  });

  test.each([
    ['Die Ministerin weigert sich, Zahlen zu nennen.', 'Zahlen zu nennen', 'infinitive'],
    ['Die Ministerin fragt, ob die Brücke hält.', 'ob die Brücke hält', 'indicative'],
    ['Die Ministerin sagt nicht, wann die Brücke öffnet.', 'wann die Brücke öffnet', 'indicative'],
  ] as const)('«%s» is told whole: without its verb «%s» would be said', (text, words, mood) => {
    const said = claim(text, 1, words, { source: speaker(text, 'Die Ministerin'), mood });
    expect(ways(text, { claims: [said] })).toEqual([[1, null, text]]);
  });

  test('words that are half a sentence are told with the other half, in quotation marks too', () => {
    const text =
      'Der Film sei gut, „weil er uns ohne Umwege zeigt, was es heißt, arm zu sein“, sagte Petrović.';
    const words = 'weil er uns ohne Umwege zeigt, was es heißt, arm zu sein';
    const said = quote(text, 1, words, { speaker: speaker(text, 'Petrović') });
    expect(ways(text, { quotes: [said] })).toEqual([[1, null, text]]);
  });

  test.each(['Niemand', 'Man', 'Sie', 'Die', 'Wir'])('«%s» is nobody to give a claim to', (name) => {
    const text = `${name} glaubte, dass die Brücke hält.`;
    const source = speaker(text, name, { how: 'role' });
    const said = claim(text, 1, 'dass die Brücke hält', { source });
    expect(ways(text, { claims: [said] })).toEqual([[1, null, text]]);
  });

  test('a claim carried on is told with the source that the sentence before it names', () => {
    const text = 'Die Polizei äußerte sich.\nDie Lage sei ruhig.';
    const source = speaker(text, 'Die Polizei', { how: 'carried' });
    const said = claim(text, 2, 'Die Lage sei ruhig.', { source, form: 'carried' });
    expect(ways(text, { claims: [said] })[1]).toEqual([2, 'Die Polizei', 'Die Lage sei ruhig.']);
  });

  test.each([
    ['nobody knows whose it is', { source: null }],
    ['it is not sure whose it is', { confidence: 0.4 }],
    [
      'whose it is says only a pronoun',
      { source: { phrase: [{ start: 0, end: 3 }], name: 'er', entity: null, how: 'carried' as const } },
    ],
  ])('a claim carried on is not told where %s', (_, more) => {
    const text = 'Die Polizei äußerte sich.\nDie Lage sei ruhig.';
    const source = speaker(text, 'Die Polizei', { how: 'carried' });
    const said = claim(text, 2, 'Die Lage sei ruhig.', { form: 'carried', source, ...more });
    expect(ways(text, { claims: [said] }).map(([number]) => number)).toEqual([1]);
  });

  test('hearsay carries its reservation itself', () => {
    const text = 'Die Täter sollen geflohen sein.';
    const said = claim(text, 1, text, { form: 'hearsay', hedge: 'hearsay' });
    expect(ways(text, { claims: [said] })).toEqual([[1, null, text]]);
  });

  test('words quoted singly do not make a sentence somebody else’s', () => {
    const text = 'Petrović lobte die „schnelle“ Arbeit.';
    const said = quote(text, 1, 'schnelle', { kind: 'partial', speaker: speaker(text, 'Petrović') });
    expect(ways(text, { quotes: [said] })).toEqual([[1, null, text]]);
  });
});
