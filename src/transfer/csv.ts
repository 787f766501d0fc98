import { stringify } from 'csv-stringify/sync';
import type { Claim, Quote, Speaker } from '../analysis/analysis.ts';
import { sliceOf } from '../core/statements/slices.ts';
import { isShown } from '../core/statements/statements.ts';
import type { Entry } from '../library/library.ts';
import { parseEntries } from '../library/view.ts';
import type { Database } from '../store/database.ts';

export const countable = ['quotes', 'claims'] as const;
export type Countable = (typeof countable)[number];

/** Articles read at a time. */
const PAGE = 100;

/** A statement as a row, and where it stands among the others. */
interface Said {
  readonly order: readonly [person: string, day: string, article: string, start: number];
  readonly cells: readonly (string | number)[];
}

/** What is kept of an article besides what it says. */
interface Held {
  readonly revision: number;
  readonly addedAt: string;
  readonly scopes: string;
}

/**
 * All quotes or claims that people are shown, by person and time, as RFC 4180 has it, the head included. Cells that a
 * spreadsheet would take for a formula begin with «'».
 */
export async function* csvOf(database: Database, what: Countable): AsyncGenerator<string> {
  const said: Said[] = [];
  for await (const [entry, held] of entriesOf(database))
    for (const one of entry.briefing.analysis[what]) if (isShown(one)) said.push(saidIn(entry, held, one));
  said.sort((a, b) => compare(a.order, b.order));
  yield written([HEAD]);
  for (let at = 0; at < said.length; at += PAGE)
    yield written(said.slice(at, at + PAGE).map(({ cells }) => cells));
}

const HEAD =
  'id,person,as_printed,published,added,kind,text,start,end,spans,sentence,cue,colour,via,confidence,article,revision,title,publisher,agencies,url,language,scopes'.split(
    ',',
  );

function saidIn(entry: Entry, held: Held, one: Quote | Claim): Said {
  const { article } = entry;
  const who = 'source' in one ? one.source : one.speaker;
  const person = who?.name ?? '';
  const published = article.date ?? '';
  const start = Math.min(...one.spans.map((span) => span.start));
  return {
    order: [person, published, article.id, start],
    cells: [
      `${article.id}@${held.revision}/${one.id}`,
      person,
      asPrinted(entry, who),
      published,
      held.addedAt,
      'form' in one ? one.form : one.kind,
      sliceOf(entry, one.spans),
      start,
      Math.max(...one.spans.map((span) => span.end)),
      one.spans.map((span) => `${span.start}-${span.end}`).join(' '),
      one.sentence,
      one.cue === null ? '' : sliceOf(entry, one.cue.spans),
      'hedge' in one ? one.hedge : (one.cue?.colour ?? ''),
      one.via.map(({ name }) => name).join('; '),
      one.confidence,
      article.id,
      held.revision,
      article.title.text,
      article.publisher ?? '',
      article.agencies.join('; '),
      article.url ?? '',
      article.language,
      held.scopes,
    ],
  };
}

const asPrinted = (entry: Entry, who: Speaker | null): string =>
  who === null || who.phrase.length === 0 ? '' : sliceOf(entry, who.phrase);

/** Nobody comes last. */
function compare(a: Said['order'], b: Said['order']): number {
  if ((a[0] === '') !== (b[0] === '')) return a[0] === '' ? 1 : -1;
  const at = a.findIndex((part, index) => part !== b[index]);
  const [left, right] = [a[at], b[at]];
  if (left === undefined || right === undefined) return 0;
  return left < right ? -1 : 1;
}

const written = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { record_delimiter: 'windows', escape_formulas: true },
  );

async function* entriesOf(database: Database): AsyncGenerator<[Entry, Held]> {
  for (let after = ''; ; ) {
    const rows = await database
      .selectFrom('articles')
      .select(['id', 'revision', 'added_at'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    const ids = rows.map(({ id }) => id);
    const holdings = await database
      .selectFrom('holdings')
      .select(['article', 'scope'])
      .where('article', 'in', ids)
      .orderBy('scope')
      .execute();
    const scopes = Map.groupBy(holdings, ({ article }) => article);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const entry of await parseEntries(database, ids)) {
      const row = byId.get(entry.article.id);
      if (row === undefined) continue;
      const held = (scopes.get(row.id) ?? []).map(({ scope }) => scope).join(' ');
      yield [entry, { revision: row.revision, addedAt: row.added_at, scopes: held }];
    }
  }
}
