import { z } from 'zod';
import { language } from '../article/article.ts';
import { messageRef, target } from '../core/posting/poster.ts';
import { scope } from '../library/scope.ts';
import { instantOf, instantOrNull, instantText } from '../store/instant.ts';
import type { DeliveryRow, ScheduleRow } from '../store/tables.ts';
import type { Delivery, Pause, Schedule, Stage } from './ledger.ts';

export const pause = z.object({ by: z.string().nullable(), detail: z.string().nullable(), at: z.string() });

const reason = z.enum([
  'late',
  'overtaken',
  'paused',
  'called-off',
  'quiet',
  'nothing-new',
  'unanswerable',
  'refused',
  'unsure',
  'broken',
]);

export const stage = z.object({
  at: z.string().transform(instantOf),
  what: z.enum([
    'written',
    'asked',
    'claimed',
    'trying',
    'put-off',
    'asked-again',
    'posted',
    'nothing',
    'missed',
    'failed',
    'dead',
    'unknown',
  ]),
  reason: reason.nullable(),
  detail: z.string().nullable(),
});

export const readSchedule = (row: ScheduleRow): Schedule => ({
  id: row.id,
  scope: scope.parse(row.scope),
  target: targetOf(row),
  line: row.line,
  language: language.parse(row.language),
  recurrence: row.recurrence,
  zone: row.zone,
  options: row.options,
  nextDue: instantOrNull(row.next_due),
  windowMinutes: row.window_minutes,
  paused: row.paused === null ? null : readPause(row.paused),
  madeBy: row.made_by,
  madeAt: instantOf(row.made_at),
});

function readPause(json: string): Pause {
  const { at, ...rest } = pause.parse(JSON.parse(json));
  return { ...rest, at: instantOf(at) };
}

export const writeSchedule = (schedule: Schedule): ScheduleRow => ({
  id: schedule.id,
  scope: schedule.scope,
  ...schedule.target,
  line: schedule.line,
  language: schedule.language,
  recurrence: schedule.recurrence,
  zone: schedule.zone,
  options: schedule.options,
  next_due: schedule.nextDue === null ? null : instantText(schedule.nextDue),
  window_minutes: schedule.windowMinutes,
  paused: schedule.paused === null ? null : JSON.stringify(schedule.paused),
  made_by: schedule.madeBy,
  made_at: instantText(schedule.madeAt),
});

export const readDelivery = (row: DeliveryRow): Delivery => ({
  id: row.id,
  scope: scope.parse(row.scope),
  schedule: row.schedule,
  target: targetOf(row),
  line: row.line,
  language: language.parse(row.language),
  due: instantOf(row.due),
  until: instantOf(row.until),
  state: row.state,
  leaseUntil: instantOrNull(row.lease_until),
  fence: row.fence,
  tries: row.tries,
  triedAt: instantOrNull(row.tried_at),
  nextTry: instantOf(row.next_try),
  answer: row.answer,
  reason: reason.nullable().parse(row.reason),
  detail: row.detail,
  copy: row.copy,
  messages: z.array(messageRef).parse(JSON.parse(row.messages)),
  stages: row.stages
    .split('\n')
    .slice(0, -1)
    .map((line) => stage.parse(JSON.parse(line))),
});

/** A line of `stages`, to be put at its end. */
export const stageLine = ({ at, what, reason: why, detail }: Stage): string =>
  `${JSON.stringify({ at: instantText(at), what, reason: why, detail })}\n`;

const targetOf = ({ platform, home, channel, thread }: ScheduleRow | DeliveryRow) =>
  target.parse({ platform, home, channel, thread });
