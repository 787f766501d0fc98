import type { Span } from '../../analysis/analysis.ts';
import { type Content, contentOf, isToldBy } from '../../briefing/candidate.ts';
import { wordsOf } from '../../briefing/words.ts';
import type { Entry } from '../../library/library.ts';
import { sliceOf } from './slices.ts';

/** Statements of the same words by the same owner brought together, in the order of the first: said twice is shown once. */
export function saidOnce<T extends { readonly spans: readonly Span[] }>(
  entry: Entry,
  statements: readonly T[],
  owner: (statement: T) => string,
): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const statement of statements) {
    const key = `${owner(statement)}\n${sliceOf(entry, statement.spans)}`;
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()];
}

/** Asks of one statement after another, whichever article it is of, whether it says what none before it did. */
export function sayingNew(): (entry: Entry, spans: readonly Span[]) => boolean {
  const told: Content[] = [];
  return (entry, spans) => {
    const content = contentOf(wordsOf(sliceOf(entry, spans), entry.article.language));
    const isNew = !told.some((known) => isToldBy(known, content));
    if (isNew) told.push(content);
    return isNew;
  };
}
