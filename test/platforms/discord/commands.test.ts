import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Bot } from '../../../src/core/bot.ts';
import { parseLine } from '../../../src/core/parse.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { someone } from '../../askers.ts';
import { goLive, type Live } from './live.ts';
import { oddBot, SLOW_MS } from './odd-bot.ts';
import { labelsIn, textIn } from './seen.ts';
import { shipped } from './shipped.ts';
import { READER } from './stand-in/index.ts';

/** The options of an example, as Discord hands them over. */
function typed(example: string): Record<string, string | number> {
  const given = parseLine(example, commands)?.options ?? {};
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, name === 'number' ? Number(value) : value]),
  );
}

describe('slash commands, with discord.js’ own Client', () => {
  let bot: Bot;
  let live: Live;
  beforeAll(async () => {
    bot = await shipped();
    live = await goLive(bot);
  });
  afterAll(() => live.stop());

  test.each(commands.map((command) => [command.name, command] as const))(
    '/%s is answered to the asker alone, as the core answers it',
    async (name, { example }) => {
      for (const [language, locale] of [
        ['de', 'de'],
        ['en', 'en-GB'],
      ] as const) {
        const answer = await live.standIn.answerTo(
          live.standIn.command(name, typed(example[language]), { locale, who: READER }),
        );
        const line = `/${example[language]}`;
        const reply = await bot.line(line, { ...someone, language });
        const { message } = renderDiscord(reply, { page: 0, language, audience: 'asker' });
        expect(answer.ephemeral).toBe(true);
        expect(answer.body.components).toEqual(message.components);
      }
    },
  );

  test('under the umbrella, a command answers as it does by itself', async () => {
    const [own, under] = await Promise.all([
      live.standIn.answerTo(live.standIn.command('claims')),
      live.standIn.answerTo(live.standIn.command('news', {}, { sub: 'claims' })),
    ]);
    expect(under.body).toEqual(own.body);
  });

  test('what we say is German or English as the person’s client is, what the article says stays', async () => {
    const [german, english] = await Promise.all(
      ['de', 'en-US'].map((locale) => live.standIn.answerTo(live.standIn.command('claims', {}, { locale }))),
    );
    expect(german && labelsIn(german)).toContain('Im Kanal teilen');
    expect(english && labelsIn(english)).toContain('Share to channel');
  });

  test('an option completes as it is typed, under the umbrella too', async () => {
    const [own, under] = [
      live.standIn.complete('quotes', 'person', 'law'),
      live.standIn.complete('news', 'person', 'law', { sub: 'quotes' }),
    ];
    const choices = await live.standIn.world.until(() => own.choices);
    expect(choices).toEqual([expect.objectContaining({ name: expect.stringContaining('Lawrow') })]);
    expect(await live.standIn.world.until(() => under.choices)).toEqual(choices);
  });

  test('in a direct message the answer stays: it is for the two anyway', async () => {
    const answer = await live.standIn.answerTo(live.standIn.command('brief', {}, { where: 'direct' }));
    expect(answer.ephemeral).toBe(false);
    expect(labelsIn(answer)).not.toContain('Share to channel');
  });
});

describe('what takes long, breaks, or is not for everybody', () => {
  let live: Live;
  beforeAll(async () => {
    live = await goLive(await oddBot());
  });
  afterAll(() => live.stop());

  test('what takes longer than a second is acknowledged first, and answered when it is there', async () => {
    const asked = Date.now();
    const pending = live.standIn.command('slow');
    await live.standIn.world.until(() => (pending.state === 'deferred' ? true : null));
    expect(Date.now() - asked).toBeLessThan(SLOW_MS);
    const answer = await live.standIn.answerTo(pending);
    expect(answer.ephemeral).toBe(true);
    expect(textIn(answer)).toContain('We keep the harbour open');
  });

  test('a fault of ours is told in one sentence with a number; its cause stands in the log under that number', async () => {
    const answer = await live.standIn.answerTo(live.standIn.command('broken'));
    const [, number] = /number (\S+) helps/.exec(textIn(answer)) ?? [];
    expect(textIn(answer)).toMatch(/^That went wrong, and it is our fault\. Try again in a moment;/);
    expect(textIn(answer)).not.toContain('cellar');
    const entry = live.logged.find((line) => line.includes(`"incident":"${number}"`));
    expect(entry).toContain('the cellar is flooded');
    expect(entry).toContain('odd-bot.ts');
  });

  test('who may not is told so by the core, whatever Discord lets through', async () => {
    const [reader, editor] = await Promise.all([
      live.standIn.answerTo(live.standIn.command('tidy', {}, { who: READER })),
      live.standIn.answerTo(live.standIn.command('tidy')),
    ]);
    expect(textIn(reader)).toContain('Only people who manage this channel may do that');
    expect(textIn(editor)).toBe('tidied up');
  });
});
