import type { Block } from './blocks.ts';
import { isStandfirst } from './boilerplate.ts';
import { isFurniture } from './sift.ts';
import { tidyLine } from './tree.ts';

const SHORTEST = 40;
const LONGEST = 700;
/** A description and a lead that begin with the same words are one; the description may be cut off. */
const SAME_WORDS = 6;

/**
 * The paragraph that a page prints between headline and text: it is named as one, or the page describes itself by its words.
 * @param blocks of the whole page
 * @param body the first block of the text
 */
export function leadOf(
  blocks: readonly Block[],
  body: Block | undefined,
  title: string | null,
  description: string | null,
): string | null {
  const above = body === undefined ? blocks : blocks.slice(0, blocks.indexOf(body));
  const headline = above.findLastIndex(({ text }) => title !== null && tidyLine(text) === title);
  const start = beginning(description ?? '');
  const found = above.find((block, i) => {
    const { text, tag } = block;
    if (text.length < SHORTEST || text.length > LONGEST || isFurniture(block)) return false;
    return (
      (i > headline && headline >= 0 && isStandfirst(tag)) || (start !== '' && beginning(text) === start)
    );
  });
  return found?.text ?? null;
}

function beginning(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < SAME_WORDS ? '' : words.slice(0, SAME_WORDS).join(' ');
}
