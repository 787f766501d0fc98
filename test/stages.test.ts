import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, type Reply, statementsOf } from '../src/core/reply.ts';
import { drawDiscord } from '../src/platforms/web/draw/discord.ts';
import { discordMessage } from '../src/platforms/web/draw/discord-message.ts';
import { drawSlack } from '../src/platforms/web/draw/slack.ts';
import { slackMessage } from '../src/platforms/web/draw/slack-message.ts';
import type { StageName } from '../src/platforms/web/stage.ts';
import { createStages } from '../src/stages.ts';
import { type LineStore, lineKey } from '../src/store/lines.ts';
import { anyReply } from './platforms/discord/replies.ts';

const draw: Readonly<Record<StageName, (payload: unknown) => string>> = {
  discord: (payload) => drawDiscord(discordMessage.parse(payload)).markup,
  slack: (payload) => drawSlack(slackMessage.parse(payload)).markup,
};

function linesInMemory(): LineStore {
  const kept = new Map<string, string>();
  return {
    async keep(line) {
      kept.set(lineKey(line), line);
      return lineKey(line);
    },
    find: async (key) => kept.get(key) ?? null,
  };
}

const readable = (markup: string): string =>
  markup
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** White space, and what the platforms take out or put in without showing it. */
const bare = (text: string): string => text.replace(/[\s\p{Cc}\u200b]/gu, '');

const shortReply = anyReply.map((reply): Reply => ({ ...reply, parts: reply.parts.slice(0, 3) }));

/** All pages of a reply, drawn. */
async function pagesOf(reply: Reply, platform: StageName): Promise<string[]> {
  const stage = createStages(linesInMemory())[platform];
  const pages: string[] = [];
  for (let page = 0; ; page += 1) {
    const drawn = draw[platform](await stage.render(reply, { page, language: 'en', audience: 'asker' }));
    if (drawn === pages.at(-1)) return pages;
    pages.push(drawn);
  }
}

describe.each(['discord', 'slack'] as const)('whatever is answered, on %s', (platform) => {
  test('the page can draw it, with no tag but its own', async () => {
    await fc.assert(
      fc.asyncProperty(anyReply, async (reply) => {
        for (const page of await pagesOf(reply, platform)) {
          expect(page).not.toMatch(
            /<(?!\/?(?:article|blockquote|br|button|code|div|em|hr|li|ol|option|p|pre|rect|select|span|strong|svg|ul)\b)/,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the drawing shows what was said, to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(shortReply, async (reply) => {
        const pages = await pagesOf(reply, platform);
        fc.pre(pages.length === 1);
        const shown = bare(readable(pages.join('')));
        for (const { body } of statementsOf(reply)) expect(shown).toContain(bare(plain(body)));
      }),
      { numRuns: 40 },
    );
  });

  test('every control does something', async () => {
    await fc.assert(
      fc.asyncProperty(anyReply, async (reply) => {
        const stage = createStages(linesInMemory())[platform];
        const view = { page: 0, language: 'en', audience: 'asker' } as const;
        const markup = draw[platform](await stage.render(reply, view));
        const buttons = [...markup.matchAll(/<button[^>]*? data-id="([^"]*)"(?: data-value="([^"]*)")?/g)];
        for (const [, id = '', value = ''] of buttons)
          expect(await stage.pressed({ id: readable(id), value: readable(value) })).not.toBeNull();
        const menus = [...markup.matchAll(/<select[^>]*? data-id="([^"]*)">(.*?)<\/select>/gs)];
        for (const [, id = '', options = ''] of menus)
          for (const [, value = ''] of options.matchAll(/<option value="([^"]+)"/g))
            expect(await stage.pressed({ id: readable(id), value: readable(value) })).not.toBeNull();
      }),
      { numRuns: 30 },
    );
  });
});
