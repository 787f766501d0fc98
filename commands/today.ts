import { z } from 'zod';
import type { ArticleId, Language } from '../src/article/article.ts';
import { articleEntries, articleEntry } from '../src/core/articles/which.ts';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { changesInOneLine } from '../src/core/news/corrections.ts';
import {
  type Candidate,
  type Digest,
  digestOf,
  type Story,
  type WatchedNews,
  watchedAmong,
} from '../src/core/news/digest.ts';
import { storyParts } from '../src/core/news/story-parts.ts';
import { formatTold, readTold, type Told } from '../src/core/news/told.ts';
import { formatLine } from '../src/core/parse.ts';
import { keyOf, scopesOf } from '../src/core/place.ts';
import { spokenTime } from '../src/core/posting/instants.ts';
import {
  ours,
  type Part,
  plain,
  type Reply,
  type StatementId,
  type StatementPart,
} from '../src/core/reply.ts';
import { threadsBy } from '../src/core/settings/settings.ts';
import {
  claimStatement,
  quoteStatement,
  sentenceStatement,
  wordsStatement,
} from '../src/core/statements/statements.ts';
import { UserError } from '../src/core/user-error.ts';
import type { Entry } from '../src/library/library.ts';

const texts = {
  most: {
    names: { de: 'höchstens', en: 'most' },
    describe: { de: 'wie viele Meldungen höchstens', en: 'how many stories at most' },
  },
  empty: {
    names: { de: 'sonst', en: 'else' },
    describe: {
      de: '„line“: eine Zeile posten, auch wenn es nichts Neues gibt',
      en: '“line”: post one line even when there is nothing new',
    },
  },
  of: {
    names: { de: 'aus', en: 'of' },
    describe: { de: 'genau diese Artikel noch einmal', en: 'exactly these articles again' },
  },
  title: { de: 'Neu hier', en: 'New here' },
  since: { de: (when: string) => `Neu seit ${when}`, en: (when: string) => `New since ${when}` },
  nothing: { de: 'Nichts Neues.', en: 'Nothing new.' },
  nothingSince: {
    de: (when: string) => `Nichts Neues seit ${when}.`,
    en: (when: string) => `Nothing new since ${when}.`,
  },
  newest: { de: 'Die neuesten Artikel', en: 'The newest articles' },
  watched: { de: 'Beobachtet', en: 'Watched' },
  changed: { de: 'Geändert, seit es hier stand', en: 'Changed since it was posted here' },
  withdrawn: { de: 'Zurückgezogen', en: 'Withdrawn' },
  more: {
    de: (n: number) => (n === 1 ? 'Ein weiterer Artikel' : `${n} weitere Artikel`),
    en: (n: number) => (n === 1 ? 'One more article' : `${n} more articles`),
  },
};

/** As many candidates as one digest looks at, and as many left out as its line names. */
const MOST_CANDIDATES = 200;
const MOST_LEFT_OUT = 30;
/** How far back a place that was never told of anything is shown news, and how far back one that was. */
const FIRST_DAYS = 1;
const DAYS = 7;
/** Corrections of what was shown longer ago are not told. */
const CHANGED_DAYS = 30;
const MOST_STATEMENTS = 3;
const FEW = 5;

const options = z.object({
  most: z.number().int().min(1).max(20).optional().register(optionTexts, texts.most),
  else: z.string().max(10).optional().register(optionTexts, texts.empty),
  of: z.string().max(8000).optional().register(optionTexts, texts.of),
});

export const today = defineCommand({
  name: 'today',
  names: { de: 'heute', en: 'today' },
  describe: { de: 'Was dieser Ort noch nicht gesehen hat', en: 'What this place has not seen yet' },
  schedulable: true,
  example: { de: 'today', en: 'today' },
  options,
  async run({ else: empty, of, ...asked }, context) {
    const { services, place, viewer, settings } = context;
    const most = asked.most ?? settings.stories;
    if (of !== undefined) return again(of, most, context);
    const last = await services.seen.last(keyOf(place));
    const digest = await fresh(most, last, context);
    const withdrawn = await services.seen.withdrawn(keyOf(place), scopesOf(place), longAgo(context));
    if (digest.stories.length + digest.changed.length + withdrawn.length === 0)
      return nothing(last, empty, context);
    const zone = viewer.zone ?? settings.zone ?? 'UTC';
    const when = last === null ? null : spokenTime(last, services.now(), zone, viewer.language);
    const told: Told = {
      stories: digest.stories.map(({ articles, known }) => ({
        articles: [articles[0].entry.article.id, ...articles.slice(1).map(({ entry }) => entry.article.id)],
        known: known?.article.id ?? null,
      })),
      leftOut: digest.leftOut.slice(0, MOST_LEFT_OUT),
      changed: digest.changed.map(({ article }) => article.id),
      withdrawn: withdrawn.map(({ article }) => article),
    };
    const title = when === null ? texts.title[viewer.language] : texts.since[viewer.language](when);
    return drawn(
      digest,
      told,
      withdrawn.map((mark) => mark.title),
      title,
      most,
      context,
    );
  },
});

const longAgo = ({ services }: CommandContext): Temporal.Instant =>
  services.now().subtract({ hours: 24 * CHANGED_DAYS });

/** What is new to the place, as of now. */
async function fresh(most: number, last: Temporal.Instant | null, context: CommandContext): Promise<Digest> {
  const { library, services, place, today: day } = context;
  const since = day.subtract({ days: last === null ? FIRST_DAYS : DAYS }).toString();
  const { items } = await library.newest({ since }, MOST_CANDIDATES);
  const key = keyOf(place);
  const ids = await services.seen.changed(key, scopesOf(place), longAgo(context));
  const known = new Set(items.map(({ article }) => article.id));
  const older = await entriesOf(
    ids.filter((id) => !known.has(id)),
    context,
  );
  const candidates = await candidatesOf([...items, ...older], context);
  const marks = await services.seen.among(
    key,
    candidates.flatMap(({ entry, reprints }) => [entry.article.id, ...reprints]),
  );
  const shownBefore = new Set(ids);
  return digestOf(
    candidates,
    {
      seen: new Map(
        marks.map((mark) => [mark.article, shownBefore.has(mark.article) ? mark.revision : Infinity]),
      ),
      shown: new Set(marks.flatMap(({ article, how }) => (how === 'shown' ? [article] : []))),
    },
    await services.watches.of(key),
    most,
  );
}

async function candidatesOf(
  entries: readonly Entry[],
  { services, library }: CommandContext,
): Promise<Candidate[]> {
  const ids = entries.map(({ article }) => article.id);
  const revisions = await services.seen.revisions(ids);
  const bundles = await library.bundledWith(ids);
  return entries.map((entry) => {
    const { id } = entry.article;
    const reprints = (bundles.get(id) ?? []).filter((other) => other !== id);
    return { entry, revision: revisions.get(id) ?? 1, reprints };
  });
}

async function entriesOf(ids: readonly ArticleId[], { library }: CommandContext): Promise<Entry[]> {
  const found = await Promise.all(ids.map((id) => library.entry(id)));
  return found.filter((entry) => entry !== null);
}

/** The same digest once more, from the articles that its line names. */
async function again(of: string, most: number, context: CommandContext): Promise<Reply> {
  const { services, place, viewer } = context;
  const told = readTold(of);
  if (told === null)
    throw new UserError({
      de: '„aus“ nimmt nur, was ein Briefing selbst geschrieben hat. Ohne geht es: /today',
      en: '“of” takes only what a briefing wrote itself. It works without: /today',
    });
  const stories = (await Promise.all(told.stories.map((story) => storyAgain(story, context)))).flat();
  const key = keyOf(place);
  const marks = await services.seen.among(key, told.withdrawn);
  return drawn(
    {
      stories,
      leftOut: told.leftOut,
      watched: watchedAmong(stories, await services.watches.of(key)),
      changed: await entriesOf(told.changed, context),
    },
    told,
    marks.map(({ title }) => title),
    texts.title[viewer.language],
    most,
    context,
  );
}

/** What of a story is still there. */
async function storyAgain(
  { articles, known }: Told['stories'][number],
  context: CommandContext,
): Promise<Story[]> {
  const [first, ...rest] = await candidatesOf(await entriesOf(articles, context), context);
  const before = known === null ? null : await context.library.entry(known);
  return first === undefined ? [] : [{ articles: [first, ...rest], known: before }];
}

async function nothing(
  last: Temporal.Instant | null,
  empty: string | undefined,
  context: CommandContext,
): Promise<Reply> {
  const { library, services, viewer, settings } = context;
  const { language } = viewer;
  const zone = viewer.zone ?? settings.zone ?? 'UTC';
  const said =
    last === null
      ? texts.nothing[language]
      : texts.nothingSince[language](spokenTime(last, services.now(), zone, language));
  if (empty === 'line')
    return {
      outcome: 'answer',
      line: formatLine('today', { else: empty }),
      parts: [text(said)],
      actions: [],
    };
  const { items } = await library.articles({}, FEW);
  return {
    outcome: 'nothing',
    line: '/today',
    parts: [
      text(said),
      ...(items.length === 0 ? [] : [{ type: 'section', text: texts.newest[language] } as const]),
      ...(await articleEntries(items, context)),
    ],
    actions: [],
  };
}

async function drawn(
  digest: Digest,
  told: Told,
  withdrawn: readonly string[],
  title: string,
  most: number,
  context: CommandContext,
): Promise<Reply> {
  const { stories, leftOut, watched, changed } = digest;
  const { language } = context.viewer;
  return {
    outcome: 'answer',
    line: formatLine('today', { most, of: formatTold(told) }),
    parts: [
      { type: 'title', text: title, note: null },
      ...stories.flatMap((story) => storyParts(story, idsOf(watched), language)),
      ...watchedParts(watched, language),
      ...section(
        texts.changed[language],
        (await Promise.all(changed.map((entry) => changedParts(entry, context)))).flat(),
      ),
      ...section(texts.withdrawn[language], withdrawn.map(text)),
    ],
    actions: leftOut.length === 0 ? [] : [{ label: texts.more[language](leftOut.length), line: '/articles' }],
    ...threadsBy(context.settings),
  };
}

/** An article that changed, with what changed last in one line. */
async function changedParts(
  { article }: Entry,
  { library, viewer: { language } }: CommandContext,
): Promise<Part[]> {
  const revisions = await library.revisions([article.id]);
  const runs = changesInOneLine(
    revisions.find(({ changes }) => changes.length > 0)?.changes ?? [],
    [],
    language,
  );
  const entry = { ...articleEntry(article, language), line: formatLine('changes', { article: article.id }) };
  return runs.length === 0 ? [entry] : [entry, { type: 'text', runs }];
}

const section = (heading: string, parts: readonly Part[]): Part[] =>
  parts.length === 0 ? [] : [{ type: 'section', text: heading }, ...parts];

const idsOf = (watched: readonly WatchedNews[]): ReadonlySet<StatementId> =>
  new Set(
    watched.flatMap(({ entry, quotes }) => quotes.map(({ id }): StatementId => `${entry.article.id}:${id}`)),
  );

/** Under each name what they newly say; under each word where it stands. What several articles have is shown once. */
function watchedParts(watched: readonly WatchedNews[], language: Language): Part[] {
  const names = [...new Set(watched.map(({ watch }) => watch.shown))];
  return names.flatMap((name): Part[] => {
    const news = watched.filter(({ watch }) => watch.shown === name);
    const all = news.flatMap((one) => statementsIn(one, language));
    const bodies = all.map(({ body }) => plain(body));
    const statements = all.filter((_, at) => bodies.indexOf(bodies[at] ?? '') === at);
    return [
      { type: 'section', text: `${texts.watched[language]}: ${name}` },
      ...statements.slice(0, MOST_STATEMENTS),
    ];
  });
}

const statementsIn = (
  { entry, quotes, claims, sentences }: WatchedNews,
  language: Language,
): StatementPart[] => [
  ...quotes.map((quote) =>
    quote.kind === 'direct'
      ? quoteStatement(entry, quote, [], language)
      : wordsStatement(entry, quote, [], language),
  ),
  ...claims.map((claim) => claimStatement(entry, claim, [], language)),
  ...sentences.slice(0, 1).map((sentence) => sentenceStatement(entry, sentence, language)),
];

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });
