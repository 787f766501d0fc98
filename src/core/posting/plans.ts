import { z } from 'zod';
import type { Language } from '../../article/article.ts';
import { describeRecurrence } from '../../schedule/describe.ts';
import { nextDues } from '../../schedule/due.ts';
import type { Schedule } from '../../schedule/ledger.ts';
import { type Recurrence, recurrence as recurrenceSchema } from '../../schedule/recurrence.ts';
import { capitalised } from '../language.ts';
import type { Place } from '../place.ts';
import { spokenInstant } from './instants.ts';
import { platformName, type Target } from './poster.ts';

const texts = {
  where: {
    channel: { de: 'in diesem Kanal', en: 'in this channel' },
    thread: { de: 'in diesem Thread', en: 'in this thread' },
    direct: { de: 'als Direktnachricht', en: 'as a direct message' },
  },
  next: { de: 'Nächste Termine', en: 'Next' },
} satisfies Record<string, unknown>;

/** When, on whose clocks, where and what, of a schedule that is set or about to be. */
export interface Plan {
  readonly recurrence: Recurrence;
  readonly zone: string;
  readonly where: keyof typeof texts.where;
  readonly line: string;
}

/** What a schedule keeps besides: the words in which it was set. */
export const planOptions = z.strictObject({ when: z.string() });
export type PlanOptions = z.infer<typeof planOptions>;

export const planOf = ({ recurrence, zone, target, line }: Schedule): Plan => ({
  recurrence: recurrenceSchema.parse(JSON.parse(recurrence)),
  zone,
  where: whereOf(target),
  line,
});

/** «Every weekday at 07:30 (Europe/Berlin) in this channel: /today» */
export const planText = ({ recurrence, zone, where, line }: Plan, language: Language): string =>
  `${whenText({ recurrence, zone }, language)} ${texts.where[where][language]}: ${line}`;

/** «Every weekday at 07:30 (Europe/Berlin)» */
export const whenText = (
  { recurrence, zone }: Pick<Plan, 'recurrence' | 'zone'>,
  language: Language,
): string => `${capitalised(describeRecurrence(recurrence, language))} (${zone})`;

const SHOWN_DUES = 3;

/** «Next: Tue 24 Nov 07:30 · Wed 25 Nov 07:30 · Thu 26 Nov 07:30», in local time. */
export function nextText({ recurrence, zone }: Plan, now: Temporal.Instant, language: Language): string {
  const dues = nextDues(recurrence, zone, now, SHOWN_DUES);
  return `${texts.next[language]}: ${dues.map((due) => spokenInstant(due, zone, language)).join(' · ')}`;
}

export const whereOf = ({ home, channel, thread }: Target): Plan['where'] =>
  thread !== null ? 'thread' : isDirect(home, channel) ? 'direct' : 'channel';

/** Direct messages: Discord's have a home of their own, the ids of Slack's begin with D. */
const isDirect = (home: string, channel: string): boolean =>
  home.startsWith('discord:@') || (home.startsWith('slack:') && channel.startsWith('D'));

/** Where messages get to that are meant for a place; null where the bot posts nothing unasked, as on its page. */
export function targetOf({ home, channel, thread }: Place): Target | null {
  const platform = platformName.safeParse(home.slice(0, home.indexOf(':')));
  return platform.success ? { platform: platform.data, home, channel, thread: thread ?? null } : null;
}
