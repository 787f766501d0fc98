import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly fine: string;
  /** Index of the head in the sentence, -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

export type TreebankSentence = readonly TreebankWord[];

/** Sentences of a gzipped CoNLL-U file (universaldependencies.org/format), without empty nodes and word ranges. */
export function readTreebank(file: string): TreebankSentence[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n\n')
    .map((block) => block.split('\n').flatMap(readWord))
    .filter((sentence) => sentence.length > 0);
}

function readWord(line: string): TreebankWord[] {
  const [id = '', form = '', lemma = '', tag = '', fine = '', , head = '', relation = ''] = line.split('\t');
  return /^\d+$/.test(id) ? [{ form, lemma, tag, fine, head: Number(head) - 1, relation }] : [];
}

/**
 * Heads such that no two arcs cross, by lifting a word to its head's head where needed (Nivre & Nilsson 2005):
 * the parser's transitions can build no other trees.
 */
export function projectiveHeads(heads: readonly number[]): number[] {
  const lifted = [...heads];
  let crossing = smallestCrossing(lifted);
  while (crossing !== null) {
    lifted[crossing] = lifted[lifted[crossing] ?? -1] ?? -1;
    crossing = smallestCrossing(lifted);
  }
  return lifted;
}

/** The word with the shortest arc over a word that does not descend from the arc's head. */
function smallestCrossing(heads: readonly number[]): number | null {
  let found: number | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  heads.forEach((head, word) => {
    const length = Math.abs(head - word);
    if (head < 0 || length >= shortest) return;
    for (let i = Math.min(head, word) + 1; i < Math.max(head, word); i++) {
      if (!descends(heads, i, head)) {
        found = word;
        shortest = length;
        return;
      }
    }
  });
  return found;
}

function descends(heads: readonly number[], word: number, ancestor: number): boolean {
  for (let i = word; i >= 0; i = heads[i] ?? -1) if (i === ancestor) return true;
  return false;
}
