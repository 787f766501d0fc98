/**
 * Weights while they are learnt: averaged perceptron (Collins 2002) over hashed features.
 * Whole numbers only, so that the same data give the same bytes on every machine.
 */
export class PerceptronTrainer {
  readonly classes: number;
  readonly #admitted: Uint32Array;
  readonly #table: HashTable;
  readonly #start: Int32Array;
  readonly #length: Uint8Array;
  readonly #capacity: Uint8Array;
  #used = 0;
  /** weight × 256 + class */
  #entries = new Int32Array(1 << 20);
  #sums = new Float64Array(1 << 20);
  #stamps = new Int32Array(1 << 20);
  /** Number of examples seen. */
  #now = 0;

  /** `admitted`: the hashes of the features that may get weights, in rising order. */
  constructor(classes: number, admitted: Uint32Array) {
    this.classes = classes;
    this.#admitted = admitted;
    this.#table = new HashTable(admitted.length);
    for (const hash of admitted) this.#table.add(hash);
    this.#start = new Int32Array(admitted.length);
    this.#length = new Uint8Array(admitted.length);
    this.#capacity = new Uint8Array(admitted.length);
  }

  tick(): void {
    this.#now++;
  }

  score(features: Uint32Array, count: number, scores: Int32Array): void {
    scores.fill(0);
    this.add(features, count, scores);
  }

  add(features: Uint32Array, count: number, scores: Int32Array): void {
    for (let f = 0; f < count; f++) {
      const row = this.#table.indexOf(features[f] ?? 0);
      if (row < 0) continue;
      const start = this.#start[row] ?? 0;
      const end = start + (this.#length[row] ?? 0);
      for (let i = start; i < end; i++) {
        const entry = this.#entries[i] ?? 0;
        scores[entry & 255] = (scores[entry & 255] ?? 0) + (entry >> 8);
      }
    }
  }

  update(features: Uint32Array, count: number, cls: number, step: number): void {
    for (let f = 0; f < count; f++) {
      const row = this.#table.indexOf(features[f] ?? 0);
      if (row < 0) continue;
      const at = this.#entryOf(row, cls);
      const entry = this.#entries[at] ?? 0;
      this.#sums[at] = (this.#sums[at] ?? 0) + (this.#now - (this.#stamps[at] ?? 0)) * (entry >> 8);
      this.#stamps[at] = this.#now;
      this.#entries[at] = entry + step * 256;
    }
  }

  /** Rows in rising order of their hashes, each with its classes and their weights averaged over all examples. */
  *averaged(): Generator<{ hash: number; entries: { cls: number; weight: number }[] }> {
    for (let row = 0; row < this.#admitted.length; row++) {
      const entries: { cls: number; weight: number }[] = [];
      const start = this.#start[row] ?? 0;
      for (let i = start; i < start + (this.#length[row] ?? 0); i++) {
        const entry = this.#entries[i] ?? 0;
        const sum = (this.#sums[i] ?? 0) + (this.#now - (this.#stamps[i] ?? 0)) * (entry >> 8);
        entries.push({ cls: entry & 255, weight: sum / this.#now });
      }
      yield { hash: this.#admitted[row] ?? 0, entries: entries.sort((a, b) => a.cls - b.cls) };
    }
  }

  #entryOf(row: number, cls: number): number {
    const start = this.#start[row] ?? 0;
    const length = this.#length[row] ?? 0;
    for (let i = start; i < start + length; i++) if (((this.#entries[i] ?? 0) & 255) === cls) return i;
    if (length === this.#capacity[row]) this.#moveToEnd(row);
    const at = (this.#start[row] ?? 0) + length;
    this.#entries[at] = cls;
    this.#sums[at] = 0;
    this.#stamps[at] = this.#now;
    this.#length[row] = length + 1;
    return at;
  }

  #moveToEnd(row: number): void {
    const from = this.#start[row] ?? 0;
    const length = this.#length[row] ?? 0;
    const capacity = Math.min(Math.max(2, length * 2), 255);
    while (this.#used + capacity > this.#entries.length) this.#grow();
    this.#entries.copyWithin(this.#used, from, from + length);
    this.#sums.copyWithin(this.#used, from, from + length);
    this.#stamps.copyWithin(this.#used, from, from + length);
    this.#start[row] = this.#used;
    this.#capacity[row] = capacity;
    this.#used += capacity;
  }

  #grow(): void {
    const size = this.#entries.length * 2;
    this.#entries = grown(this.#entries, new Int32Array(size));
    this.#sums = grown(this.#sums, new Float64Array(size));
    this.#stamps = grown(this.#stamps, new Int32Array(size));
  }
}

function grown<A extends { set(values: A): void }>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}

/** 32-bit hashes, numbered in the order in which they were added. */
class HashTable {
  #hashes: Uint32Array;
  /** Number of the hash + 1; 0 marks a free slot. */
  #numbers: Int32Array;
  #count = 0;

  constructor(expected: number) {
    const size = 2 ** Math.ceil(Math.log2(expected * 2 + 2));
    this.#hashes = new Uint32Array(size);
    this.#numbers = new Int32Array(size);
  }

  indexOf(hash: number): number {
    return (this.#numbers[this.#slotOf(hash)] ?? 0) - 1;
  }

  add(hash: number): number {
    if (this.#count * 2 >= this.#hashes.length) this.#double();
    const slot = this.#slotOf(hash);
    if (this.#numbers[slot] === 0) {
      this.#hashes[slot] = hash;
      this.#numbers[slot] = ++this.#count;
    }
    return (this.#numbers[slot] ?? 0) - 1;
  }

  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#numbers[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #double(): void {
    const hashes = this.#hashes;
    const numbers = this.#numbers;
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#numbers = new Int32Array(hashes.length * 2);
    numbers.forEach((number, i) => {
      if (number === 0) return;
      const slot = this.#slotOf(hashes[i] ?? 0);
      this.#hashes[slot] = hashes[i] ?? 0;
      this.#numbers[slot] = number;
    });
  }
}

/** Counts features, to leave out those too rare to be trusted. */
export class FeatureCounter {
  readonly #table = new HashTable(1 << 20);
  readonly #hashes: number[] = [];
  readonly #counts: number[] = [];

  count(features: Uint32Array, count: number): void {
    for (let f = 0; f < count; f++) {
      const hash = features[f] ?? 0;
      const number = this.#table.add(hash);
      this.#hashes[number] = hash;
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    }
  }

  /** Hashes counted `smallest` times or more, in rising order. */
  frequent(smallest: number): Uint32Array {
    return Uint32Array.from(this.#hashes.filter((_, i) => (this.#counts[i] ?? 0) >= smallest)).sort();
  }
}
