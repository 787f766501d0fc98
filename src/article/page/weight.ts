import type { Block } from './blocks.ts';
import { ancestors, type Tag } from './tree.ts';

const SENTENCE_END = /[.!?…:。！？][)\]"'»«“”’›]*$/u;
const SHORTEST_PROSE = 25;

export const endsSentence = (text: string): boolean => SENTENCE_END.test(text);

/** How much running prose is in each element, in characters; links count against it, a line that does not end like a sentence counts for a quarter. */
export function weigh(blocks: readonly Block[]): Map<Tag, number> {
  const weights = new Map<Tag, number>();
  for (const block of blocks) {
    const weight = proseIn(block);
    if (weight === 0) continue;
    for (const tag of [block.tag, ...ancestors(block.tag)]) {
      weights.set(tag, (weights.get(tag) ?? 0) + weight);
    }
  }
  return weights;
}

/** A block's characters of running prose. */
export function proseIn({ kind, text, linked }: Block): number {
  const own = text.length - 2 * linked;
  if (kind === 'heading' || own < SHORTEST_PROSE) return 0;
  return endsSentence(text) ? own : own / 4;
}
