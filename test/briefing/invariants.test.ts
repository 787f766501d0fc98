import { readFileSync } from 'node:fs';
import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { keyPoints } from '../../src/briefing/key-points.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const german = await createEngine(atHome('models')).grammar('de');
const article = readFileSync(atHome('content/articles/2023-10-lawrow-in-pjoengjang.md'), 'utf8');
const paragraphs = article
  .split('---\n')
  .slice(2)
  .join('')
  .split(/\n{2,}/u)
  .filter(Boolean);

/** Articles put together from paragraphs of a real one in any order, with repetitions and odd bits between. */
const articles = array(
  oneof({ weight: 5, arbitrary: constantFrom(...paragraphs) }, string({ maxLength: 40 })),
  {
    minLength: 1,
    maxLength: 12,
  },
).map((parts) => [paragraphs[1], ...parts].join('\n\n'));

describe('the key points of any article', () => {
  test('are slices that lie in their evidence, in reading order and apart from each other', () => {
    assert(
      property(articles, (text) => {
        const analysis = analyse({ text, language: 'de', date: null }, german);
        const points = keyPoints(text, null, analysis);
        let end = 0;
        for (const { spans, sentences } of points) {
          const evidence = analysis.sentences.filter(({ number }) => sentences.includes(number));
          expect(evidence).toHaveLength(sentences.length);
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(evidence.some((one) => one.start <= span.start && span.end <= one.end)).toBe(true);
            end = span.end;
          }
        }
        expect(points.map(({ rank }) => rank).toSorted((a, b) => a - b)).toEqual(points.map((_, i) => i + 1));
        expect(points.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  test('never give a claim as the article’s own where its source stands elsewhere', () => {
    assert(
      property(articles, (text) => {
        const analysis = analyse({ text, language: 'de', date: null }, german);
        const carried = analysis.claims.filter(({ form }) => form === 'carried');
        const own = keyPoints(text, null, analysis).filter(({ attribution }) => attribution === null);
        for (const { spans } of own) {
          for (const span of spans) {
            const foreign = carried.filter(
              ({ source, spans: said }) =>
                said.some((part) => part.start < span.end && span.start < part.end) &&
                !source?.phrase.some((part) => span.start <= part.start && part.end <= span.end),
            );
            expect(foreign).toEqual([]);
          }
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});
