import { blocks as blocksSchema, type SlackBlock } from './stand-in/blocks.ts';

/** A statement as somebody reads it off the screen, over all pages that it goes on over. */
export interface ReadStatement {
  /** Whose it is and the words. */
  readonly words: string;
  /** True where all of its words look uncertain. */
  readonly unsure: boolean;
}

/** The statements of a reply, read back from the blocks of all its pages. */
export function readBack(pages: readonly { readonly blocks: unknown }[]): ReadStatement[] {
  const read = new Map<number, string>();
  const unsure = new Set<number>();
  for (const { blocks } of pages) {
    for (const block of blocksSchema.parse(blocks)) {
      for (const { number, inlines } of statementsIn(block)) {
        read.set(number, (read.get(number) ?? '') + inlines.map((one) => one.text).join(''));
        if (inlines.some((one) => one.style?.italic)) unsure.add(number);
      }
    }
  }
  return [...read].map(([number, words]) => ({ words, unsure: unsure.has(number) }));
}

interface Inline {
  readonly text: string;
  readonly style?: { readonly italic?: boolean | undefined } | undefined;
}

/** Blocks that hold statements say so in their id: `statement.<number of the first>.<page>`. */
function statementsIn(block: SlackBlock): { number: number; inlines: Inline[] }[] {
  const first = /^statement\.(?<number>\d+)\.\d+$/.exec(block.block_id ?? '')?.groups?.number;
  if (first === undefined || block.type !== 'rich_text') return [];
  const [element] = block.elements;
  if (element?.type === 'rich_text_list') {
    return element.elements.map((item, index) => ({
      number: Number(first) + index,
      inlines: textsOf(item.elements).slice(0, -1),
    }));
  }
  return [{ number: Number(first), inlines: block.elements.flatMap((one) => textsOf(one.elements)) }];
}

const textsOf = (elements: readonly unknown[]): Inline[] =>
  elements.map((one) => {
    if (typeof one !== 'object' || one === null || !('text' in one) || typeof one.text !== 'string')
      throw new Error('a statement is of texts alone');
    return 'style' in one && typeof one.style === 'object' && one.style !== null
      ? { text: one.text, style: one.style }
      : { text: one.text };
  });
