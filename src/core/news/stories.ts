import type { Article, ArticleId, Language } from '../../article/article.ts';
import { wordsOf } from '../../briefing/words.ts';

/** From here on the words of two articles tell of one event (docs/decisions/0022-stories.md, also for what follows). */
const ALIKE: Readonly<Record<Language, number>> = { de: 0.3, en: 0.4 };
const MOST_DAYS_APART = 3;
/** A word that more articles have than these, and a larger part of all, tells of no event: a campaign's candidates, for example. */
const FEW = 3;
const LARGE_PART = 0.25;
/** Each pair is compared: of more articles, the first ones. */
const MOST_COMPARED = 100;
const MOST_IN_ONE = 8;

/** What is compared of an article. */
export interface Comparable {
  readonly article: Pick<Article, 'id' | 'language' | 'date' | 'title' | 'text'>;
}

/** An article of which the day is known, with how much each of its words weighs, in all 1. */
interface Weighed {
  readonly id: ArticleId;
  readonly day: Temporal.PlainDate;
  readonly weights: ReadonlyMap<string, number>;
}

interface Link {
  readonly of: readonly [ArticleId, ArticleId];
  readonly likeness: number;
}

/** Articles on one event brought together, in the order of the first; it depends on what they are, not on their order. */
export function storiesIn(entries: readonly Comparable[]): ArticleId[][] {
  const byLanguage = Map.groupBy(entries, ({ article }) => article.language);
  const links = [...byLanguage].flatMap(([language, those]) =>
    linksAmong(weighed(those.slice(0, MOST_COMPARED), language), ALIKE[language]),
  );
  const groups = grouped(links);
  const done = new Set<ArticleId>();
  return entries.flatMap(({ article: { id } }) => {
    if (done.has(id)) return [];
    const group = groups.get(id) ?? [id];
    for (const one of group) done.add(one);
    return [group];
  });
}

function weighed(entries: readonly Comparable[], language: Language): Weighed[] {
  const counts = entries.map(({ article: { title, text } }) => countsIn(`${title.text}\n${text}`, language));
  const having = new Map<string, number>();
  for (const word of counts.flatMap((one) => [...one.keys()])) having.set(word, (having.get(word) ?? 0) + 1);
  const most = Math.max(FEW, LARGE_PART * entries.length);
  return entries.flatMap(({ article: { id, date } }, at) => {
    const day = date === null ? null : dayOf(date);
    const telling = [...(counts[at] ?? [])].filter(([word]) => (having.get(word) ?? 0) <= most);
    const length = Math.hypot(...telling.map(([, weight]) => weight));
    const weights = new Map(telling.map(([word, weight]) => [word, weight / length]));
    return day === null ? [] : [{ id, day, weights }];
  });
}

/** How often each word is there, counted less the more often. */
function countsIn(text: string, language: Language): Map<string, number> {
  const stems = wordsOf(text, language).flatMap(({ stem }) => stem ?? []);
  const same = Map.groupBy(stems, (stem) => stem);
  return new Map([...same].map(([stem, those]) => [stem, 1 + Math.log(those.length)]));
}

/** Null where only a month or a year is known. */
const dayOf = (date: string): Temporal.PlainDate | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? Temporal.PlainDate.from(date) : null;

function linksAmong(articles: readonly Weighed[], least: number): Link[] {
  return articles.flatMap((one, at) =>
    articles.slice(at + 1).flatMap((other): Link[] => {
      if (Math.abs(one.day.until(other.day).days) > MOST_DAYS_APART) return [];
      const likeness = likenessOf(one.weights, other.weights);
      return likeness < least ? [] : [{ of: inOrder(one.id, other.id), likeness }];
    }),
  );
}

/** The cosine of two articles' words. */
function likenessOf(one: Weighed['weights'], other: Weighed['weights']): number {
  let shared = 0;
  for (const [word, weight] of one) shared += weight * (other.get(word) ?? 0);
  return shared;
}

const inOrder = (a: ArticleId, b: ArticleId): Link['of'] => (a < b ? [a, b] : [b, a]);
const keyOf = ({ of }: Pick<Link, 'of'>): string => of.join(' ');

/** The likest first; two groups become one only where each of the one is linked with each of the other, so no chain grows. */
function grouped(links: readonly Link[]): Map<ArticleId, ArticleId[]> {
  const linked = new Set(links.map(keyOf));
  const areLinked = (a: ArticleId, b: ArticleId) => linked.has(keyOf({ of: inOrder(a, b) }));
  const groups = new Map<ArticleId, ArticleId[]>();
  const likestFirst = links.toSorted((a, b) => b.likeness - a.likeness || (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const { of } of likestFirst) {
    const [one, other] = of.map((id) => groups.get(id) ?? [id]);
    if (one === undefined || other === undefined || one === other) continue;
    if (one.length + other.length > MOST_IN_ONE) continue;
    if (!one.every((a) => other.every((b) => areLinked(a, b)))) continue;
    const both = [...one, ...other];
    for (const id of both) groups.set(id, both);
  }
  return groups;
}
