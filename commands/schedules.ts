import { z } from 'zod';
import type { Language } from '../src/article/article.ts';
import { reaches } from '../src/core/access.ts';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { formatLine } from '../src/core/parse.ts';
import { scopesOf } from '../src/core/place.ts';
import { resultText } from '../src/core/posting/delivery-texts.ts';
import { spokenInstant } from '../src/core/posting/instants.ts';
import { nextText, planOf, planText, whenText } from '../src/core/posting/plans.ts';
import { type Action, ours, type Part, type Reply } from '../src/core/reply.ts';
import { UserError } from '../src/core/user-error.ts';
import type { Delivery, Schedule } from '../src/schedule/ledger.ts';

const texts = {
  plan: {
    names: { de: 'plan', en: 'plan' },
    describe: { de: 'einer davon: seine Kennung', en: 'one of them: its id' },
  },
  title: {
    de: (n: number) =>
      n === 1 ? 'Ein Plan postet hierher' : `${n === 0 ? 'Keine' : n} Pläne posten hierher`,
    en: (n: number) => (n === 1 ? 'One schedule posts here' : `${n === 0 ? 'No' : n} schedules post here`),
  },
  none: {
    de: 'Hierher postet kein Plan. Einen anlegen: /schedule werktags 07:30 today',
    en: 'No schedule posts here. Make one: /schedule every weekday 07:30 today',
  },
  stuck: {
    de: (n: number) => (n === 1 ? 'Eines kam nicht an' : `${n} kamen nicht an`),
    en: (n: number) => (n === 1 ? 'One did not arrive' : `${n} did not arrive`),
  },
  never: { de: 'Noch nichts gepostet.', en: 'Nothing posted yet.' },
  last: { de: 'Zuletzt', en: 'Last' },
  paused: { de: 'Angehalten', en: 'Paused' },
  pausedByUs: {
    de: 'Angehalten, weil hierher nichts gepostet werden kann',
    en: 'Paused, since nothing can be posted here',
  },
  run: { de: 'Jetzt posten', en: 'Run now' },
  pause: { de: 'Anhalten', en: 'Pause' },
  resume: { de: 'Fortsetzen', en: 'Resume' },
  change: { de: 'Ändern', en: 'Change' },
  delete: { de: 'Löschen', en: 'Delete' },
  why: { de: 'Warum?', en: 'Why?' },
  postAgain: { de: 'Noch einmal posten', en: 'Post again' },
  tryAgain: { de: 'Noch einmal versuchen', en: 'Try again' },
};

const noPlan = (typed: string): UserError =>
  new UserError({
    de: `Einen Plan „${typed}“ gibt es hier nicht. Welche es gibt, zeigt /schedules.`,
    en: `There is no schedule “${typed}” here. /schedules shows which there are.`,
  });

export const schedules = defineCommand({
  name: 'schedules',
  names: { de: 'plaene', en: 'schedules' },
  describe: { de: 'Was hierher regelmäßig gepostet wird', en: 'What is posted here regularly' },
  example: { de: 'schedules', en: 'schedules' },
  options: z.object({ plan: z.string().max(40).optional().register(optionTexts, texts.plan) }),
  async run({ plan }, context) {
    const { services, place, viewer } = context;
    const here = await services.schedules.inChannel(place.home, place.channel, scopesOf(place));
    if (plan !== undefined) {
      const one = here.find(({ id }) => id === plan);
      if (one === undefined) throw noPlan(plan);
      return about(one, context);
    }
    const [only] = here;
    const dead = await deadLetters(context);
    if (only === undefined && dead.length === 0)
      return { ...empty, parts: [text(texts.none[viewer.language])] };
    if (here.length === 1 && only !== undefined && dead.every(({ schedule }) => schedule === only.id))
      return about(only, context);
    return overview(here, dead, context);
  },
});

const empty = { outcome: 'nothing', line: '/schedules', actions: [] } as const;

const LOOKED_AT = 200;
const SHOWN_DEAD = 5;

/** What did not arrive here, or is not known to have arrived, the newest first. */
async function deadLetters({ services, place }: CommandContext): Promise<Delivery[]> {
  const all = await services.deliveries.deadLetters(scopesOf(place), LOOKED_AT);
  return all
    .filter(({ target }) => target.home === place.home && target.channel === place.channel)
    .slice(0, SHOWN_DEAD);
}

async function overview(
  here: readonly Schedule[],
  dead: readonly Delivery[],
  context: CommandContext,
): Promise<Reply> {
  const { access, language } = context.viewer;
  const entries: Part[] = await Promise.all(
    here.map(async (one) => {
      const plan = planOf(one);
      const [last] = await lastOf(one, 1, context);
      return {
        type: 'entry' as const,
        line: formatLine('schedules', { plan: one.id }),
        label: `${whenText(plan, language)}: ${plan.line}`,
        text: [stateText(one, context), last === undefined ? null : lastText(last, one, context)]
          .filter((line) => line !== null)
          .join(' · '),
      };
    }),
  );
  return {
    outcome: 'answer',
    line: '/schedules',
    parts: [
      { type: 'title', text: texts.title[language](here.length), note: null },
      ...entries,
      ...deadParts(dead, here, language),
    ],
    actions: access === 'everyone' ? [] : dead.map((one) => againButton(one, here, language)),
  };
}

function deadParts(dead: readonly Delivery[], here: readonly Schedule[], language: Language): Part[] {
  if (dead.length === 0) return [];
  const entries = dead.map(
    (one): Part => ({
      type: 'entry',
      line: formatLine('why', { what: one.id }),
      label: one.line,
      text: resultText(one, zoneIn(one, here), language),
    }),
  );
  return [{ type: 'section', text: texts.stuck[language](dead.length) }, ...entries];
}

const againButton = (one: Delivery, here: readonly Schedule[], language: Language): Action => ({
  label: `${againLabel(one)[language]}: ${spokenInstant(one.due, zoneIn(one, here), language)}`,
  line: formatLine('schedule', { do: 'again', plan: one.id }),
});

/** Where it is not known whether it arrived, it may be there twice then. */
const againLabel = ({ state }: Delivery) => (state === 'unknown' ? texts.postAgain : texts.tryAgain);

const zoneIn = ({ schedule }: Delivery, here: readonly Schedule[]): string =>
  here.find(({ id }) => id === schedule)?.zone ?? 'UTC';

const SHOWN_RESULTS = 5;

/** One schedule: what it is, when next, what became of it lately, and what can be done with it. */
async function about(one: Schedule, context: CommandContext): Promise<Reply> {
  const { language } = context.viewer;
  const results = await lastOf(one, SHOWN_RESULTS, context);
  return {
    outcome: 'answer',
    line: formatLine('schedules', { plan: one.id }),
    parts: [
      { type: 'title', text: planText(planOf(one), language), note: null },
      text(stateText(one, context)),
      ...(results.length === 0
        ? [note(texts.never[language])]
        : results.map((delivery) => note(resultText(delivery, one.zone, language)))),
    ],
    actions: actionsOn(one, results, context),
  };
}

const lastOf = (one: Schedule, most: number, { services, place }: CommandContext): Promise<Delivery[]> =>
  services.deliveries.ofSchedule(one.id, scopesOf(place), most);

function stateText(one: Schedule, { services, viewer: { language } }: CommandContext): string {
  const { paused } = one;
  if (paused === null) return nextText(planOf(one), services.now(), language);
  if (paused.by !== null) return texts.paused[language];
  return [texts.pausedByUs[language], ...(paused.detail === null ? [] : [paused.detail])].join(': ');
}

const lastText = (last: Delivery, { zone }: Schedule, { viewer: { language } }: CommandContext): string =>
  `${texts.last[language]}: ${resultText(last, zone, language)}`;

function actionsOn(
  { id, paused }: Schedule,
  results: readonly Delivery[],
  { viewer: { access, language } }: CommandContext,
): Action[] {
  const why = { label: texts.why[language], line: formatLine('why', { what: id }) };
  if (!reaches(access, 'manage')) return [why];
  const button = (label: keyof typeof labels, deed: string, plan = id): Action => ({
    label: labels[label][language],
    line: formatLine('schedule', { do: deed, plan }),
  });
  const stuck = results.find(({ state }) => state === 'unknown' || state === 'dead' || state === 'failed');
  return [
    button('run', 'run'),
    paused === null ? button('pause', 'pause') : button('resume', 'resume'),
    button('change', 'change'),
    button('delete', 'delete'),
    ...(stuck === undefined
      ? []
      : [button(stuck.state === 'unknown' ? 'postAgain' : 'tryAgain', 'again', stuck.id)]),
    why,
  ];
}

const labels = {
  run: texts.run,
  pause: texts.pause,
  resume: texts.resume,
  change: texts.change,
  delete: texts.delete,
  postAgain: texts.postAgain,
  tryAgain: texts.tryAgain,
};

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });
const note = (words: string): Part => ({ type: 'context', text: words });
