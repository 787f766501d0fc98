import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { plain, statementsOf } from '../../../src/core/reply.ts';
import { keepLongValues } from '../../../src/platforms/slack/keep.ts';
import { renderSlack, slackPages } from '../../../src/platforms/slack/render.ts';
import { someone } from '../../askers.ts';
import { linesInMemory, shipped } from './live.ts';
import { readBack } from './read-back.ts';
import { refusalOf } from './stand-in/blocks.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await shipped();
});

const onOneLine = (words: string): string => words.replaceAll('\n', '');

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const view = { language, audience: 'asker' } as const;
  const lines = commands.flatMap(({ name, example }) => [`/${name}`, `/${example[language]}`]);

  test.each([...new Set([...lines, '/quotes lavrov', '/sentence 5'])])(
    '%s is shown whole, and as sure as it is',
    async (line) => {
      const reply = await bot.line(line, { ...someone, language });
      const pages = await Promise.all(
        Array.from({ length: slackPages(reply, view) }, (_, page) =>
          keepLongValues(renderSlack(reply, { ...view, page }), linesInMemory()),
        ),
      );
      expect(pages.map(refusalOf)).toEqual(pages.map(() => null));
      expect(readBack(pages).map(({ words, unsure }) => ({ words: onOneLine(words), unsure }))).toEqual(
        statementsOf(reply).map(({ lead, body, sure }) => ({
          words: plain([...lead, ...body]),
          unsure: !sure,
        })),
      );
    },
  );
});
