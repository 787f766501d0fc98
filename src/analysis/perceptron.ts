/** At most so many features are scored at once. */
const MOST_FEATURES = 128;

/**
 * A linear classifier over hashed features: what a trained tagger or parser is at run time.
 *
 * A feature is a 32-bit hash; its row holds a weight for each class that training gave it one. Method: averaged
 * perceptron (Collins 2002). A weight is the signed square of an int8: linear steps would lose the many small
 * weights, which together decide.
 */
export class Weights {
  readonly classes: number;
  /**
   * An open-addressed table, at most half full. Slot 2i holds a hash, slot 2i + 1 its row as start × 256 + length;
   * length 0 marks a free slot.
   */
  readonly #table: Uint32Array;
  /** A hash's upper bits say where in the table it is looked for: rows in rising order are written in rising order. */
  readonly #shift: number;
  /** weight × 256 + class */
  readonly #entries: Int32Array;
  /** The rows of the features just added. */
  readonly #rows = new Uint32Array(MOST_FEATURES);

  /** `hashes` of the rows in rising order, for each its number of `entries`, which are weight × 256 + class. */
  constructor(classes: number, hashes: Uint32Array, lengths: Uint8Array, entries: Int32Array) {
    this.classes = classes;
    this.#entries = entries;
    const bits = Math.ceil(Math.log2(hashes.length * 2 + 2));
    this.#shift = 32 - bits;
    this.#table = new Uint32Array(2 * 2 ** bits);
    this.#fill(hashes, lengths);
  }

  #fill(hashes: Uint32Array, lengths: Uint8Array): void {
    const table = this.#table;
    const mask = table.length / 2 - 1;
    let start = 0;
    for (let row = 0; row < hashes.length; row++) {
      const hash = hashes[row] ?? 0;
      const length = lengths[row] ?? 0;
      let slot = hash >>> this.#shift;
      while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
      table[slot * 2] = hash;
      table[slot * 2 + 1] = start * 256 + length;
      start += length;
    }
  }

  /** Sets `scores[c]`, for each class c, to the sum of its weights for `features[0 … count)`. */
  score(features: Uint32Array, count: number, scores: Int32Array): void {
    scores.fill(0);
    this.add(features, count, scores);
  }

  /**
   * Adds the weights of `features[0 … count)` to `scores`, of which class 0 stands at `first`. All slots are fetched
   * before any is compared, and all rows looked up before any is read: the table is far larger than the processor's
   * caches, and what doesn't wait for one another overlaps.
   */
  add(features: Uint32Array, count: number, scores: Int32Array, first = 0): void {
    const table = this.#table;
    const rows = this.#rows;
    const mask = table.length / 2 - 1;
    for (let f = 0; f < count; f++) rows[f] = table[((features[f] ?? 0) >>> this.#shift) * 2 + 1] ?? 0;
    for (let f = 0; f < count; f++) {
      const hash = features[f] ?? 0;
      let slot = hash >>> this.#shift;
      let row = rows[f] ?? 0;
      while (row !== 0 && table[slot * 2] !== hash) {
        slot = (slot + 1) & mask;
        row = table[slot * 2 + 1] ?? 0;
      }
      rows[f] = row;
    }
    const entries = this.#entries;
    for (let f = 0; f < count; f++) {
      const row = rows[f] ?? 0;
      const start = row >>> 8;
      const end = start + (row & 255);
      for (let i = start; i < end; i++) {
        const entry = entries[i] ?? 0;
        const cls = first + (entry & 255);
        scores[cls] = (scores[cls] ?? 0) + (entry >> 8);
      }
    }
  }
}

/** Mixes one more value into a feature's hash (a step of MurmurHash3). */
export function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

/** Hash of a word or an ending (FNV-1a over UTF-16 units). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

const HEADER_BYTES = 12;

/**
 * Reads weights as `tools/models/weights-file.ts` writes them: class, row and entry counts as little-endian uint32;
 * the rows' hashes in rising order as varint differences; a byte a row with its number of entries; a byte an entry
 * with its class; an int8 an entry with its weight. Throws where the bytes end early or go on.
 */
export function readWeights(bytes: Uint8Array): Weights {
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER_BYTES);
  const classes = header.getUint32(0, true);
  const rows = header.getUint32(4, true);
  const entryCount = header.getUint32(8, true);

  const hashes = new Uint32Array(rows);
  let at = HEADER_BYTES;
  let hash = 0;
  for (let row = 0; row < rows; row++) {
    let difference = 0;
    let factor = 1;
    let byte: number;
    do {
      byte = bytes[at++] ?? 0;
      difference += (byte & 127) * factor;
      factor *= 128;
    } while (byte >= 128);
    hash += difference;
    hashes[row] = hash;
  }
  if (bytes.length !== at + rows + 2 * entryCount) throw new Error('weights: wrong number of bytes');
  const lengths = bytes.subarray(at, at + rows);
  const classOf = bytes.subarray(at + rows, at + rows + entryCount);
  const quantised = new Int8Array(bytes.buffer, bytes.byteOffset + at + rows + entryCount, entryCount);

  const entries = new Int32Array(entryCount);
  for (let i = 0; i < entryCount; i++) {
    const root = quantised[i] ?? 0;
    entries[i] = ((root * Math.abs(root)) << 8) | (classOf[i] ?? 0);
  }
  return new Weights(classes, hashes, lengths, entries);
}
