import { type Block, blocksOf } from './blocks.ts';
import { sift } from './sift.ts';
import { parsePage } from './tree.ts';
import { proseIn } from './weight.ts';

/** Blocks without a line of prose among them are what is left of a page that has no article. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks.some((block) => proseIn(block) > 0) ? blocks.map(({ text }) => text).join('\n\n') : '';

/**
 * The text of an article that comes without a page around it, in HTML or in bare lines: paragraphs parted by blank lines, '' where
 * there is no prose.
 */
export function fragmentText(fragment: string): string {
  const html = /<\/?(?:p|div|br)\b/i.test(fragment) ? fragment : fragment.replace(/\s*\n\s*/g, '<br><br>');
  return textOf(sift(blocksOf(parsePage(html)), null));
}
