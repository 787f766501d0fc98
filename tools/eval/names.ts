import { countries } from '../../src/analysis/countries.ts';
import type { Grammar, NameKind, Token } from '../../src/analysis/grammar.ts';
import { nameMentions } from '../../src/analysis/name-mentions.ts';
import { read } from '../../src/analysis/reading.ts';
import type { GoldNames } from '../models/named-sentences.ts';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
}

/** How many of the names of one kind the grammar finds, with both ends right, a sentence at a time. In per cent. */
export function nameScore<T extends Token>(
  grammar: Grammar<T>,
  sentences: readonly GoldNames[],
  kind: NameKind,
): Score {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const { text, names } of sentences) {
    const wanted = new Set(
      names.filter((name) => name.kind === kind).map(({ start, end }) => `${start} ${end}`),
    );
    const given = namesIn(grammar, text, kind);
    gold += wanted.size;
    found += given.length;
    right += given.filter((span) => wanted.has(span)).length;
  }
  return scoreOf(right, found, gold);
}

/** Precision, recall and their harmonic mean in per cent. */
export const scoreOf = (right: number, found: number, gold: number): Score => ({
  precision: (100 * right) / found,
  recall: (100 * right) / gold,
  f1: (200 * right) / (found + gold),
  gold,
});

function namesIn<T extends Token>(grammar: Grammar<T>, text: string, kind: NameKind): string[] {
  return nameMentions(read(text, grammar), grammar, countries[grammar.language])
    .filter((name) => name.kind === kind)
    .map(({ start, end }) => `${start} ${end}`);
}
