import type { Database } from '../store/database.ts';
import type { Entry } from './library.ts';
import type { Scope } from './scope.ts';
import { nameTerm, type Sought, type SoughtKind, sentenceTerms } from './sentence-terms.ts';
import { BLOCK, placeOf, rowOf } from './word-places.ts';
import { deleteBlock, writeBlock } from './word-rows.ts';

/** Raised by every change to how words are found; what an older version indexed is indexed anew. */
export const WORDS = '2';

const letters: Readonly<Record<SoughtKind, string>> = {
  word: 'w',
  named: 'n',
  owner: 'o',
  cue: 'c',
  time: 't',
  trait: 'a',
  house: 'h',
};

/** A term as the index has it: what can be found in one scope is another word than the same in another. */
export const indexed = ({ kind, term }: Sought, scopeNumber: number): string =>
  `${letters[kind]}${scopeNumber}·${term}`;

/** Makes the sentences of an article findable by their words for those who see a scope. Runs under the lock of the library's state. */
export async function indexWords(
  database: Database,
  entry: Entry,
  { scope, sort, house }: { readonly scope: Scope; readonly sort: string; readonly house: string },
): Promise<void> {
  const article = entry.article.id;
  const number = await scopeNumber(database, scope);
  const published: Sought = { kind: 'house', term: nameTerm(house) };
  const blocks = Map.groupBy(sentenceTerms(entry), (sentence) => Math.floor(sentence.number / BLOCK));
  for (const [block, sentences] of blocks) {
    const free = await nextNumber(database, 'word_blocks');
    const place = placeOf(sort.split(' ', 1)[0] ?? '', free);
    await database.insertInto('word_blocks').values({ number: free, scope, article, block, place }).execute();
    await writeBlock(
      database,
      place,
      sentences.map((sentence) => ({
        row: rowOf(place, sentence.number),
        words: [...new Set([published, ...sentence.terms].map((term) => indexed(term, number)))],
      })),
    );
  }
  await database
    .updateTable('holdings')
    .set({ words: WORDS })
    .where('article', '=', article)
    .where('scope', '=', scope)
    .execute();
}

export async function unindexWords(database: Database, article: string, scope: Scope): Promise<void> {
  const blocks = await database
    .selectFrom('word_blocks')
    .select('place')
    .where('article', '=', article)
    .where('scope', '=', scope)
    .execute();
  for (const { place } of blocks) await deleteBlock(database, Number(place));
  await database
    .deleteFrom('word_blocks')
    .where('article', '=', article)
    .where('scope', '=', scope)
    .execute();
}

async function scopeNumber(database: Database, scope: Scope): Promise<number> {
  const known = await database
    .selectFrom('word_scopes')
    .select('number')
    .where('scope', '=', scope)
    .executeTakeFirst();
  if (known !== undefined) return known.number;
  const number = await nextNumber(database, 'word_scopes');
  await database.insertInto('word_scopes').values({ scope, number }).execute();
  return number;
}

async function nextNumber(database: Database, table: 'word_scopes' | 'word_blocks'): Promise<number> {
  const { last } = await database
    .selectFrom(table)
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
