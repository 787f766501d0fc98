import { z } from 'zod';
import { articleId } from '../../../src/article/article.ts';
import { createBot } from '../../../src/core/bot.ts';
import { defineCommand, optionTexts } from '../../../src/core/command.ts';
import type { Texts } from '../../../src/core/language.ts';
import { formatLine } from '../../../src/core/parse.ts';
import { ours, type Reply, type StatementPart, theirs } from '../../../src/core/reply.ts';
import { servicesOf } from '../../services.ts';

const ARTICLE = articleId.parse('2024-01-x');
const both = (text: string): Texts => ({ de: text, en: text });

const statement = (number: number, word: string): StatementPart => ({
  type: 'statement',
  kind: 'claim',
  id: `${ARTICLE}:c${number}`,
  article: ARTICLE,
  lead: [theirs(`Quelle ${number}`)],
  body: [theirs(`${word} ${number} `.repeat(30))],
  notes: [],
  sure: true,
  evidence: [number],
  where: `Satz ${number}`,
  citation: {
    plain: '',
    markdown: '',
    csl: { id: '', type: 'article-newspaper', title: '', language: 'de', note: '' },
  },
});

const word = z
  .string()
  .optional()
  .register(optionTexts, { names: both('word'), describe: both('a word') });
const options = z.object({ word });
const named = (name: string) => ({
  name,
  names: both(name),
  describe: both(name),
  example: both(name),
  options,
});

/** Thirty statements, several pages; the line carries the word, which may be longer than a button's value. */
const long = defineCommand({
  ...named('long'),
  async run({ word: said = 'Wort' }, { viewer }): Promise<Reply> {
    return {
      outcome: 'answer',
      line: formatLine('long', { word: said }),
      parts: [
        { type: 'title', text: viewer.language === 'de' ? 'Lange Antwort' : 'Long answer', note: null },
        ...Array.from({ length: 30 }, (_, index) => statement(index + 1, said.slice(0, 10))),
      ],
      actions: [],
    };
  },
});

const broken = defineCommand({
  ...named('broken'),
  run: () => Promise.reject(new Error('the disk is full')),
});

const slow = defineCommand({
  ...named('slow'),
  async run(): Promise<Reply> {
    await new Promise((resolve) => setTimeout(resolve, 3500));
    return {
      outcome: 'answer',
      line: '/slow',
      parts: [{ type: 'text', runs: [ours('Endlich.')] }],
      actions: [],
    };
  },
});

/** A bot whose commands do what the shipped ones do only on a bad day. */
export const oddBot = createBot({
  commands: [long, broken, slow],
  services: await servicesOf([]),
  today: () => Temporal.PlainDate.from('2026-11-24'),
});
