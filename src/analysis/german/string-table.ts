import type { Sections } from './sections.ts';

/** FNV-1a over UTF-16 units: fast, and the same on every machine. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A fixed set of Latin-1 words in typed arrays, each with the number of its place in the list. */
export class StringTable {
  readonly size: number;
  readonly #letters: Uint8Array;
  readonly #starts: Uint32Array;
  /** Open addressing with linear probing; a slot holds the word's number plus one, or 0. */
  readonly #slots: Uint32Array;

  constructor(letters: Uint8Array, starts: Uint32Array, slots: Uint32Array) {
    this.#letters = letters;
    this.#starts = starts;
    this.#slots = slots;
    this.size = starts.length - 1;
  }

  static read(sections: Sections, name: string): StringTable {
    return new StringTable(
      new Uint8Array(sections(`${name}.letters`)),
      new Uint32Array(sections(`${name}.starts`)),
      new Uint32Array(sections(`${name}.slots`)),
    );
  }

  /** The word's number, or -1. */
  find(word: string): number {
    const mask = this.#slots.length - 1;
    for (let at = hashText(word) & mask; ; at = (at + 1) & mask) {
      const number = (this.#slots[at] ?? 0) - 1;
      if (number < 0 || this.#equals(number, word)) return number;
    }
  }

  word(number: number): string {
    const letters = this.#letters.subarray(this.#starts[number], this.#starts[number + 1]);
    return String.fromCharCode(...letters);
  }

  #equals(number: number, word: string): boolean {
    const start = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) if (this.#letters[start + i] !== word.charCodeAt(i)) return false;
    return true;
  }
}

/** The sections of a table of these words; a word with a letter beyond Latin-1 throws. */
export function stringTableSections(name: string, words: readonly string[]): Record<string, Uint8Array> {
  const letters: number[] = [];
  const starts = new Uint32Array(words.length + 1);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(words.length * 1.5 + 1)));
  for (const [number, word] of words.entries()) {
    for (let i = 0; i < word.length; i++) {
      if (word.charCodeAt(i) > 0xff) throw new Error(`«${word}» has a letter beyond Latin-1`);
      letters.push(word.charCodeAt(i));
    }
    starts[number + 1] = letters.length;
    let at = hashText(word) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number + 1;
  }
  return {
    [`${name}.letters`]: Uint8Array.from(letters),
    [`${name}.starts`]: new Uint8Array(starts.buffer),
    [`${name}.slots`]: new Uint8Array(slots.buffer),
  };
}
