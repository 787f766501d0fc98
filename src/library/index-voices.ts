import { foldedWords, soundsOf } from '../analysis/names.ts';
import type { Database } from '../store/database.ts';
import type { VoiceWordKind } from '../store/tables.ts';
import type { Bundle } from './index-reprints.ts';
import { backwards } from './known.ts';
import type { Entry } from './library.ts';
import { nameList } from './name-list.ts';
import type { Scope } from './scope.ts';
import { claimCount, quoteCount, type Voice, voicesIn, weight } from './voices.ts';

/** Rows that go in at once: each engine takes only so many parameters. */
const MOST_ROWS = 1000;

interface Place extends Bundle {
  readonly scope: Scope;
  readonly house: string;
}

/** Makes those who are named or speak in an article findable for those who see `scope`. */
export async function indexVoices(database: Database, entry: Entry, place: Place): Promise<void> {
  const voices = voicesIn([entry]);
  if (voices.length === 0) return;
  await inChunks(
    voices.map((voice) => ({
      ...place,
      article: entry.article.id,
      name: voice.name,
      quotes: quoteCount(voice),
      claims: claimCount(voice),
      weight: weightOf(voice),
    })),
    (rows) => database.insertInto('appearances').values(rows).execute(),
  );
  await addVoices(database, voices, place.scope);
  await inChunks(
    voices.flatMap((voice) =>
      wordsOf(voice).map((word) => ({ ...word, scope: place.scope, name: voice.name })),
    ),
    (rows) =>
      database
        .insertInto('voice_words')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
  );
}

/** Takes back what an article gave to the index; who appears nowhere else is forgotten. */
export async function unindexVoices(database: Database, article: string, scope: Scope): Promise<void> {
  const rows = await database
    .selectFrom('appearances')
    .select(['name', 'weight'])
    .where('article', '=', article)
    .where('scope', '=', scope)
    .execute();
  await database
    .deleteFrom('appearances')
    .where('article', '=', article)
    .where('scope', '=', scope)
    .execute();
  for (const { name, weight: taken } of rows) {
    await database
      .updateTable('voices')
      .set((voice) => ({ weight: voice('weight', '-', taken) }))
      .where('scope', '=', scope)
      .where('name', '=', name)
      .execute();
  }
  const names = rows.map(({ name }) => name);
  if (names.length === 0) return;
  const gone = await database
    .selectFrom('voices')
    .select('name')
    .where('scope', '=', scope)
    .where('name', 'in', names)
    .where('weight', '<=', 0)
    .execute();
  const goneNames = gone.map(({ name }) => name);
  if (goneNames.length === 0) return;
  for (const table of ['voices', 'voice_words'] as const)
    await database.deleteFrom(table).where('scope', '=', scope).where('name', 'in', goneNames).execute();
}

async function addVoices(database: Database, voices: readonly Voice[], scope: Scope): Promise<void> {
  const names = voices.map(({ name }) => name);
  const rows = await database
    .selectFrom('voices')
    .selectAll()
    .where('scope', '=', scope)
    .where('name', 'in', names)
    .execute();
  const there = new Map(rows.map((row) => [row.name, row]));
  await inChunks(
    voices.map((voice) => {
      const known = there.get(voice.name);
      return {
        scope,
        name: voice.name,
        aliases: united(known?.aliases, voice.aliases),
        roles: united(known?.roles, voice.roles),
        weight: (known?.weight ?? 0) + weightOf(voice),
      };
    }),
    (chunk) =>
      database
        .insertInto('voices')
        .values(chunk)
        .onConflict((conflict) =>
          conflict.columns(['scope', 'name']).doUpdateSet((at) => ({
            aliases: at.ref('excluded.aliases'),
            roles: at.ref('excluded.roles'),
            weight: at.ref('excluded.weight'),
          })),
        )
        .execute(),
  );
}

/** Names or roles that are kept, as their column has them, and those that are new. */
const united = (kept: string | undefined, given: readonly string[]): string =>
  JSON.stringify([...new Set([...(kept === undefined ? [] : nameList.parse(JSON.parse(kept))), ...given])]);

/** At least 1, so that who appears anywhere is known. */
const weightOf = (voice: Voice): number => Math.max(1, weight(voice));

function wordsOf({ name, aliases, roles }: Voice): { kind: VoiceWordKind; word: string }[] {
  const names = [...new Set([name, ...aliases].flatMap(foldedWords))];
  const offices = [...new Set(roles.flatMap(foldedWords))];
  return [
    ...names.map((word) => ({ kind: 'word', word }) as const),
    ...new Set(names.flatMap(soundsOf)).values().map((word) => ({ kind: 'sound', word }) as const),
    ...offices.map((word) => ({ kind: 'role', word }) as const),
    ...offices.map((word) => ({ kind: 'role-end', word: backwards(word) }) as const),
  ];
}

async function inChunks<T>(rows: readonly T[], insert: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += MOST_ROWS) await insert(rows.slice(at, at + MOST_ROWS));
}
