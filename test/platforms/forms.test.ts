import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { MOST_FIELDS } from '../../src/core/form.ts';
import { AT_HOME } from '../../src/core/place.ts';
import type { Services } from '../../src/core/services.ts';
import { settingNames } from '../../src/core/settings/settings.ts';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { shippedBot } from '../../src/shipped.ts';
import { saidIn } from '../newsroom.ts';
import * as discord from './discord/live.ts';
import { buttonIn, textIn } from './discord/seen.ts';
import { CHANNEL, GUILD } from './discord/stand-in/index.ts';
import * as slack from './slack/live.ts';
import { GUEST, NEWS, TEAM } from './slack/stand-in/workspace.ts';

const today = () => Temporal.PlainDate.from('2026-11-24');
let bot: Bot;
let services: Services;
beforeAll(async () => {
  ({ bot, services } = await shippedBot(createEngine(atHome('models')), atHome('content'), today));
});

test('every setting stands in a form, no form has more fields than Discord has room for, and none takes more than can be kept', async () => {
  const asker = { ...AT_HOME, language: 'en', access: 'administer', thread: null } as const;
  const replies = await Promise.all(
    ['answers', 'channel'].map((form) => bot.line(`/settings form:${form}`, asker)),
  );
  const fields = replies.map(({ form }) => form?.fields.map(({ option }) => option) ?? []);
  expect(fields.flat().toSorted()).toEqual(settingNames.toSorted());
  for (const one of fields) expect(one.length).toBeLessThanOrEqual(MOST_FIELDS);
  for (const { form } of replies)
    for (const { option, most } of form?.fields ?? []) {
      const line = `/settings ${option}:${'x'.repeat(most + 1)}`;
      expect(saidIn(await bot.line(line, asker))[0]).toMatch(/^That is too long/);
    }
});

describe('in Discord', () => {
  let live: discord.Live;
  const here = `discord:${GUILD}/${CHANNEL}`;
  beforeAll(async () => {
    live = await discord.goLive(bot);
  });
  afterAll(() => live.stop());
  beforeEach(() => services.settings.set(here, new Map(settingNames.map((name) => [name, null]))));

  /** Presses a button of /settings, which opens the form. */
  const open = async (which: 'answers' | 'channel') => {
    const shown = await live.standIn.answerTo(live.standIn.command('settings'));
    const id = new RegExp(String.raw`"custom_id":"(?<id>ask\.[^"]*form:${which})"`).exec(
      JSON.stringify(shown.body),
    );
    return live.standIn.formOf(live.standIn.press(shown, id?.groups?.id ?? ''));
  };

  test('a form shows what is set, and sets what is filled in', async () => {
    const form = await open('answers');
    expect(form.title).toBe('Settings here');
    const filled = live.standIn.fill(form, { points: '3', language: 'de' });
    expect(textIn(await live.standIn.answerTo(filled))).toContain('Saved.');
    expect(await services.settings.setAt(here)).toEqual(
      new Map([
        ['points', '3'],
        ['language', 'de'],
      ]),
    );
    const again = await open('answers');
    expect(
      again.components.map(({ component }) => ('value' in component ? component.value : null)),
    ).toContain('3');
    await live.standIn.answerTo(live.standIn.fill(again, { language: 'default', points: '' }));
    expect(await services.settings.setAt(here)).toEqual(new Map());
  });

  test('a value that cannot be is refused with a sentence that says where, and nothing is set', async () => {
    const form = await open('channel');
    const answer = await live.standIn.answerTo(live.standIn.fill(form, { quiet: '25-26', manage: 'admins' }));
    expect(textIn(answer)).toContain('Quiet hours\n“25-26” is no quiet hours.');
    expect(answer.ephemeral).toBe(true);
    expect(await services.settings.setAt(here)).toEqual(new Map());
  });

  test('a form that was refused opens again with what was typed, and what was left empty stays so', async () => {
    await services.settings.set(here, new Map([['zone', 'Europe/Vienna']]));
    const typed = { quiet: '25-26', manage: 'admins', zone: '' };
    const refused = await live.standIn.answerTo(live.standIn.fill(await open('channel'), typed));
    const again = live.standIn.press(refused, buttonIn(refused, 'Fill in again'));
    const form = await live.standIn.formOf(again);
    const values = Object.fromEntries(
      form.components.map(({ component }) => [
        component.custom_id,
        component.type === 4
          ? component.value
          : component.options.find((option) => option.default === true)?.value,
      ]),
    );
    expect(values).toEqual({ ...typed, threads: 'default' });
    await live.standIn.answerTo(live.standIn.fill(form, { quiet: '22-7', zone: 'Wien' }));
    expect(await services.settings.setAt(here)).toEqual(
      new Map([
        ['quiet', '22:00-07:00'],
        ['zone', 'Europe/Vienna'],
        ['manage', 'admins'],
      ]),
    );
  });
});

describe('in Slack', () => {
  let live: slack.Live;
  const here = `slack:${TEAM}/${NEWS}`;
  beforeAll(async () => {
    live = await slack.goLive(bot);
  });
  afterAll(() => live.stop());

  const open = async (which: string) => {
    const before = live.slack.workspace.forms.length;
    await live.slack.command('/settings', `form:${which}`);
    return vi.waitFor(() => {
      const form = live.slack.workspace.forms[before];
      if (form === undefined) throw new Error('no form yet');
      return form;
    });
  };

  test('a form shows what is set, says at the field what is wrong, and sets what is filled in', async () => {
    const form = await open('kanal');
    expect(form.title.text).toBe('Einstellungen hier');
    expect(await live.slack.fill(form, { quiet: '25-26' })).toEqual({
      response_action: 'errors',
      errors: { quiet: '„25-26“ ist keine Ruhezeit. Möglich ist zum Beispiel 22:00-07:00, oder aus.' },
    });
    expect(await services.settings.setAt(here)).toEqual(new Map());
    const said = await live.answerTo(() =>
      live.slack.fill(form, { quiet: '22-7', zone: 'Wien', threads: 'off' }),
    );
    expect(said.text).toContain('Gespeichert.');
    expect(said.onlyTo).toBe('U0ANNA');
    expect(await services.settings.setAt(here)).toEqual(
      new Map([
        ['quiet', '22:00-07:00'],
        ['zone', 'Europe/Vienna'],
        ['threads', 'off'],
      ]),
    );
  });

  test('a form that was opened by somebody in charge sets nothing for whoever is not', async () => {
    const form = live.slack.workspace.forms.at(-1);
    if (form === undefined) throw new Error('no form');
    const said = await live.answerTo(() => live.slack.fill(form, { threads: 'on' }, { user: GUEST }));
    expect(said.text).toMatch(/Only people who manage this channel/);
    expect((await services.settings.setAt(here)).get('threads')).toBe('off');
  });
});
