import { z } from 'zod';
import type { Language } from '../src/article/article.ts';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { formatLine } from '../src/core/parse.ts';
import { type Place, scopeOf, scopesOf, settingsKeyOf } from '../src/core/place.ts';
import { resultText } from '../src/core/posting/delivery-texts.ts';
import {
  nextText,
  type Plan,
  type PlanOptions,
  planOf,
  planOptions,
  planText,
  targetOf,
  whereOf,
} from '../src/core/posting/plans.ts';
import { type Asked, lineProblem, readAsked } from '../src/core/posting/scheduled-line.ts';
import { type Action, ours, type Part, type Reply } from '../src/core/reply.ts';
import { UserError } from '../src/core/user-error.ts';
import { describeRecurrence } from '../src/schedule/describe.ts';
import { nextDue } from '../src/schedule/due.ts';
import { type Schedule, WINDOW_MINUTES } from '../src/schedule/ledger.ts';
import { EVERY_DAY, type Recurrence, WORKDAYS } from '../src/schedule/recurrence.ts';
import { COMMON_ZONES, zoneOf } from '../src/schedule/zones.ts';

const texts = {
  when: {
    names: { de: 'wann', en: 'when' },
    describe: {
      de: 'wann und was: werktags 07:30 today, jeden letzten Freitag im Monat um 9 brief',
      en: 'when and what: every weekday 07:30 today, last Friday of the month at 9 brief',
    },
    asTyped: true,
  },
  what: {
    names: { de: 'was', en: 'what' },
    describe: {
      de: 'welche Befehlszeile; ohne: today',
      en: 'which command line; without: today',
    },
    asTyped: true,
  },
  zone: {
    names: { de: 'zone', en: 'zone' },
    describe: {
      de: 'Zeitzone oder Stadt: Berlin, Europe/Vienna',
      en: 'time zone or city: Berlin, Europe/Vienna',
    },
  },
  to: {
    names: { de: 'an', en: 'to' },
    describe: {
      de: '„mich“: als Direktnachricht, „thread“: in diesen Thread; ohne: in diesen Kanal',
      en: '“me”: as a direct message, “thread”: into this thread; without: into this channel',
    },
  },
  plan: {
    names: { de: 'plan', en: 'plan' },
    describe: { de: 'welcher Plan, wie /schedules ihn zeigt', en: 'which schedule, as /schedules shows it' },
  },
  deed: {
    names: { de: 'tun', en: 'do' },
    describe: {
      de: 'on, change, cancel; mit plan: run, pause, resume, delete, again',
      en: 'on, change, cancel; with plan: run, pause, resume, delete, again',
    },
  },
} as const;

/** What can be typed for each target. */
const TARGETS = { me: /^@?(?:me|mich|mir|ich|dm)$/i, thread: /^thread$/i };

const said = {
  isOn: { de: 'Eingeschaltet.', en: 'Switched on.' },
  changed: { de: 'Geändert.', en: 'Changed.' },
  instead: { de: (old: string) => `Statt: ${old}`, en: (old: string) => `Instead of: ${old}` },
  assumed: {
    de: (time: string) => `Eine Uhrzeit war nicht genannt, daher ${time}.`,
    en: (time: string) => `No time of day was said, so it is ${time}.`,
  },
  cancelled: { de: 'Es bleibt, wie es war.', en: 'Everything stays as it was.' },
  paused: { de: 'Angehalten.', en: 'Paused.' },
  resumed: { de: 'Läuft wieder.', en: 'Running again.' },
  deleted: { de: 'Gelöscht.', en: 'Deleted.' },
  willRun: { de: 'Wird gleich gepostet.', en: 'Will be posted in a moment.' },
  again: { de: 'Wird noch einmal versucht.', en: 'Will be tried again.' },
  whichZone: {
    de: 'In welcher Zeitzone ist das gemeint? Eine andere: zone: und dahinter eine Stadt.',
    en: 'In which time zone is that meant? Another: zone: and a city behind it.',
  },
  toEdit: {
    de: 'Zum Ändern diese Zeile anpassen und senden, oder:',
    en: 'To change it, edit this line and send it, or:',
  },
  nowhere: {
    de: 'Einschalten lässt es sich in Discord und Slack; hier postet niemand.',
    en: 'It can be switched on in Discord and Slack; nobody posts here.',
  },
  switchOn: { de: 'Einschalten', en: 'Switch on' },
  change: { de: 'Ändern', en: 'Change' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  runNow: { de: 'Jetzt posten', en: 'Run now' },
  undo: { de: 'Doch nicht', en: 'Undo' },
  all: { de: 'Alle Pläne', en: 'All schedules' },
  workdays: { de: 'nur werktags', en: 'weekdays only' },
  daily: { de: 'täglich', en: 'every day' },
};

const errors = {
  noZone: (typed: string) =>
    new UserError({
      de: `„${typed}“ kenne ich nicht als Zeitzone. Möglich ist eine Stadt oder ein IANA-Name: Berlin, Wien, Europe/London.`,
      en: `I do not know “${typed}” as a time zone. Possible is a city or an IANA name: Berlin, Vienna, Europe/London.`,
    }),
  noPlan: (typed: string) =>
    new UserError({
      de: `Einen Plan „${typed}“ gibt es hier nicht. Welche es gibt, zeigt /schedules.`,
      en: `There is no schedule “${typed}” here. /schedules shows which there are.`,
    }),
  notAgain: () =>
    new UserError({
      de: 'Das wartet nicht mehr auf einen neuen Versuch. Was war, zeigt /why.',
      en: 'That no longer waits for another try. /why shows what happened.',
    }),
  wrongDeed: (typed: string) =>
    new UserError({
      de: `„${typed}“ geht hier nicht. Möglich ist: ${texts.deed.describe.de}.`,
      en: `“${typed}” does not work here. Possible: ${texts.deed.describe.en}.`,
    }),
  whichPlan: () =>
    new UserError({
      de: 'Welcher Plan? /schedules zeigt, welche es hier gibt.',
      en: 'Which schedule? /schedules shows which there are here.',
    }),
  noTarget: (typed: string) =>
    new UserError({
      de: `„${typed}“ geht hier als Ziel nicht. Möglich ist „mich“, in einem Thread „thread“, oder nichts: dann hierher.`,
      en: `“${typed}” does not work as a target here. Possible is “me”, in a thread “thread”, or nothing: then here.`,
    }),
  noDirect: () =>
    new UserError({
      de: 'Direktnachrichten an Sie gehen gerade nicht. Schreiben Sie mir eine und richten Sie den Plan dort ein.',
      en: 'Direct messages to you do not work just now. Write me one and set the schedule up there.',
    }),
  tooMany: () =>
    new UserError({
      de: `Mehr als ${MOST_PLANS} Pläne hat ein Kanal nicht. Löschen lassen sie sich bei /schedules.`,
      en: `A channel has no more than ${MOST_PLANS} schedules. They can be deleted at /schedules.`,
    }),
};

const MOST_PLANS = 25;

const options = z.object({
  when: z.string().max(300).optional().register(optionTexts, texts.when),
  what: z.string().max(200).optional().register(optionTexts, texts.what),
  zone: z.string().max(60).optional().register(optionTexts, texts.zone),
  to: z.string().max(20).optional().register(optionTexts, texts.to),
  plan: z.string().max(40).optional().register(optionTexts, texts.plan),
  do: z.string().max(20).optional().register(optionTexts, texts.deed),
});
type Options = z.output<typeof options>;

export const schedule = defineCommand({
  name: 'schedule',
  names: { de: 'planen', en: 'schedule' },
  describe: { de: 'Etwas regelmäßig hierher posten', en: 'Post something here regularly' },
  access: 'manage',
  example: { de: 'schedule werktags 07:30 brief', en: 'schedule every weekday 07:30 brief' },
  options,
  async run(given, context) {
    const { when, plan, do: deed } = given;
    if (when !== undefined) return onWords(when, given, context);
    const { language } = context.viewer;
    if (deed === 'cancel') return notice(said.cancelled[language], [], context);
    if (deed === 'again') return again(plan, context);
    if (plan === undefined) return onWords('', given, context);
    return onPlan(await ofHere(plan, context), deed ?? 'change', context);
  },
});

/** What somebody said in words: shown back, changed, or switched on. */
async function onWords(when: string, given: Options, context: CommandContext): Promise<Reply> {
  const { commands, viewer, place, services } = context;
  const { language } = viewer;
  const to = targetNamed(given.to, place);
  const old = given.plan === undefined ? null : await ofHere(given.plan, context);
  const zone = zoneFor(given, old, context);
  const today = services
    .now()
    .toZonedDateTimeISO(zone ?? 'UTC')
    .toPlainDate();
  const asked = readAsked(when, given.what, today, commands);
  const problem = await lineProblem(asked.line, context);
  if (problem !== null) return problem;
  const draft: Draft = { asked, zone, to, old };
  if (zone === null) return askZone(draft, language);
  switch (given.do) {
    case 'on':
      return switchOn({ ...draft, zone }, context);
    case 'change':
      return editing(draft, zone, language);
    case undefined:
      return preview(draft, zone, context);
    default:
      throw errors.wrongDeed(given.do);
  }
}

/** @throws UserError where it is no target, or a thread outside of one */
function targetNamed(typed: string | undefined, { thread }: Place): Draft['to'] {
  if (typed === undefined) return null;
  const to = TARGETS.me.test(typed) ? 'me' : TARGETS.thread.test(typed) ? 'thread' : null;
  if (to === null || (to === 'thread' && thread === undefined)) throw errors.noTarget(typed);
  return to;
}

/** A schedule as it was asked for, before it is switched on. */
interface Draft {
  readonly asked: Asked;
  readonly zone: string | null;
  /** Null: into the channel, or where the old one posts. */
  readonly to: keyof typeof TARGETS | null;
  /** The one that it takes the place of. */
  readonly old: Schedule | null;
}

/** The zone that was said, the schedule's, the one that is set here, the person's own; null: nobody knows. */
function zoneFor(
  { zone: typed }: Options,
  old: Schedule | null,
  { viewer, settings }: CommandContext,
): string | null {
  const own = viewer.zone === undefined ? null : zoneOf(viewer.zone);
  if (typed === undefined) return old?.zone ?? settings.zone ?? own;
  const zone = zoneOf(typed);
  if (zone === null) throw errors.noZone(typed);
  return zone;
}

/** The line that says a draft again, as its buttons carry it. */
const lineOf = ({ asked, zone, to, old }: Draft, deed?: 'on' | 'change'): string =>
  [
    formatLine('schedule', {
      do: deed,
      plan: old?.id,
      zone: zone ?? undefined,
      to: to ?? undefined,
    }),
    asked.when,
    asked.line,
  ].join(' ');

function askZone(draft: Draft, language: Language): Reply {
  return {
    outcome: 'answer',
    line: lineOf(draft),
    parts: [text(said.whichZone[language])],
    actions: COMMON_ZONES.map((zone) => ({ label: zone, line: lineOf({ ...draft, zone }) })),
  };
}

/** Where a draft would post; null: there is no such thread, or nobody posts here. */
function whereFor(to: Draft['to'], place: Place): Plan['where'] | null {
  const target = targetOf(to === 'thread' ? place : wholeChannel(place));
  if (target === null) return null;
  return to === 'me' ? 'direct' : whereOf(target);
}

/** The channel that a place is in, without the thread: a mention is answered in one, but not meant for it. */
const wholeChannel = ({ home, channel, closed }: Place): Place => ({ home, channel, closed });

function preview(draft: Draft, zone: string, { place, services, viewer }: CommandContext): Reply {
  const { asked, old } = draft;
  const { language } = viewer;
  const where = whereFor(draft.to, place);
  const plan: Plan = { ...asked, zone, where: where ?? 'channel' };
  const [time = ''] = asked.recurrence.times;
  const canPost = where !== null;
  const known = { ...draft, zone };
  return {
    outcome: 'answer',
    line: lineOf(known),
    parts: [
      { type: 'title', text: planText(plan, language), note: null },
      text(nextText(plan, services.now(), language)),
      ...(asked.timeAssumed ? [context(said.assumed[language](time))] : []),
      ...(old === null ? [] : [context(said.instead[language](planText(planOf(old), language)))]),
      ...(canPost ? [] : [context(said.nowhere[language])]),
    ],
    actions: [
      ...(canPost ? [{ label: said.switchOn[language], line: lineOf(known, 'on') }] : []),
      { label: said.change[language], line: lineOf(known, 'change') },
      { label: said.cancel[language], line: '/schedule do:cancel' },
    ],
  };
}

/** Buttons for what is changed most, and the line to edit. */
function editing(draft: Draft, zone: string, language: Language): Reply {
  const known = { ...draft, zone };
  const { recurrence } = draft.asked;
  const other = (changed: Partial<Recurrence>, label: string): Action => {
    const when = describeRecurrence({ ...recurrence, ...changed }, language);
    return { label, line: lineOf({ ...known, asked: { ...draft.asked, when } }) };
  };
  const [time, ...more] = recurrence.times;
  const hours = ['06:00', '07:00', '08:00', '09:00', '17:00'].filter((hour) => hour !== time);
  const { days, months } = recurrence;
  const weekdays = days.kind === 'week' ? days.weekdays.length : null;
  return {
    outcome: 'answer',
    line: lineOf(known, 'change'),
    parts: [text(said.toEdit[language]), { type: 'copy', text: lineOf(known), format: 'text' }],
    actions: [
      ...(more.length === 0 && months.length === 12
        ? hours.map((hour) => other({ times: [hour] }, hour))
        : []),
      ...(weekdays === EVERY_DAY.length
        ? [other({ days: { kind: 'week', weekdays: WORKDAYS } }, said.workdays[language])]
        : []),
      ...(weekdays === WORKDAYS.length
        ? [other({ days: { kind: 'week', weekdays: EVERY_DAY } }, said.daily[language])]
        : []),
    ],
  };
}

async function switchOn(draft: Draft & { readonly zone: string }, context: CommandContext): Promise<Reply> {
  const { asked, zone, old } = draft;
  const { services, viewer, place, settings } = context;
  const now = services.now();
  const to = await targetPlace(draft.to, context);
  const target = targetOf(to);
  if (target === null) return notice(said.nowhere[viewer.language], [], context);
  const set = {
    target,
    line: asked.line,
    language: viewer.language,
    recurrence: JSON.stringify(asked.recurrence),
    zone,
    nextDue: nextDue(asked.recurrence, zone, now),
    options: JSON.stringify({ when: asked.when } satisfies PlanOptions),
  };
  if (settings.zone === null && viewer.zone === undefined)
    await services.settings.set(settingsKeyOf(place), new Map([['zone', zone]]));
  if (old !== null) {
    const { target: kept } = old;
    const changed = await services.schedules.change(old.id, scopesOf(place), {
      ...set,
      target: draft.to === null ? kept : target,
      paused: null,
    });
    if (changed === null) throw errors.noPlan(old.id);
    return shown(changed, said.changed[viewer.language], context);
  }
  const there = await services.schedules.inChannel(target.home, target.channel, scopesOf(to));
  if (there.length >= MOST_PLANS) throw errors.tooMany();
  const made = await services.schedules.add({
    ...set,
    scope: scopeOf(to),
    windowMinutes: WINDOW_MINUTES,
    madeBy: viewer.person,
    madeAt: now,
  });
  return shown(made, said.isOn[viewer.language], context);
}

async function targetPlace(to: Draft['to'], { place, viewer, services }: CommandContext): Promise<Place> {
  const target = targetOf(place);
  if (to === 'thread' || target === null) return place;
  if (to === null) return wholeChannel(place);
  const opened = await services.posters.get(target.platform)?.direct(viewer.person);
  if (opened?.outcome !== 'done') throw errors.noDirect();
  return opened.value;
}

function shown(one: Schedule, head: string, { services, viewer }: CommandContext): Reply {
  const { language } = viewer;
  const plan = planOf(one);
  return {
    outcome: 'answer',
    line: formatLine('schedules', { plan: one.id }),
    parts: [
      text(head),
      { type: 'title', text: planText(plan, language), note: null },
      ...(one.paused === null ? [text(nextText(plan, services.now(), language))] : []),
    ],
    actions: [
      { label: said.runNow[language], line: formatLine('schedule', { plan: one.id, do: 'run' }) },
      { label: said.all[language], line: '/schedules' },
    ],
  };
}

/** A schedule that posts here: of another channel, others are in charge. @throws UserError where there is none such */
async function ofHere(id: string, { place, services }: CommandContext): Promise<Schedule> {
  const found = await services.schedules.find(id, scopesOf(place));
  if (found?.target.home !== place.home || found.target.channel !== place.channel) throw errors.noPlan(id);
  return found;
}

async function onPlan(one: Schedule, deed: string, context: CommandContext): Promise<Reply> {
  const { services, viewer, place } = context;
  const { language } = viewer;
  const { schedules } = services;
  const scopes = scopesOf(place);
  const now = services.now();
  const plan = planOf(one);
  switch (deed) {
    case 'change':
      return editing(draftOf(one, plan), plan.zone, language);
    case 'run':
      await services.deliveries.owe({ ...one, schedule: one.id });
      return notice(said.willRun[language], [], context);
    case 'pause': {
      const paused = await schedules.change(one.id, scopes, {
        paused: { by: viewer.person, detail: null, at: now },
      });
      return shown(paused ?? one, said.paused[language], context);
    }
    case 'resume': {
      const nextTime = nextDue(plan.recurrence, plan.zone, now);
      const resumed = await schedules.change(one.id, scopes, { paused: null, nextDue: nextTime });
      return shown(resumed ?? one, said.resumed[language], context);
    }
    case 'delete': {
      await schedules.remove(one.id, scopes);
      const undo = lineOf({ ...draftOf(one, plan), old: null }, 'on');
      return notice(
        `${said.deleted[language]} ${planText(plan, language)}`,
        [{ label: said.undo[language], line: undo }],
        context,
      );
    }
    default:
      throw errors.wrongDeed(deed);
  }
}

const draftOf = (old: Schedule, { recurrence, zone, line }: Plan): Draft => ({
  asked: { ...planOptions.parse(JSON.parse(old.options)), recurrence, line, timeAssumed: false },
  zone,
  to: null,
  old,
});

/** Another try at a delivery, even where it may have arrived. */
async function again(id: string | undefined, context: CommandContext): Promise<Reply> {
  if (id === undefined) throw errors.whichPlan();
  const { services, viewer, place, settings } = context;
  const queued = await services.deliveries.tryAgain(id, scopesOf(place));
  if (queued === null) throw errors.notAgain();
  const zone = settings.zone ?? viewer.zone ?? 'UTC';
  return notice(`${said.again[viewer.language]} ${resultText(queued, zone, viewer.language)}`, [], context);
}

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });
const context = (words: string): Part => ({ type: 'context', text: words });

const notice = (words: string, actions: readonly Action[], { viewer }: CommandContext): Reply => ({
  outcome: 'answer',
  line: '/schedules',
  parts: [text(words)],
  actions: [...actions, { label: said.all[viewer.language], line: '/schedules' }],
});
