import { articleId, article as articleSchema } from '../article/article.ts';
import type { Bot } from '../core/bot.ts';
import { readTold, type Told } from '../core/news/told.ts';
import { parseLine } from '../core/parse.ts';
import { keyOf, type Place } from '../core/place.ts';
import { spokenInstant } from '../core/posting/instants.ts';
import type { MessageRef } from '../core/posting/poster.ts';
import { type Part, plain, type Reply } from '../core/reply.ts';
import type { PlaceSettings } from '../core/settings/place-settings.ts';
import { quietUntil } from '../core/settings/quiet.ts';
import type { Scope } from '../library/scope.ts';
import { markSeen, type SeenMark } from '../library/seen.ts';
import type { Database } from '../store/database.ts';
import { keepCopy, messageOf, notesOf, shownAs, shownIn, withNotes } from './copies.ts';
import type { Composed, Composer, Delivery, Schedules } from './ledger.ts';

const texts = {
  late: {
    de: (due: string) => `Fällig war das ${due}.`,
    en: (due: string) => `This was due ${due}.`,
  },
};

/** From here on it is said when something was due. */
const LATE = Temporal.Duration.from({ minutes: 5 });

interface Parts {
  readonly database: Database;
  readonly bot: Bot;
  readonly schedules: Schedules;
  readonly settings: PlaceSettings;
  readonly now: () => Temporal.Instant;
}

/** Asks the scheduled line in its place, as somebody who may only look things up, and marks what the place has then seen. */
export function createComposer(parts: Parts): Composer {
  const { bot, schedules, now } = parts;
  return {
    async compose(delivery) {
      if (delivery.copy !== null) return corrected(delivery, delivery.copy, parts);
      const zone = await zoneOf(delivery, schedules);
      const quiet = await quietFor(delivery, zone, parts);
      if (quiet !== null) return { outcome: 'quiet', until: quiet };
      const { asker } = await bot.receive({
        language: delivery.language,
        access: 'everyone',
        person: `schedule:${delivery.schedule ?? delivery.id}`,
        place: placeOf(delivery),
        thread: null,
        zone,
      });
      const reply = await bot.line(delivery.answer ?? delivery.line, asker);
      return composed(reply, { due: delivery.due, language: asker.language }, zone, now());
    },
    async posted(database, delivery, reply, messages) {
      if (delivery.copy !== null)
        return reply === null ? undefined : noteCorrection(database, delivery.copy, reply);
      if (reply !== null) await noteCopy(database, delivery, reply, messages, now());
      const told = reply === null ? null : toldBy(reply, bot);
      if (told === null) return;
      await markSeen(
        database,
        keyOf(placeOf(delivery)),
        await marksOf(database, told, delivery, now()),
        told.withdrawn,
      );
    },
  };
}

/** What somebody asked for by hand is not held back, nor what may have arrived before they began. */
async function quietFor(
  delivery: Delivery,
  zone: string,
  { settings, now }: Parts,
): Promise<Temporal.Instant | null> {
  const asked = delivery.stages.some(({ what }) => what === 'asked' || what === 'asked-again');
  if (asked || delivery.triedAt !== null) return null;
  const set = await settings.of(placeOf(delivery));
  return quietUntil({ quiet: set.quiet, zone: set.zone ?? zone }, now());
}

/** What a message showed, asked again about the same articles, with what was corrected; nothing where it shows that already. */
async function corrected(delivery: Delivery, copy: string, parts: Parts): Promise<Composed> {
  const { bot, database } = parts;
  const row = await database.selectFrom('copies').selectAll().where('id', '=', copy).executeTakeFirst();
  if (row === undefined) return { outcome: 'nothing', detail: null };
  const { asker } = await bot.receive({
    language: delivery.language,
    access: 'everyone',
    person: `copy:${copy}`,
    place: placeOf(delivery),
    thread: null,
    among: (await shownIn(database, copy)).map(({ article }) => article),
  });
  const { language } = asker;
  const asked = await bot.line(row.line, asker);
  const notes = await notesOf(row, language, parts);
  if (asked.outcome === 'refused') return { outcome: 'unanswerable', detail: sentenceOf(asked) };
  const left: Reply = notes.allGone ? { ...asked, parts: [], actions: [] } : asked;
  const reply = withNotes({ ...left, outcome: 'answer', line: row.line }, notes);
  if (shownAs(reply) === row.shown) return { outcome: 'nothing', detail: null };
  const posting = {
    delivery: copy,
    page: row.page,
    ...(row.shared_by === null ? {} : { sharedBy: row.shared_by }),
  };
  return { outcome: 'answer', reply, language, corrects: { message: messageOf(row), posting } };
}

async function noteCorrection(database: Database, copy: string, reply: Reply): Promise<void> {
  await database
    .updateTable('copies')
    .set({ shown: shownAs(reply) })
    .where('id', '=', copy)
    .execute();
}

/** Keeps what a message shows. One that was found shows what was composed before. */
async function noteCopy(
  database: Database,
  delivery: Delivery,
  reply: Reply,
  messages: readonly MessageRef[],
  now: Temporal.Instant,
): Promise<void> {
  const [message] = messages;
  if (message === undefined) return;
  const { scope, language, id, triedAt } = delivery;
  const copy = { message, scope, reply, language, page: 0, sharedBy: null };
  await keepCopy(database, copy, { id, sure: triedAt === null }, now);
}

/** The zone of the schedule, which is the one in which its times are said. */
async function zoneOf({ schedule, scope }: Delivery, schedules: Schedules): Promise<string> {
  const found = schedule === null ? null : await schedules.find(schedule, [scope]);
  return found?.zone ?? 'UTC';
}

function composed(
  reply: Reply,
  { due, language }: Pick<Delivery, 'due' | 'language'>,
  zone: string,
  now: Temporal.Instant,
): Composed {
  switch (reply.outcome) {
    case 'nothing':
      return { outcome: 'nothing', detail: null };
    case 'refused':
      return { outcome: 'unanswerable', detail: sentenceOf(reply) };
    case 'answer': {
      const isLate = Temporal.Duration.compare(now.since(due), LATE) > 0;
      const text = texts.late[language](spokenInstant(due, zone, language));
      const note: Part = { type: 'context', text, once: true };
      return {
        outcome: 'answer',
        reply: isLate ? { ...reply, parts: [note, ...reply.parts] } : reply,
        language,
      };
    }
  }
  return reply.outcome satisfies never;
}

const sentenceOf = ({ parts }: Reply): string =>
  parts.flatMap((part) => (part.type === 'text' ? [plain(part.runs)] : [])).join(' ');

/** A scope within a server or workspace is a closed channel's. */
export const placeOf = ({
  target,
  scope,
}: {
  readonly target: Delivery['target'];
  readonly scope: Scope;
}): Place => ({
  home: target.home,
  channel: target.channel,
  closed: scope !== target.home,
  ...(target.thread === null ? {} : { thread: target.thread }),
});

/** Null: the answer is no digest. */
function toldBy({ line }: Reply, bot: Bot): Told | null {
  const of = parseLine(line, bot.commands)?.options.of;
  return of === undefined ? null : readTold(of);
}

async function marksOf(
  database: Database,
  { stories, leftOut, changed }: Told,
  { id }: Delivery,
  at: Temporal.Instant,
): Promise<SeenMark[]> {
  const told = new Set([...stories.flatMap(({ articles }) => articles), ...changed]);
  const ids = [...new Set([...told, ...leftOut])];
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('articles')
    .select(['id', 'revision', 'article'])
    .where('id', 'in', ids)
    .execute();
  return rows.map((row) => {
    const article = articleId.parse(row.id);
    return {
      article,
      revision: row.revision,
      title: articleSchema.parse(JSON.parse(row.article)).title.text,
      how: told.has(article) ? 'shown' : 'left-out',
      at,
      delivery: id,
    };
  });
}
