import { hashText, readWeights, type Weights } from './perceptron.ts';
import { firstAtLeast } from './search.ts';

/** Lists of names that a tagger's features look into; each word is in any number of them. */
export const nameLists = ['given', 'surnames', 'places'] as const;

/** What models/<language>-names.bin holds: names known from lists, as hashes, and the tagger's weights. */
export interface NameModel {
  /** A bit for each list that a word is in, in the order of `nameLists`. */
  readonly listsOf: (word: string) => number;
  readonly weights: Weights;
}

/**
 * Takes the bytes of models/<language>-names.bin: for each list the number of its words as little-endian uint32, the
 * hashes of all, those of a list in rising order, then the weights. Throws where the bytes end early.
 */
export function readNameModel(bytes: Uint8Array): NameModel {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 * nameLists.length;
  const lists = nameLists.map((_, list) => {
    const from = at;
    return Uint32Array.from({ length: numbers.getUint32(4 * list, true) }, (_, i) => {
      at = from + 4 * (i + 1);
      return numbers.getUint32(from + 4 * i, true);
    });
  });
  return { listsOf: listsOf(lists), weights: readWeights(bytes.subarray(at)) };
}

/** Which of the lists a word is in, as `NameModel` says it; `lists` are hashes in rising order. */
export const listsOf =
  (lists: readonly Uint32Array[]): NameModel['listsOf'] =>
  (word) => {
    const hash = hashOfName(word);
    return lists.reduce((bits, list, i) => bits | (isIn(list, hash) ? 1 << i : 0), 0);
  };

const isIn = (list: Uint32Array, hash: number): boolean => list[firstAtLeast(list, hash, Number)] === hash;

/** «Çağlar», «CAGLAR» and «Caglar» are one. */
export const hashOfName = (word: string): number =>
  hashText(word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()) >>> 0;
