import type { Database } from '../store/database.ts';
import { instantText } from '../store/instant.ts';
import type { CopyRow } from '../store/tables.ts';
import { emptyRow, idOf, MOST_ROWS } from './debts.ts';

/** For how long it is tried to correct a message. */
const WORTH = Temporal.Duration.from({ hours: 7 * 24 });

/** Owes each of these messages a correction, unless it is known to be gone or closed to us. */
export async function oweCorrections(
  database: Database,
  copies: readonly CopyRow[],
  cause: string,
  now: Temporal.Instant,
): Promise<void> {
  const due = instantText(now);
  for (let at = 0; at < copies.length; at += MOST_ROWS) {
    const some = copies.slice(at, at + MOST_ROWS);
    const isLost = await lostAmong(database, some);
    const rows = some
      .filter(({ id }) => !isLost.has(id))
      .map(({ id, platform, home, channel, thread, message, scope, line, language }) => ({
        ...emptyRow(now),
        id: idOf(`${id} ${cause}`),
        scope,
        schedule: null,
        platform,
        home,
        channel,
        thread,
        line,
        language,
        due,
        until: instantText(now.add(WORTH)),
        next_try: due,
        messages: JSON.stringify([{ platform, home, channel, thread, message }]),
        copy: id,
      }));
    if (rows.length > 0)
      await database
        .insertInto('deliveries')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }
}

/** Messages that the platform would not let us correct before: the ledger keeps what it said. */
async function lostAmong(
  database: Database,
  copies: readonly CopyRow[],
): Promise<ReadonlySet<string | null>> {
  const rows = await database
    .selectFrom('deliveries')
    .select('copy')
    .where(
      'copy',
      'in',
      copies.map(({ id }) => id),
    )
    .where('state', '=', 'failed')
    .where('reason', '=', 'refused')
    .execute();
  return new Set(rows.map(({ copy }) => copy));
}
