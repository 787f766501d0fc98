import { expect, test } from 'vitest';
import { loadArticles } from '../../src/article/content.ts';
import type { KeyPoint } from '../../src/briefing/briefing.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';

const { articles } = await loadArticles(atHome('content/articles'));
const article = articles.find(({ id }) => id === '2023-10-lawrow-in-pjoengjang');
if (article === undefined) throw new Error('the article that the editor marked is not shipped');
const { keyPoints, trust } = await createEngine(atHome('models')).brief(article);

const wordsOf = ({ spans }: KeyPoint): string =>
  spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ');

/** What an editor wants told of the article, whose it has to be, and words without which it is not told. */
const wanted = [
  ['the visit and the friendship', null, /Lawrow die Freundschaft .* bekräftigt/],
  ['what Kim wants', 'Kim Jong Un', /"zukunftsorientierte" Beziehung zu Russland/],
  [
    'what Lawrow holds against the United States',
    'Sergej Lawrow',
    /militärischen Aktivitäten der Vereinigten Staaten/,
  ],
  ['the containers', 'Vereinigte Staaten', /mehr als 1\.000 Container/],
  ['what Pyongyang wants for them', 'John Kirby', /russische Militärausrüstung/],
  ['the way for Putin', null, /Reise von Präsident Wladimir Putin/],
] as const;

test('five key points tell at least five of the six things that the editor wants told, each with its owner', () => {
  const told = wanted.filter(([, owner, words]) =>
    keyPoints.some(
      (point) => (point.attribution?.speaker.name ?? null) === owner && words.test(wordsOf(point)),
    ),
  );
  expect(keyPoints.length).toBeLessThanOrEqual(5);
  expect(told.length).toBeGreaterThanOrEqual(5);
});

test('what is said twice is one key point with both places and with whom it came through', () => {
  const kim = keyPoints.find(({ attribution }) => attribution?.speaker.name === 'Kim Jong Un');
  expect(kim?.sentences).toEqual([1, 4]);
  expect(kim?.attribution?.via.map(({ name }) => name)).toEqual(['KCNA']);
});

test('a claim carried on has the sentence that names its source among its evidence', () => {
  const containers = keyPoints.find(({ attribution }) => attribution?.speaker.name === 'Vereinigte Staaten');
  expect(containers?.sentences).toEqual([13, 14]);
  expect(containers?.attribution?.hedge).toBe('distancing');
});

test('half of the sentences rest on others; speech acts told in the article’s words are its own', () => {
  expect(trust).toEqual({ sentences: 18, own: 9, others: 9 });
});
