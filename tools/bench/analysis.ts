import { readFile } from 'node:fs/promises';
import compromise from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { z } from 'zod';
import { analyse } from '../../src/analysis/analyse.ts';
import { read } from '../../src/analysis/reading.ts';
import { loadArticles } from '../../src/article/content.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { benchmarks } from '../eval/scorers.ts';
import { quantile, type Row, tableHead } from './measure.ts';

const MEGABYTE = 1_000_000;
const REPEAT = 100;
const ROUNDS = 5;

/** Seconds of a processor's time that `work` takes, the median of some rounds after one that is not counted. */
function seconds(work: () => void): number {
  work();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return quantile(rounds, 0.5);
}

/** Loading a language, articles and tokens a second, how time grows with the text, beside compromise and wink-nlp. */
export async function analysisBench(): Promise<Row[]> {
  const rows = tableHead('what', 'here', 'beside it');
  const engine = createEngine(atHome('models'));
  for (const language of ['de', 'en'] as const) {
    const memory = process.memoryUsage().rss;
    const begun = performance.now();
    await engine.grammar(language);
    const loaded = `${(performance.now() - begun).toFixed(0)} ms, ${((process.memoryUsage().rss - memory) / 1e6).toFixed(0)} MB more`;
    rows.push([`loading ${language}`, loaded, 'once, when first needed']);
  }
  const folder = benchmarks();
  if (folder === null) return [...rows, ...(await germanRows(engine))];
  return [
    ...rows,
    ...(await germanRows(engine)),
    ...(await germanNewsRows(engine, folder)),
    ...(await englishRows(engine, folder)),
  ];
}

type Engine = ReturnType<typeof createEngine>;

async function germanRows(engine: Engine): Promise<Row[]> {
  const german = await engine.grammar('de');
  const { articles } = await loadArticles(atHome('content/articles'));
  const text = articles.find(({ language }) => language === 'de')?.text ?? '';
  const article = { language: 'de', date: null } as const;
  const once = seconds(() => {
    for (let i = 0; i < REPEAT; i++) analyse({ ...article, text }, german);
  });
  const long = `${text}\n\n`.repeat(Math.ceil(MEGABYTE / text.length)).slice(0, MEGABYTE);
  const tenth = seconds(() => analyse({ ...article, text: long.slice(0, MEGABYTE / 10) }, german));
  const whole = seconds(() => analyse({ ...article, text: long }, german));
  return [
    [
      'German articles like the first',
      `${(REPEAT / once).toFixed(0)} a second`,
      `${text.length} characters each`,
    ],
    ['German, 1 MB', `${whole.toFixed(2)} s`, `${(whole / tenth).toFixed(1)} times a tenth of it`],
  ];
}

/** Other articles than the first hold other words: what is remembered from one to the next helps less. */
async function germanNewsRows(engine: Engine, folder: string): Promise<Row[]> {
  const texts = z
    .array(z.object({ text: z.string() }))
    .parse(JSON.parse(await readFile(`${folder}/quotes/dev.json`, 'utf8')))
    .map(({ text }) => text);
  const german = await engine.grammar('de');
  const time = seconds(() => {
    for (const text of texts) analyse({ language: 'de', date: null, text }, german);
  });
  const characters = texts.join('').length;
  return [
    [
      `${texts.length} German news articles`,
      `${(texts.length / time).toFixed(0)} a second`,
      `${(characters / texts.length).toFixed(0)} characters each; ${(characters / time / 1000).toFixed(0)} thousand a second`,
    ],
  ];
}

async function englishRows(engine: Engine, folder: string): Promise<Row[]> {
  const documents = z.array(z.object({ genre: z.string(), text: z.string() }));
  const news = documents
    .parse(JSON.parse(await readFile(`${folder}/keypoints/en-gum.json`, 'utf8')))
    .filter(({ genre }) => genre === 'news')
    .map(({ text }) => text);
  const characters = news.join('').length;
  const english = await engine.grammar('en');
  const tokens = news.reduce((sum, text) => sum + read(text, english).tokens.length, 0);
  const ours = seconds(() => {
    for (const text of news) analyse({ language: 'en', date: null, text }, english);
  });
  const theirs = seconds(() => {
    for (const text of news) compromise(text).quotations().json();
  });
  const wink = winkNlp(winkModel);
  const winks = seconds(() => {
    for (const text of news) wink.readDoc(text).entities().out();
  });
  const rate = (time: number) => `${(characters / time / 1000).toFixed(0)} thousand characters a second`;
  return [
    ['English news, all of it', `${(tokens / ours).toFixed(0)} tokens a second`, rate(ours)],
    ['the same by compromise (tags, quotations, no speakers)', '', rate(theirs)],
    ['the same by wink-nlp (tags, entities)', '', rate(winks)],
  ];
}
