import { nearestNames } from '../../analysis/names.ts';
import type { Article, ArticleId, Language } from '../../article/article.ts';
import type { Entry, Filter, Library } from '../../library/library.ts';
import { findVoices, type Voice, voicesIn } from '../../library/voices.ts';
import type { CommandContext } from '../command.ts';
import { formatLine } from '../parse.ts';
import { type Action, ours, type Reply } from '../reply.ts';
import { originLine } from '../statements/citation.ts';
import { filterOf, type Narrowing } from './narrow.ts';
import { alsoLine, isShownItself, withReprints } from './reprints.ts';

const texts = {
  noMatch: {
    de: (typed: string) => `Kein Artikel passt zu „${typed}“. Die neuesten:`,
    en: (typed: string) => `No article matches “${typed}”. The newest:`,
  },
  empty: {
    de: 'Noch ist kein Artikel da. Einen aufnehmen: /add <Adresse>',
    en: 'There is no article yet. Add one: /add <address>',
  },
  narrowedOut: {
    de: 'So eingegrenzt ist kein Artikel da. Die neuesten:',
    en: 'Narrowed like that, there is no article. The newest:',
  },
  older: { de: 'Ältere', en: 'Older' },
};

/** As many articles as one answer takes from the whole library. */
export const MOST_ARTICLES = 10;

/**
 * The articles that a command is about, newest first, each before what its reprints say besides, and those in them whom it was
 * asked about.
 */
export interface Meant {
  readonly found: readonly [Entry, ...Entry[]];
  /** How many there are in the library; more than found where it goes on. */
  readonly total: number;
  /** All who speak or are named there; with a person asked for, only whom that can mean, the best match first. */
  readonly voices: readonly Voice[];
  /** Names like the one asked for, where nobody has it. */
  readonly nearest: readonly string[];
  /** Articles that are called so, where nobody is. */
  readonly titled: readonly Article[];
}

export interface Asked extends Narrowing {
  readonly article?: string | undefined;
  /** Whom it is about, and what they must do in an article to be found in it. */
  readonly person?: string | undefined;
  readonly does?: 'speak' | 'claim' | 'appear';
  /** Each article that the words for it fit, also where it is a reprint of another of them. */
  readonly each?: true;
}

/**
 * The articles that a command is about: those named, else the one the conversation is about, else the newest of the
 * library, narrowed as asked. A name that fits none, or an empty library, gives the Reply that says so.
 */
export async function whichArticles(
  asked: Asked,
  context: CommandContext,
): Promise<Meant | { readonly reply: Reply }> {
  const { library, conversation } = context;
  if (asked.article !== undefined) {
    const named = await namedLike(asked.article, asked.each === true, library);
    return meant(named, named.filter(isShownItself).length, asked) ?? (await noMatch(asked.article, context));
  }
  const spokenOf =
    conversation.article === null || isNarrowed(asked) ? null : await library.entry(conversation.article);
  if (spokenOf !== null) return meantBy([spokenOf], 1, asked);
  const filter = filterOf(asked, context.today);
  const about = asked.person === undefined ? null : await ofPerson(asked.person, asked, filter, library);
  if (about !== null) return about;
  const { items, total } = await library.newest(filter, MOST_ARTICLES);
  const all = meant(await withReprints(items, library), total, asked);
  if (all === null) return { reply: await noArticles(asked, context) };
  return asked.person === undefined
    ? all
    : {
        ...all,
        voices: [],
        nearest: await library.nearest(asked.person),
        titled: await library.search(asked.person, FEW),
      };
}

/** The newest articles in which those whom `typed` can mean do what is asked for, or at least appear. */
async function ofPerson(
  typed: string,
  { does = 'appear' }: Asked,
  filter: Filter,
  library: Library,
): Promise<Meant | null> {
  const people = await library.people(typed, MOST_ARTICLES);
  if (people.length === 0) return null;
  const names = people.map(({ name }) => name);
  for (const deed of new Set([does, 'appear'] as const)) {
    const { items, total } = await library.newest(
      { ...filter, voices: { names, does: deed } },
      MOST_ARTICLES,
    );
    const [first, ...rest] = await withReprints(items, library);
    if (first === undefined) continue;
    const found: readonly [Entry, ...Entry[]] = [first, ...rest];
    const voices = voicesIn(found).filter(({ name }) => names.includes(name));
    return { found, total, voices, nearest: [], titled: [] };
  }
  return null;
}

/** The article of this id, else those that what was typed fits: of reprints the one that is shown for them, or each. */
async function namedLike(typed: string, each: boolean, library: Library): Promise<readonly Entry[]> {
  const articles = await library.search(typed, MOST_ARTICLES);
  const ids = articles.map(({ id }) => id);
  const entriesOf = async (wanted: readonly ArticleId[]) =>
    (await Promise.all(wanted.map((id) => library.entry(id)))).filter((entry) => entry !== null);
  const exact = ids.filter((id) => id === typed);
  if (exact.length > 0 || each) return entriesOf(exact.length > 0 ? exact : ids);
  const shown = await library.shownFor(ids);
  const own = ids.filter((id) => !ids.some((other) => other === shown.get(id)));
  return withReprints(await entriesOf(own), library);
}

function meant(entries: readonly Entry[], total: number, asked: Asked): Meant | null {
  const [first, ...rest] = entries;
  return first === undefined ? null : meantBy([first, ...rest], total, asked);
}

function meantBy(found: readonly [Entry, ...Entry[]], total: number, { person }: Asked): Meant {
  const voices = person === undefined ? voicesIn(found) : findVoices(found, person);
  const names = () => voicesIn(found).map(({ name }) => name);
  const nearest = person === undefined || voices.length > 0 ? [] : nearestNames(person, names());
  return { found, total, voices, nearest, titled: [] };
}

export interface Question {
  readonly command: string;
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly language: Language;
}

/** The line that asks this again, and «Older» where it goes on: what every answer about many articles has. */
export const answerTo = ({ found, total }: Meant, asked: string | undefined, question: Question) => ({
  line: formatLine(question.command, {
    ...question.options,
    article: total === 1 ? found[0].article.id : asked,
  }),
  actions: olderAction(
    found.filter(isShownItself).map(({ article }) => article),
    total,
    { ...question, options: { ...question.options, article: asked } },
  ),
});

/** «Older», where there are more articles than those found: the same question, from the last one on. */
export function olderAction(
  shown: readonly Article[],
  total: number,
  { command, options, language }: Question,
): Action[] {
  const last = shown.at(-1);
  if (last === undefined || total <= shown.length) return [];
  const line = formatLine(command, { ...options, before: last.id });
  return [{ label: texts.older[language], line, goesOn: true }];
}

/** An article as something to ask for; `also`: publishers of its reprints. */
export const articleEntry = (article: Article, language: Language, also?: readonly string[]) => ({
  type: 'entry' as const,
  line: formatLine('brief', { article: article.id }),
  label: article.title.text,
  text: [originLine(article, language), alsoLine(also, language)].filter(Boolean).join(' · '),
  article: article.id,
});

/** Articles as something to ask for, with where their reprints are. */
export async function articleEntries(
  articles: readonly Article[],
  { library, viewer: { language } }: CommandContext,
) {
  const also = await library.alsoIn(articles.map(({ id }) => id));
  return articles.map((article) => articleEntry(article, language, also.get(article.id)));
}

const noMatch = async (typed: string, context: CommandContext): Promise<{ readonly reply: Reply }> => ({
  reply: await newestInstead(texts.noMatch[context.viewer.language](typed), context),
});

/** That there is no article at all, or none as narrowed as asked. */
export const noArticles = (narrow: Narrowing, context: CommandContext): Promise<Reply> =>
  newestInstead(isNarrowed(narrow) ? texts.narrowedOut[context.viewer.language] : null, context);

const isNarrowed = ({ since, in: house, before }: Narrowing): boolean =>
  [since, house, before].some((one) => one !== undefined);

const FEW = 5;

async function newestInstead(why: string | null, context: CommandContext): Promise<Reply> {
  const { language } = context.viewer;
  const { items } = await context.library.articles({}, FEW);
  const said = items.length === 0 || why === null ? texts.empty[language] : why;
  return {
    outcome: 'nothing',
    line: '/articles',
    parts: [{ type: 'text', runs: [ours(said)] }, ...(await articleEntries(items, context))],
    actions: [],
  };
}
