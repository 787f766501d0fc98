import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../src/analysis/analysis.ts';
import { article } from '../../src/article/article.ts';
import { edtfDate } from '../../src/article/edtf.ts';
import { brief } from '../../src/briefing/brief.ts';
import { briefing } from '../../src/briefing/briefing.ts';
import { at, claim, marked, mention, quote, speaker } from './marked.ts';

const text = `Im Juli hat die Ministerin die Brücke bei Sava eröffnet, die seit 2019 gebaut wurde.
„Das ist ein guter Tag für die Region“, sagte Ana Petrović.
Nach Angaben der Bahn fahren am Wochenende die ersten Züge über die neue Brücke.
Petrović lobte die „schnelle“ Arbeit der Firmen.`;

const published = article.parse({
  id: '2023-10-bruecke',
  language: 'de',
  date: '2023-10',
  title: { text: 'Eine Brücke', ours: false },
  publisher: null,
  byline: null,
  agencies: [],
  url: null,
  text,
  hash: 'a'.repeat(64),
});

const petrović: EntityId = 'e0';
const who = speaker(text, 'Ana Petrović', { entity: petrović });
const analysis = marked(text, 'de', {
  entities: [
    {
      id: petrović,
      kind: 'person',
      name: 'Ana Petrović',
      aliases: ['Petrović'],
      roles: ['die Ministerin'],
      gender: 'female',
      number: 'singular',
    },
  ],
  mentions: [mention(text, 'Ana Petrović', { entity: petrović, how: 'name' })],
  quotes: [
    quote(text, 2, 'Das ist ein guter Tag für die Region', { speaker: who }),
    quote(text, 4, 'schnelle', { kind: 'partial', speaker: who }),
  ],
  claims: [
    claim(text, 3, 'Nach Angaben der Bahn fahren am Wochenende die ersten Züge über die neue Brücke.', {
      source: speaker(text, 'der Bahn', { name: 'die Bahn' }),
    }),
  ],
  acts: [
    {
      id: 'a4.1',
      spans: [at(text, 'Petrović lobte die „schnelle“ Arbeit der Firmen')],
      sentence: 4,
      via: [],
      confidence: 0.9,
      rule: { name: 'source phrase', word: 'laut' },
      speaker: who,
      cue: { spans: [at(text, 'lobte')], lemma: 'loben', colour: 'praising' },
    },
  ],
  times: [
    { ...at(text, 'am Wochenende'), sentence: 3, value: null },
    { ...at(text, 'Im Juli'), sentence: 1, value: edtfDate.parse('2023-07') },
    { ...at(text, 'seit 2019'), sentence: 1, value: edtfDate.parse('2019') },
  ],
});
const made = brief(published, analysis);

describe('brief', () => {
  test('names the article and the revision that it tells of', () => {
    expect([made.article, made.hash]).toEqual([published.id, published.hash]);
  });

  test('counts a sentence with somebody’s claim or utterance as theirs, a speech act told as the article’s own', () => {
    expect(made.trust).toEqual({ sentences: 4, own: 2, others: 2 });
  });

  test.each([
    ['a fear that nobody is named for', 'indirect', 'fearing', 1],
    ['hearsay', 'hearsay', 'hearsay', 0],
    ['«es heißt»', 'indirect', 'neutral', 0],
  ] as const)('counts %s as the article’s own or not, by who stands for it', (_, form, hedge, own) => {
    const line = 'Im Westen wuchs die Sorge, dass die Brücke bricht.';
    const claims = [claim(line, 1, 'dass die Brücke bricht', { form, hedge })];
    const { trust } = brief({ ...published, text: line }, marked(line, 'de', { claims }));
    expect(trust).toEqual({ sentences: 1, own, others: 1 - own });
  });

  test('puts the times in order of date, with the words that name them, those without a date last', () => {
    const shown = made.timeline.map(({ value, words, sentence }) => [
      value,
      text.slice(words.start, words.end),
      sentence,
    ]);
    expect(shown).toEqual([
      ['2019', 'seit 2019', 1],
      ['2023-07', 'Im Juli', 1],
      [null, 'am Wochenende', 3],
    ]);
  });

  test('gives an utterance as a slice of the text, said to be verbatim', () => {
    const point = made.keyPoints.find(({ attribution }) => attribution?.verbatim);
    expect(point?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Das ist ein guter Tag für die Region',
    ]);
    expect(point?.attribution?.speaker.name).toBe('Ana Petrović');
  });

  test('survives being kept as JSON and read back', () => {
    expect(briefing.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  test.each([
    [
      'a span that ends before it starts',
      { keyPoints: [{ ...made.keyPoints[0], spans: [{ start: 9, end: 2 }] }] },
    ],
    ['a key point without evidence', { keyPoints: [{ ...made.keyPoints[0], sentences: [] }] }],
    ['a field that nobody knows', { mood: 'good' }],
    ['a hash that is none', { hash: 'abc' }],
  ])('is refused, when read back, with %s', (_, wrong) => {
    expect(briefing.safeParse({ ...made, ...wrong }).success).toBe(false);
  });
});
