import { beginsLike, foldedWords, matchName, nearestNames, soundsOf } from '../analysis/names.ts';
import type { Database } from '../store/database.ts';
import type { VoiceWordKind } from '../store/tables.ts';
import { nameList } from './name-list.ts';
import type { Scope } from './scope.ts';

/** Somebody who is named or speaks somewhere in the library. */
export interface Known {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
  /** Who says more weighs more. */
  readonly weight: number;
}

/** As many as are looked at for one name: a name that more people have is completed by its next letters. */
const MOST_CANDIDATES = 300;
/** What sounds alike in its first letters is looked at for slips. */
const SLIP_START = 2;

/** Whom what was typed can mean, the best match first, and who says more before others. */
export async function people(
  database: Database,
  scopes: readonly Scope[],
  typed: string,
): Promise<readonly Known[]> {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  const ways: readonly (() => Promise<readonly Known[]>)[] = [
    () => withWords(database, scopes, 'word', words.map(same)),
    () =>
      withWords(
        database,
        scopes,
        'sound',
        words.map((word) => soundsOf(word).map(exactly)),
      ),
    () =>
      withWords(
        database,
        scopes,
        'role',
        words.map((word) => [begun(word)]),
      ),
    () =>
      withWords(
        database,
        scopes,
        'role-end',
        words.map((word) => [begun(backwards(word))]),
      ),
    () => withWords(database, scopes, 'sound', words.map(slippedStart)),
  ];
  for (const way of ways) {
    const best = bestMatches(typed, await way());
    if (best.length > 0) return best;
  }
  return [];
}

/** Those of whom a name begins like what was typed, who says most first; with nothing typed, all. */
export async function begunLike(
  database: Database,
  scopes: readonly Scope[],
  typed: string,
  most: number,
): Promise<readonly Known[]> {
  const words = foldedWords(typed);
  if (words.length === 0) return weightiest(database, scopes, most);
  const spelled = await withWords(
    database,
    scopes,
    'word',
    words.map((word) => [begun(word)]),
  );
  const sounding = await withWords(
    database,
    scopes,
    'sound',
    words.map((word) => soundsOf(word).map(begun)),
  );
  const found = merged([...spelled, ...sounding]).filter((one) => beginsLike(typed, one));
  return (found.length > 0 ? found : await people(database, scopes, typed)).slice(0, most);
}

/** Up to three names that look or sound most like what was typed. */
export async function nearestKnown(
  database: Database,
  scopes: readonly Scope[],
  typed: string,
): Promise<readonly string[]> {
  const starts = foldedWords(typed).flatMap((word) =>
    soundsOf(word).map((sound) => begun(sound.slice(0, 1))),
  );
  const candidates = await withWords(database, scopes, 'sound', [starts]);
  return nearestNames(
    typed,
    candidates.map(({ name }) => name),
  );
}

/** As many spellings of one word as are looked at. */
const MOST_SPELLINGS = 50;

/** Other spellings of a word that names in the library have: «lawrow» of «lavrov», «Лавров». */
export async function spellings(
  database: Database,
  scopes: readonly Scope[],
  word: string,
): Promise<readonly string[]> {
  const sounds = foldedWords(word).flatMap(soundsOf);
  if (sounds.length === 0) return [];
  const rows = await database
    .selectFrom('voice_words as heard')
    .innerJoin('voice_words as written', (join) =>
      join.onRef('written.name', '=', 'heard.name').onRef('written.scope', '=', 'heard.scope'),
    )
    .select('written.word')
    .distinct()
    .where('heard.scope', 'in', scopes)
    .where('heard.kind', '=', 'sound')
    .where('heard.word', 'in', sounds)
    .where('written.kind', '=', 'word')
    .limit(MOST_SPELLINGS)
    .execute();
  return rows
    .map((row) => row.word)
    .filter(
      (one) => !foldedWords(word).includes(one) && soundsOf(one).some((sound) => sounds.includes(sound)),
    );
}

/** A range of words, from the first on and before the second. */
type Range = readonly [from: string, before: string];
const exactly = (word: string): Range => [word, `${word}\u0001`];
const begun = (start: string): Range => [start, `${start}\u{10ffff}`];
const same = (word: string): Range[] => [exactly(word)];
const slippedStart = (word: string): Range[] =>
  soundsOf(word).map((sound) => begun(sound.slice(0, SLIP_START)));
export const backwards = (word: string): string => Array.from(word).toReversed().join('');

/** Those with a word of this kind in a range of each list; who says most first. */
async function withWords(
  database: Database,
  scopes: readonly Scope[],
  kind: VoiceWordKind,
  wanted: readonly (readonly Range[])[],
): Promise<readonly Known[]> {
  const rows = await database
    .selectFrom('voices')
    .selectAll()
    .where('scope', 'in', scopes)
    .where((at) =>
      at.and(
        wanted.map((ranges) =>
          at(
            'name',
            'in',
            at
              .selectFrom('voice_words')
              .select('voice_words.name')
              .where('voice_words.scope', 'in', scopes)
              .where('kind', '=', kind)
              .where((word) =>
                word.or(
                  ranges.map(([from, before]) =>
                    word.and([word('word', '>=', from), word('word', '<', before)]),
                  ),
                ),
              ),
          ),
        ),
      ),
    )
    .orderBy('weight', 'desc')
    .limit(MOST_CANDIDATES)
    .execute();
  return merged(rows.map(read));
}

async function weightiest(
  database: Database,
  scopes: readonly Scope[],
  most: number,
): Promise<readonly Known[]> {
  const perScope = await Promise.all(
    scopes.map((scope) =>
      database
        .selectFrom('voices')
        .selectAll()
        .where('scope', '=', scope)
        .orderBy('weight', 'desc')
        .limit(most)
        .execute(),
    ),
  );
  return merged(perScope.flat().map(read)).slice(0, most);
}

const read = (row: { name: string; aliases: string; roles: string; weight: number }): Known => ({
  name: row.name,
  aliases: nameList.parse(JSON.parse(row.aliases)),
  roles: nameList.parse(JSON.parse(row.roles)),
  weight: row.weight,
});

/** One of each name, who says most first: somebody may speak in articles of several scopes. */
function merged(all: readonly Known[]): Known[] {
  const byName = new Map<string, Known>();
  for (const one of all) {
    const other = byName.get(one.name);
    byName.set(one.name, other === undefined || other === one ? one : both(one, other));
  }
  return [...byName.values()].toSorted((a, b) => b.weight - a.weight);
}

const both = (a: Known, b: Known): Known => ({
  name: a.name,
  aliases: [...new Set([...a.aliases, ...b.aliases])],
  roles: [...new Set([...a.roles, ...b.roles])],
  weight: Math.max(a.weight, b.weight),
});

function bestMatches(typed: string, candidates: readonly Known[]): Known[] {
  const ranked = candidates.flatMap((known) => {
    const rank = matchName(typed, known);
    return rank === null ? [] : [{ known, rank }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ known }) => known);
}
