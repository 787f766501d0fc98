import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { commands } from '../../commands/index.ts';
import { loadArticles } from '../../src/article/content.ts';
import { type Bot, createBot } from '../../src/core/bot.ts';
import { AT_HOME } from '../../src/core/place.ts';
import { plain, statementsOf } from '../../src/core/reply.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { ALL } from '../../src/library/scope.ts';
import { createServices } from '../../src/services.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import type { Figure } from './scorers.ts';

/** What somebody types, and words of the sentences that are right; none where nothing is. */
const asked = z.array(z.tuple([z.string(), z.array(z.string())]));

const FOLDER = atHome('test/core/questions');
const ARTICLES = [
  atHome('content/articles'),
  atHome('test/core/second-questions/articles'),
  `${FOLDER}/articles`,
];

const SETS = {
  sought: { command: 'find', file: 'sought.json' },
  open: { command: 'ask', file: 'open.json' },
  kept: { command: 'ask', file: 'kept-back.json' },
} as const;

/** right: a right sentence is shown, or rightly none; missed: nothing is shown; wrong: only others are shown. */
export interface JudgedFinding {
  readonly asked: string;
  readonly verdict: 'right' | 'missed' | 'wrong';
  /** What was looked for and is not shown. */
  readonly missing: readonly string[];
  /** What is shown beside it. */
  readonly beside: readonly string[];
  readonly shown: number;
  readonly hasAnswer: boolean;
}

/** Everything of one set, asked of the same few articles. */
export async function judgeFinding(set: keyof typeof SETS, database?: Database): Promise<JudgedFinding[]> {
  const { command, file } = SETS[set];
  const all = asked.parse(JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')));
  const bot = await room(database ?? (await openDatabase({ engine: 'memory' })));
  const judged: JudgedFinding[] = [];
  for (const [typed, right] of all) {
    const reply = await bot.line(`/${command} ${typed}`, {
      ...AT_HOME,
      language: 'de',
      access: 'everyone',
      thread: null,
    });
    const shown = statementsOf(reply).map(({ lead, body }) => plain([...lead, ...body]));
    const missing = right.filter((words) => !shown.some((one) => one.includes(words)));
    const beside = shown.filter((one) => !right.some((words) => one.includes(words)));
    const isRight = right.length === 0 ? shown.length === 0 : missing.length < right.length;
    const verdict = isRight ? 'right' : shown.length === 0 ? 'missed' : 'wrong';
    judged.push({ asked: typed, verdict, missing, beside, shown: shown.length, hasAnswer: right.length > 0 });
  }
  return judged;
}

async function room(database: Database): Promise<Bot> {
  const engine = createEngine(atHome('models'));
  const at = Temporal.Instant.from('2026-11-24T06:00:00Z');
  const services = createServices({ database, engine, now: () => at, addsPerDay: 0 });
  const articles = (await Promise.all(ARTICLES.map(loadArticles))).flatMap((loaded) => loaded.articles);
  const entries = await Promise.all(
    articles.map(async (article) => ({ article, briefing: await engine.brief(article) })),
  );
  await services.shelves.put(entries, { scope: ALL, way: 'content', by: null, at });
  return createBot({ commands, services, today: () => Temporal.PlainDate.from('2026-11-24') });
}

/** Of 100 questions that something answers: by a right sentence; of all: not by wrong ones only. */
export async function questionFigures(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [set, name] of [
    ['open', 'open half'],
    ['kept', 'kept back'],
  ] as const) {
    const judged = await judgeFinding(set);
    const share = (of: readonly JudgedFinding[], wanted: (one: JudgedFinding) => boolean): number =>
      Math.round((1000 * of.filter(wanted).length) / of.length) / 10;
    const answerable = judged.filter(({ hasAnswer }) => hasAnswer);
    figures.push(
      {
        name: `Questions, ${name}, answered rightly`,
        value: share(answerable, (one) => one.verdict === 'right'),
      },
      { name: `Questions, ${name}, not wrong`, value: share(judged, (one) => one.verdict !== 'wrong') },
    );
  }
  return figures;
}
