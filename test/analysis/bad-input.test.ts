import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import type { Analysis, Span } from '../../src/analysis/analysis.ts';
import { UnreadableText } from '../../src/analysis/unreadable.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const grammar = await createEngine(atHome('models')).grammar('de');
const read = (text: string): Analysis => analyse({ text, language: 'de', date: null }, grammar);

function spansOf({ headings, sentences, mentions, quotes, claims, acts, times }: Analysis): Span[] {
  const said = [...quotes, ...claims, ...acts];
  return [
    ...headings,
    ...sentences,
    ...mentions,
    ...times,
    ...said.flatMap(({ spans, cue, via }) => [
      ...spans,
      ...(cue?.spans ?? []),
      ...via.map(({ phrase }) => phrase),
    ]),
    ...quotes.flatMap(({ speaker }) => speaker?.phrase ?? []),
    ...claims.flatMap(({ source, numbers, addressee }) => [
      ...(source?.phrase ?? []),
      ...numbers,
      ...(addressee ? [addressee] : []),
    ]),
  ];
}

/** What holds for every Analysis of every text. */
function holds(text: string, analysis: Analysis): void {
  for (const { start, end } of spansOf(analysis)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  analysis.sentences.forEach((sentence, i) => {
    expect(sentence.number).toBe(i + 1);
    expect(sentence.start).toBeGreaterThanOrEqual(analysis.sentences[i - 1]?.end ?? 0);
  });
  analysis.mentions.forEach(({ entity, through }, i) => {
    expect(analysis.entities.some(({ id }) => id === entity)).toBe(true);
    if (through !== null) expect(analysis.mentions[through]?.entity).toBe(entity);
    expect(through).not.toBe(i);
  });
  const said = [...analysis.quotes, ...analysis.claims, ...analysis.acts];
  expect(new Set(said.map(({ id }) => id)).size).toBe(said.length);
  for (const { sentence, spans, confidence } of said) {
    expect(analysis.sentences[sentence - 1]?.start).toBeLessThanOrEqual(spans[0]?.start ?? -1);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe('a text that is none is refused, and says why', () => {
  test.each([
    ['', 'empty'],
    [' \n\t \u200b ', 'empty'],
    ['\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR\u0000\u0000\u0002', 'binary'],
    ['Le ministre a déclaré mercredi qu’il ne démissionnerait pas de son poste.', 'other-language'],
    ['The minister said on Wednesday that he would not step down from his post.', 'other-language'],
    ['قال الوزير يوم الأربعاء إنه لن يستقيل من منصبه في الحكومة الجديدة', 'other-language'],
  ])('%j: %s', (text, reason) => {
    const refusal = (): unknown => {
      try {
        return read(text);
      } catch (error) {
        return error instanceof UnreadableText ? error.why.reason : error;
      }
    };
    expect(refusal()).toBe(reason);
  });
});

describe('odd texts are analysed, with every span inside them', () => {
  test.each([
    ['one sentence', 'Angela Merkel sagte am Montag, sie bleibe.'],
    ['one word', 'Merkel'],
    ['one letter', 'M'],
    ['a word of a million letters', 'm'.repeat(1_000_000)],
    ['a capital word of a million letters', 'M'.repeat(1_000_000)],
    ['only quotation marks', '„“"»«‚‘\'„„„'],
    ['only punctuation', '... !!! ??? --- ,,,'],
    ['only line breaks around a word', '\r\n\r\nMerkel\r\n\r\n'],
    ['right-to-left words in German', 'Der Sender الجزيرة berichtete, dass Angela Merkel kommt.'],
    ['emoji', '😀 Angela Merkel 👩‍🚀 sagte: „Ja 🎉.“'],
    ['letters taken apart', 'Angela Mu\u0308ller sagte: „Scho\u0308n.“'],
    ['control and zero-width characters', 'Angela\u0007 Mer\u200bkel sagte:\u0000 „Ja.“'],
    ['half a surrogate pair', 'Angela Merkel \ud83d sagte: „Ja.“ \udc00'],
    ['a table', 'A\t1\t2\nB\t3\t4\nC\t5\t6'],
  ])('%s', (_, text) => {
    holds(text, read(text));
  });

  test('a name is the same however its letters were typed', () => {
    const names = ['Jürgen Müller', 'Jürgen Müller'.normalize('NFD'), 'Jürgen Mül\u00adler'].map((name) =>
      read(`${name} sagte, er bleibe.`).entities.map((entity) => entity.name),
    );
    expect(names).toEqual([['Jürgen Müller'], ['Jürgen Müller'], ['Jürgen Müller']]);
  });
});

/** Pieces of news that come together in any order. */
const piece = fc.constantFrom(
  'Angela Merkel',
  'Merkel',
  'der Minister',
  'Die Kanzlerin',
  'er',
  'sie',
  'sagte',
  'erklärte',
  'laut',
  'zufolge',
  'dass',
  'habe',
  'sei',
  '„Wir bleiben“',
  '„',
  '“',
  '"ja"',
  ',',
  '.',
  ':',
  '\n\n',
  '\r\n',
  'am Montag',
  'im Juli',
  'Russlands',
  'die USA',
  '1.000 Container',
  '🎉',
  '\u200b',
  'u\u0308',
);
const news = fc.array(piece, { maxLength: 40 }).map((pieces) => `Es ${pieces.join(' ')}`);

/** What is found, without the offsets. */
const facts = (printed: string): unknown[] => {
  const { entities, quotes, claims, sentences } = read(printed);
  return [
    entities,
    sentences.length,
    [...quotes, ...claims].map(({ id, spans }) => [
      id,
      spans.map(({ start, end }) => printed.slice(start, end).replace(/\s+/g, ' ')),
    ]),
  ];
};

describe('for any text', () => {
  test('the invariants hold, and the same text gives the same Analysis', () => {
    fc.assert(
      fc.property(news, (text) => {
        const analysis = read(text);
        holds(text, analysis);
        expect(read(text)).toEqual(analysis);
      }),
      { numRuns: 150 },
    );
  });

  test('any string is analysed or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        try {
          holds(text, read(text));
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableText);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('more white space changes nothing but offsets', () => {
    fc.assert(
      fc.property(news, (text) => {
        const wider = text.replaceAll(' ', '   ').replaceAll('\n\n', '\n\n\n\n');
        expect(facts(wider)).toEqual(facts(text));
      }),
      { numRuns: 300 },
    );
  });
});

test('time grows with the length of the text', () => {
  const paragraph =
    'Außenministerin Annalena Baerbock sagte am Montag, sie habe mit Wladimir Putin gesprochen. „Das war gut“, ' +
    'erklärte die Ministerin. Er bestritt das laut einem Bericht der Zeitung.\n\n';
  const timeFor = (copies: number): number => {
    const started = performance.now();
    read(paragraph.repeat(copies));
    return performance.now() - started;
  };
  timeFor(50);
  expect(timeFor(800) / timeFor(100)).toBeLessThan(24);
});
