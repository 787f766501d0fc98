import type { Block } from './blocks.ts';
import { isCalledBody } from './boilerplate.ts';
import { ancestors, descendants, hintsOf, type Tag } from './tree.ts';
import { weigh } from './weight.ts';

type Weights = ReadonlyMap<Tag, number>;

/** An element with this share of its parent's prose holds what the parent holds. */
const HEIR = 0.85;
/** What a page calls its body counts from this much prose on: a share of all, and in characters. */
const BODY_SHARE = 0.12;
const BODY_LEAST = 400;
/** A part of a body in several parts. */
const PART_LEAST = 100;
/** So many elements called a body are looked at, the heaviest: no publisher has more, and a page cannot make it slow. */
const MOST_BODIES = 40;
/** Articles are looked at one by one from this much prose on, and where they hold this share of what is around them. */
const ARTICLE_LEAST = 300;
const ARTICLES_SHARE = 0.6;
/** A first article of a smaller share of the heaviest one leads to it. */
const TEASER = 0.4;
const TEXT_TAG = /^(?:p|h[1-6]|li|blockquote)$/;

/** The innermost element that holds the article: what the page calls its body, else where its prose is. */
export function bodyOf(page: Tag, blocks: readonly Block[]): Tag {
  const weights = weigh(blocks);
  const whole = heirOf(namedBody(page, weights) ?? page, weights);
  const first = firstArticle(whole, weights);
  return first === null ? whole : heirOf(first, weights);
}

function heirOf(root: Tag, weights: Weights): Tag {
  const least = HEIR * (weights.get(root) ?? 0);
  const heir = root.children.find(
    (child): child is Tag => typeof child !== 'string' && (weights.get(child) ?? 0) > least,
  );
  return heir === undefined || TEXT_TAG.test(heir.name) ? root : heirOf(heir, weights);
}

/** The element that holds all parts of what the page calls its body; where several articles have one, the first's. */
function namedBody(page: Tag, weights: Weights): Tag | null {
  const named = [...weights]
    .filter(([tag, weight]) => weight >= PART_LEAST && isCalledBody(tag))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_BODIES);
  const innermost = named.filter(
    ([tag, weight]) => !named.some(([inner, w]) => w > 0.7 * weight && isWithin(inner, tag)),
  );
  const [body] = innermost[0] ?? [];
  if (body === undefined) return null;
  const parts = innermost.filter(
    ([tag]) =>
      hintsOf(tag) === hintsOf(body) && articleAround(tag) === articleAround(body) && !isWithin(tag, body),
  );
  const weight = parts.reduce((sum, [, weight]) => sum + weight, 0);
  if (weight < Math.max(BODY_LEAST, BODY_SHARE * (weights.get(page) ?? 0))) return null;
  const whole = [body, ...ancestors(body)].find((tag) =>
    parts.every(([part]) => part === tag || isWithin(part, tag)),
  );
  const titles = whole && [...descendants(whole)].filter(({ name }) => name === 'h1');
  return whole === undefined || (titles?.length ?? 0) > 1 ? body : whole;
}

/** Where several articles follow each other, the first; a small one before a large one leads to it. */
function firstArticle(root: Tag, weights: Weights): Tag | null {
  if (root.name === 'article' || articleAround(root) !== undefined) return null;
  const weightOf = (tag: Tag): number => weights.get(tag) ?? 0;
  const articles = [...descendants(root)].filter(
    (tag) => tag.name === 'article' && weightOf(tag) >= ARTICLE_LEAST && articleAround(tag) === undefined,
  );
  const [first, ...others] = articles;
  if (first === undefined || others.length === 0) return null;
  if (articles.reduce((sum, tag) => sum + weightOf(tag), 0) < ARTICLES_SHARE * weightOf(root)) return null;
  const heaviest = others.reduce((best, tag) => (weightOf(tag) > weightOf(best) ? tag : best), first);
  return weightOf(first) > TEASER * weightOf(heaviest) ? first : heaviest;
}

const isWithin = (tag: Tag, outer: Tag): boolean => ancestors(tag).some((up) => up === outer);

const articleAround = (tag: Tag): Tag | undefined => ancestors(tag).find(({ name }) => name === 'article');
