import { z } from 'zod';
import type { Article } from '../src/article/article.ts';
import { articleEntry } from '../src/core/articles/which.ts';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { formatLine } from '../src/core/parse.ts';
import { keyOf, scopesOf } from '../src/core/place.ts';
import { explanationText, resultText, stageText } from '../src/core/posting/delivery-texts.ts';
import { spokenInstant } from '../src/core/posting/instants.ts';
import { nextText, planOf, planText } from '../src/core/posting/plans.ts';
import { type Action, ours, type Part, type Reply } from '../src/core/reply.ts';
import { UserError } from '../src/core/user-error.ts';
import type { SeenMark } from '../src/library/seen.ts';
import type { Delivery, Schedule } from '../src/schedule/ledger.ts';

const texts = {
  what: {
    names: { de: 'was', en: 'what' },
    describe: {
      de: 'ein Plan (seine Kennung) oder ein Artikel; ohne: das Letzte hier',
      en: 'a schedule (its id) or an article; without: the last one here',
    },
  },
  noneYet: {
    de: 'Hierher war noch nichts fällig. Was geplant ist, zeigt /schedules.',
    en: 'Nothing was due here yet. /schedules shows what is planned.',
  },
  never: {
    de: 'Noch nicht fällig gewesen.',
    en: 'Not due yet.',
  },
  paused: { de: 'Angehalten, daher wird nichts gepostet.', en: 'Paused, so nothing is posted.' },
  closed: {
    de: (why: string) => `Angehalten, weil hierher nichts gepostet werden kann: ${why}`,
    en: (why: string) => `Paused, since nothing can be posted here: ${why}`,
  },
  before: {
    de: (when: string) => `Davor gepostet: ${when}`,
    en: (when: string) => `Posted before that: ${when}`,
  },
  shown: {
    de: (when: string) => `Hier gepostet: ${when}.`,
    en: (when: string) => `Posted here: ${when}.`,
  },
  leftOut: {
    de: (when: string) =>
      `Nicht gepostet: im Briefing vom ${when} war anderes wichtiger, oder es stand dort schon aus anderer Quelle.`,
    en: (when: string) =>
      `Not posted: in the briefing of ${when} other things mattered more, or it stood there already from another source.`,
  },
  waiting: {
    de: 'Noch nicht gepostet: es kommt für das nächste Briefing in Frage.',
    en: 'Not posted yet: it can be in the next briefing.',
  },
  noPlan: {
    de: 'Nicht gepostet: hierher postet kein Plan ein Briefing (/schedule).',
    en: 'Not posted: no schedule posts a briefing here (/schedule).',
  },
  tooOld: {
    de: 'Nicht gepostet: es war schon älter, als es kam.',
    en: 'Not posted: it was old already when it came.',
  },
  newer: {
    de: 'Seitdem hat sich der Text geändert; das steht im nächsten Briefing.',
    en: 'Its text has changed since; the next briefing will say so.',
  },
  all: { de: 'Alle Pläne', en: 'All schedules' },
};

/** What is older when a briefing is made is no news any more. */
const NEWS_DAYS = 7;

export const why = defineCommand({
  name: 'why',
  names: { de: 'warum', en: 'why' },
  describe: { de: 'Warum etwas gepostet wurde oder nicht', en: 'Why something was posted, or was not' },
  example: { de: 'why', en: 'why' },
  options: z.object({ what: z.string().max(120).optional().register(optionTexts, texts.what) }),
  async run({ what }, context) {
    const { services, place } = context;
    const scopes = scopesOf(place);
    if (what === undefined) return whyLast(context);
    const id = what.trim();
    const plan = await services.schedules.find(id, scopes);
    if (plan !== null && plan.target.channel === place.channel) return whyPlan(plan, context);
    const delivery = await services.deliveries.find(id, scopes);
    if (delivery !== null && delivery.target.channel === place.channel)
      return answer(await whyDelivery(delivery, context), [], what);
    return whyArticle(what, context);
  },
});

async function whyLast(context: CommandContext): Promise<Reply> {
  const { services, place, viewer } = context;
  const [last] = await services.deliveries.inChannel(place.home, place.channel, scopesOf(place), 1);
  if (last === undefined)
    return { outcome: 'nothing', line: '/why', parts: [text(texts.noneYet[viewer.language])], actions: [] };
  return answer(await whyDelivery(last, context), [], undefined);
}

const SHOWN = 3;

async function whyPlan(plan: Schedule, context: CommandContext): Promise<Reply> {
  const { services, place, viewer } = context;
  const { language } = viewer;
  const results = await services.deliveries.ofSchedule(plan.id, scopesOf(place), SHOWN);
  const explained = await Promise.all(results.map((one) => whyDelivery(one, context)));
  return answer(
    [
      { type: 'title', text: planText(planOf(plan), language), note: null },
      text(stateText(plan, context)),
      ...(results.length === 0 ? [text(texts.never[language])] : explained.flat()),
    ],
    [{ label: texts.all[language], line: '/schedules' }],
    plan.id,
  );
}

function stateText({ paused, ...plan }: Schedule, { services, viewer }: CommandContext): string {
  const { language } = viewer;
  if (paused === null) return nextText(planOf({ ...plan, paused }), services.now(), language);
  return paused.by === null ? texts.closed[language](paused.detail ?? '') : texts.paused[language];
}

/** Deliveries of a schedule or channel that are looked through, the newest. */
const LOOKED_AT = 50;

/** What became of one delivery, then how it came to that, stage by stage. */
async function whyDelivery(delivery: Delivery, context: CommandContext): Promise<Part[]> {
  const { services, place, viewer } = context;
  const { language } = viewer;
  const zone = await zoneOfDelivery(delivery, context);
  const before = await postedBefore(delivery, context);
  const here = await services.deliveries.inChannel(place.home, place.channel, scopesOf(place), LOOKED_AT);
  const explained = explanationText(delivery, here, zone, services.now(), language);
  return [
    text(resultText(delivery, zone, language)),
    ...(explained === null ? [] : [text(explained)]),
    ...(delivery.state === 'nothing' && before !== undefined
      ? [note(texts.before[language](spokenInstant(before.due, zone, language)))]
      : []),
    note(delivery.stages.map((stage) => stageText(stage, delivery.due, zone, language)).join(' · ')),
  ];
}

async function postedBefore(
  { schedule, due }: Delivery,
  { services, place }: CommandContext,
): Promise<Delivery | undefined> {
  if (schedule === null) return undefined;
  const others = await services.deliveries.ofSchedule(schedule, scopesOf(place), LOOKED_AT);
  return others.find((one) => one.state === 'posted' && Temporal.Instant.compare(one.due, due) < 0);
}

async function zoneOfDelivery({ schedule }: Delivery, context: CommandContext): Promise<string> {
  const { services, place } = context;
  const plan = schedule === null ? null : await services.schedules.find(schedule, scopesOf(place));
  return plan?.zone ?? zoneHere(context);
}

const zoneHere = ({ viewer, settings }: CommandContext): string => viewer.zone ?? settings.zone ?? 'UTC';

async function whyArticle(typed: string, context: CommandContext): Promise<Reply> {
  const { library, services, place, viewer } = context;
  const { language } = viewer;
  const [article] = await library.search(typed, 1);
  if (article === undefined)
    throw new UserError({
      de: `„${typed}“ ist hier kein Plan und kein Artikel. Pläne zeigt /schedules, Artikel /articles.`,
      en: `“${typed}” is no schedule and no article here. /schedules shows schedules, /articles articles.`,
    });
  const [mark] = await services.seen.among(keyOf(place), [article.id]);
  const revisions = await services.seen.revisions([article.id]);
  const isNewer = mark !== undefined && mark.revision < (revisions.get(article.id) ?? 0);
  const delivery = mark === undefined ? null : await services.deliveries.find(mark.delivery, scopesOf(place));
  return answer(
    [
      articleEntry(article, language),
      text(mark === undefined ? await unseenText(article, context) : await markText(mark, context)),
      ...(isNewer && mark.how === 'shown' ? [note(texts.newer[language])] : []),
      ...(delivery === null ? [] : await whyDelivery(delivery, context)),
    ],
    [],
    article.id,
  );
}

async function markText({ how, at }: SeenMark, context: CommandContext): Promise<string> {
  const { language } = context.viewer;
  const when = spokenInstant(at, zoneHere(context), language);
  return how === 'shown' ? texts.shown[language](when) : texts.leftOut[language](when);
}

/** Why a place was never told of an article. */
async function unseenText({ date }: Article, context: CommandContext): Promise<string> {
  const { services, place, viewer, today } = context;
  const { language } = viewer;
  const plans = await services.schedules.inChannel(place.home, place.channel, scopesOf(place));
  if (!plans.some(({ line }) => line.startsWith('/today'))) return texts.noPlan[language];
  const oldest = today.subtract({ days: NEWS_DAYS }).toString();
  return date !== null && date < oldest ? texts.tooOld[language] : texts.waiting[language];
}

const answer = (parts: readonly Part[], actions: readonly Action[], what: string | undefined): Reply => ({
  outcome: 'answer',
  line: formatLine('why', { what }),
  parts,
  actions,
});

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });
const note = (words: string): Part => ({ type: 'context', text: words });
