import { hashText, readWeights, type Weights } from './perceptron.ts';

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
 * hashes of all, then the weights. Throws where the bytes end early.
 */
export function readNameModel(bytes: Uint8Array): NameModel {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bits = new Map<number, number>();
  let at = 4 * nameLists.length;
  nameLists.forEach((_, list) => {
    const end = at + 4 * numbers.getUint32(4 * list, true);
    for (; at < end; at += 4) {
      const hash = numbers.getUint32(at, true);
      bits.set(hash, (bits.get(hash) ?? 0) | (1 << list));
    }
  });
  return {
    listsOf: (word) => bits.get(hashOfName(word)) ?? 0,
    weights: readWeights(bytes.subarray(at)),
  };
}

/** «Çağlar», «CAGLAR» and «Caglar» are one. */
export const hashOfName = (word: string): number =>
  hashText(word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()) >>> 0;
