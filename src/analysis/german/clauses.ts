import { type Chunk, readChunks } from './chunks.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrase } from './noun-phrases.ts';
import { type Predicate, readPredicate } from './predicates.ts';
import type { VerbForm } from './token.ts';
import type { Item } from './units.ts';

export interface Clauses {
  readonly chunks: readonly Chunk[];
  readonly predicates: readonly Predicate[];
  readonly forms: readonly (VerbForm | null)[];
}

/** Chunks and predicates of a unit; `phrases` are its noun phrases. */
export function readClauses(items: readonly Item[], phrases: readonly Phrase[], lexicon: Lexicon): Clauses {
  const forms: (VerbForm | null)[] = items.map((item) => item.token?.verbForm ?? null);
  for (const { first, last } of phrases.filter((phrase) => isQuotedName(items, phrase)))
    forms.fill(null, first, last);
  const chunks = readChunks(items, phrases, forms);
  const predicates = chunks.flatMap((chunk, index) =>
    chunk.finite.map((finite) => readPredicate(items, chunks, index, finite, forms, lexicon)),
  );
  return { chunks, predicates, forms };
}

/** «die „Aktion Hilfe kommt“»: a verb inside a name is none of the clause. */
function isQuotedName(items: readonly Item[], { first, head, kind }: Phrase): boolean {
  return kind === 'name' && head > first && items[head - 1]?.token?.tag === 'PUNCT';
}
