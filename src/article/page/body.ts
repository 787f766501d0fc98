import type { Block } from './blocks.ts';
import { isAside } from './boilerplate.ts';
import { bodyOf } from './root.ts';
import { ancestors, type Tag } from './tree.ts';
import { weigh } from './weight.ts';

/** Something called an aside that holds more of a page's prose than this is not one. */
const LARGEST_ASIDE = 0.4;

/** With less of the prose than this left, the names were wrong together. */
const LEAST_REST = 0.1;

/** Of a page's blocks those in the element that holds the article, without what stands beside it or is set into it. */
export function bodyBlocks(page: Tag, blocks: readonly Block[]): Block[] {
  const main = withoutAsides(page, blocks);
  const root = bodyOf(page, main);
  return main.filter(({ tag }) => tag === root || ancestors(tag).some((up) => up === root));
}

function withoutAsides(page: Tag, blocks: readonly Block[]): Block[] {
  const weights = weigh(blocks);
  const most = LARGEST_ASIDE * (weights.get(page) ?? 0);
  const known = new Map<Tag, boolean>();
  const inAside = (tag: Tag): boolean => {
    const before = known.get(tag);
    if (before !== undefined) return before;
    const aside =
      (tag.parent !== null && inAside(tag.parent)) || (isAside(tag) && (weights.get(tag) ?? 0) < most);
    known.set(tag, aside);
    return aside;
  };
  const rest = blocks.filter(({ tag }) => !inAside(tag));
  return (weigh(rest).get(page) ?? 0) < LEAST_REST * (weights.get(page) ?? 0) ? [...blocks] : rest;
}
