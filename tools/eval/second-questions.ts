import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { foldedWords } from '../../src/analysis/names.ts';
import { type Article, type Language, language } from '../../src/article/article.ts';
import { loadArticles } from '../../src/article/content.ts';
import { type Asker, type Bot, createBot } from '../../src/core/bot.ts';
import type { Answer } from '../../src/core/conversation/answer-text.ts';
import { turnOf } from '../../src/core/conversation/turn.ts';
import { formatLine, parseLine } from '../../src/core/parse.ts';
import { AT_HOME } from '../../src/core/place.ts';
import { plain, type Reply, statementsOf } from '../../src/core/reply.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { ALL } from '../../src/library/scope.ts';
import { createServices } from '../../src/services.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { Figure } from './scorers.ts';

/**
 * Questions as people write them in a conversation: the article spoken of (words of its id), what the platform speaks, what was
 * asked last, what is asked now, and what is meant, «or» what else would do: a command line (`/source` alone: of the last answer;
 * `/ask` with words that must be asked for), `doubted` where it must be said that this cannot be checked, `in en` for the
 * language of the answer, `back` where only asking back is right.
 */
const questions = z.array(z.tuple([z.string(), language, z.string(), z.string(), z.string()]));

export const HALVES = { open: 'open.json', kept: 'kept-back.json' } as const;

const FOLDER = atHome('test/core/second-questions');

/** What became of a question: `wrong`, where it was answered as something that was not meant. */
export interface Judged {
  readonly asked: string;
  readonly after: string;
  readonly meant: string;
  readonly got: string;
  readonly verdict: 'as meant' | 'asked back' | 'wrong';
}

/** Asks all questions of one half, each in a conversation of its own. */
export async function judgeSecondQuestions(half: keyof typeof HALVES): Promise<Judged[]> {
  const all = questions.parse(JSON.parse(await readFile(`${FOLDER}/${HALVES[half]}`, 'utf8')));
  const { bot, articles } = await room();
  const judged: Judged[] = [];
  for (const [index, [words, viewer, after, asked, meant]] of all.entries()) {
    const article = articles.find(({ id }) => id.includes(words));
    if (article === undefined) throw new Error(`no article for «${words}»`);
    const conversation = (name: string) => converse(bot, article, viewer, `${half} ${index} ${name}`);
    const asking = await conversation('asked');
    const last = await asking.line(after);
    const got = await asking.text(asked);
    const right = await firstRight(meant.split(' or '), got, last, () => conversation('meant'), viewer);
    const verdict = right ? 'as meant' : got.reply.outcome === 'answer' ? 'wrong' : 'asked back';
    judged.push({ asked, after, meant, got: `${got.reply.outcome} ${got.reply.line}`, verdict });
  }
  return judged;
}

const now = () => Temporal.Instant.from('2026-11-24T06:00:00Z');
const today = () => Temporal.PlainDate.from('2026-11-24');

async function room(): Promise<{ bot: Bot; articles: readonly Article[] }> {
  const engine = createEngine(atHome('models'));
  const services = createServices({
    database: await openDatabase({ engine: 'memory' }),
    engine,
    now,
    addsPerDay: 0,
  });
  const folders = [atHome('content/articles'), `${FOLDER}/articles`];
  const articles = (await Promise.all(folders.map(loadArticles))).flatMap((loaded) => loaded.articles);
  const entries = await Promise.all(
    articles.map(async (article) => ({ article, briefing: await engine.brief(article) })),
  );
  await services.shelves.put(entries, { scope: ALL, way: 'content', by: null, at: now() });
  return { bot: createBot({ commands, services, today }), articles };
}

async function converse(bot: Bot, article: Article, viewer: Language, thread: string) {
  const asker: Asker = { ...AT_HOME, language: viewer, access: 'everyone', thread };
  await bot.line(formatLine('brief', { article: article.id }), asker);
  return {
    line: (line: string): Promise<Reply> => bot.line(line, asker),
    text: (text: string): Promise<Answer> => bot.text(text, asker),
  };
}

async function firstRight(
  meant: readonly string[],
  got: Answer,
  last: Reply,
  conversation: () => ReturnType<typeof converse>,
  viewer: Language,
): Promise<boolean> {
  for (const one of meant) {
    const {
      spoken = viewer,
      doubted,
      line = one,
    } = /^(?:in (?<spoken>de|en) )?(?<doubted>doubted )?(?<line>.*)$/.exec(one)?.groups ?? {};
    const isRight =
      line === 'back'
        ? got.reply.outcome !== 'answer'
        : line.startsWith('/ask')
          ? asksFor(got.reply, line)
          : isSameAnswer(got.reply, await (await conversation()).line(whole(line, last)));
    if (isRight && got.language === spoken && (doubted === undefined || isDoubted(got.reply))) return true;
  }
  return false;
}

/** `/source` alone is about what the last answer showed. */
const whole = (line: string, last: Reply): string =>
  line === '/source' ? formatLine('source', { about: turnOf(last, 0, commands)?.evidence.join(',') }) : line;

const commandIn = (line: string): string | undefined => parseLine(line, commands)?.command.name;

function asksFor({ line, outcome }: Reply, wanted: string): boolean {
  const asked = foldedWords(line);
  return (
    outcome === 'answer' &&
    line.startsWith('/ask') &&
    foldedWords(wanted).every((word) => asked.includes(word))
  );
}

const shown = (reply: Reply): string =>
  statementsOf(reply)
    .map(({ id }) => id)
    .join(' ');

const isSameAnswer = (got: Reply, right: Reply): boolean =>
  got.outcome === right.outcome &&
  commandIn(got.line) === commandIn(right.line) &&
  shown(got) === shown(right);

const isDoubted = ({ parts }: Reply): boolean =>
  parts.some((part) => part.type === 'text' && /nicht prüfen|cannot check/.test(plain(part.runs)));

/** Of 100 second questions: how many are understood as meant, and how many are not answered as something else. */
export async function secondQuestionFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [half, name] of [
    ['open', 'open half'],
    ['kept', 'kept back'],
  ] as const) {
    const judged = await judgeSecondQuestions(half);
    const share = (wanted: (one: Judged) => boolean): number =>
      Math.round((1000 * judged.filter(wanted).length) / judged.length) / 10;
    figures.push(
      { name: `Second questions, ${name}, as meant`, value: share(({ verdict }) => verdict === 'as meant') },
      { name: `Second questions, ${name}, not wrong`, value: share(({ verdict }) => verdict !== 'wrong') },
    );
  }
  return figures;
}
