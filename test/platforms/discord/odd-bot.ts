import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Bot, createBot } from '../../../src/core/bot.ts';
import { defineCommand, optionTexts } from '../../../src/core/command.ts';
import { formatLine } from '../../../src/core/parse.ts';
import { ours } from '../../../src/core/reply.ts';
import { servicesOf } from '../../services.ts';
import { article, replyOf, statement } from './replies.ts';

const texts = (name: string) => ({ de: name, en: name });
const words = { names: texts('words'), describe: texts('anything') };

/** How long a slow command takes: longer than Discord waits for an acknowledgement to come by itself. */
export const SLOW_MS = 1300;

const slow = defineCommand({
  name: 'slow',
  names: texts('slow'),
  describe: texts('takes its time'),
  example: texts('slow'),
  options: z.object({}),
  async run() {
    await sleep(SLOW_MS);
    return replyOf([...many(14)], { line: '/slow' });
  },
});

const broken = defineCommand({
  name: 'broken',
  names: texts('broken'),
  describe: texts('has a fault'),
  example: texts('broken'),
  options: z.object({}),
  run: () => Promise.reject(new Error('the cellar is flooded')),
});

const tidy = defineCommand({
  name: 'tidy',
  names: texts('tidy'),
  describe: texts('for people who manage the channel'),
  access: 'manage',
  example: texts('tidy'),
  options: z.object({}),
  run: async () => replyOf([{ type: 'text', runs: [ours('tidied up')] }], { line: '/tidy' }),
});

/** Says back what it was asked, with more statements than a page has room for. */
const echo = defineCommand({
  name: 'echo',
  names: texts('echo'),
  describe: texts('says it back'),
  example: texts('echo hello'),
  options: z.object({ words: z.string().max(400).optional().register(optionTexts, words) }),
  run: async ({ words = '' }) =>
    replyOf([{ type: 'title', text: `said: ${words}`, note: null }, ...many(14)], {
      line: formatLine('echo', { words }),
    }),
});

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => statement({ id: `${article}:q${at}`, evidence: [at + 1] }));

/** A bot with commands that are slow, broken, not for everybody, or long: what the shipped ones seldom are. */
export const oddBot = async (commands = [slow, broken, tidy, echo]): Promise<Bot> =>
  createBot({ commands, services: await servicesOf([]), today: () => Temporal.PlainDate.from('2026-11-24') });
export const oddCommands = { slow, broken, tidy, echo };
