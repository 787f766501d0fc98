import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Services } from '../../../src/core/services.ts';
import { createEngine } from '../../../src/engine.ts';
import { atHome } from '../../../src/home.ts';
import { scope } from '../../../src/library/scope.ts';
import { slackManifest } from '../../../src/platforms/slack/manifest.ts';
import { shippedBot } from '../../../src/shipped.ts';
import { goLive, type Live, labelsIn } from './live.ts';
import type { Pointed } from './stand-in/requests.ts';
import { ANNA, BOB, CLOSED, direct, GUEST, STRANGER, TEAM } from './stand-in/workspace.ts';

const ARTICLE =
  'The harbour commission of Kiel met on Monday in the town hall. More than 1,000 containers &amp; crates were shipped last year, the commission said. ' +
  '“We will not close the terminal,” said Anna Weber, the head of the commission, after the meeting.';
/** Nothing is fetched from there, and the core says why. */
const LINK = 'http://127.0.0.1/harbour?a=1&amp;b=2';
const LINK_TAKEN = 'This address is not on the public Internet';

const { features } = slackManifest({ commands, umbrella: 'news', language: 'en', url: null });
const today = () => Temporal.PlainDate.from('2026-11-24');
let services: Services;
let live: Live;
beforeAll(async () => {
  const shipped = await shippedBot(createEngine(atHome('models')), atHome('content'), today);
  services = shipped.services;
  live = await goLive(shipped.bot);
});
afterAll(() => live.stop());

const briefThis = (message: Pointed, who = {}) =>
  live.answerTo(() =>
    live.slack.pointAt(message, features.shortcuts[0]?.callback_id ?? '', { user: BOB, ...who }),
  );
const set = (name: 'answers' | 'manage', value: string | null) =>
  services.settings.set(`slack:${TEAM}`, new Map([[name, value]]));

describe('«Brief this» in the menu of anybody’s message', () => {
  test('is in the manifest, for messages', () => {
    expect(features.shortcuts).toMatchObject([{ name: 'Brief this', type: 'message' }]);
  });

  test('answers with the briefing, to whoever asked alone', async () => {
    const answer = await briefThis({ text: ARTICLE });
    expect(answer.text).toContain('We will not close the terminal');
    expect(answer).toMatchObject({ onlyTo: BOB.id, thread: null });
    expect(labelsIn(answer)).toContain('Share to channel');
  });

  test('for everybody in the thread of the message where answers are open, but not what came to nothing', async () => {
    await set('answers', 'open');
    const answer = await briefThis({ text: ARTICLE });
    const [message] = live.slack.workspace.messages.filter(({ text }) => text === ARTICLE).slice(-1);
    expect(answer).toMatchObject({ onlyTo: null, thread: message?.ts });
    expect((await briefThis({ text: 'Lunch?' })).onlyTo).toBe(BOB.id);
    await set('answers', null);
    const asked = await live.answerTo(() =>
      live.slack.mention('who is quoted?', { user: BOB, thread: message?.ts ?? '' }),
    );
    expect(asked.text).toContain('We will not close the terminal');
    expect(asked.text).not.toContain('Lawrow');
  });

  test.each([
    ['as Slack writes them', { text: `Worth reading: <${LINK}|the harbour>!` }],
    ['in a preview', { attachments: [{ from_url: LINK, title: 'Harbour' }] }],
    ['in what an app put together', { attachments: [{ title: 'Harbour', title_link: LINK }] }],
    [
      'in blocks',
      { text: 'News', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `<${LINK}|Harbour>` } }] },
    ],
    [
      'in the text of a message that is shown within it',
      {
        text: '<https://work.slack.com/archives/C0NEWS/p1>',
        attachments: [
          {
            from_url: 'https://work.slack.com/archives/C0NEWS/p1',
            text: `look: <${LINK}>`,
            is_msg_unfurl: true,
          },
        ],
      },
    ],
  ])('takes links %s', async (_, message) => {
    expect((await briefThis(message)).text).toContain(LINK_TAKEN);
  });

  test('takes the text of a message that is forwarded, without Slack’s entities', async () => {
    const answer = await briefThis({ attachments: [{ text: ARTICLE, is_share: true }] });
    expect(answer.text).toContain('We will not close the terminal');
    const { items } = await services.shelves.seenBy([scope.parse(`slack:${TEAM}`)]).newest({}, 1);
    expect(items[0]?.article.text).toContain('containers & crates');
  });

  test('says what is wrong with a message that has neither, in the language of whoever asked', async () => {
    expect((await briefThis({ text: 'Lunch?' }, { user: ANNA })).text).toMatch(
      /^In dieser Nachricht steht kein Link/,
    );
  });

  test('refuses guests, people of other workspaces, and members where only admins may', async () => {
    for (const user of [GUEST, STRANGER])
      expect((await briefThis({ text: ARTICLE }, { user })).text).toContain(
        'Only people who manage this channel may do that',
      );
    await set('manage', 'admins');
    expect((await briefThis({ text: ARTICLE })).text).toContain('Only people who manage this channel');
    await set('manage', null);
  });

  test('works in direct messages, in threads, and where the bot is not in the channel', async () => {
    const alone = await briefThis({ text: ARTICLE }, { channel: direct(BOB) });
    expect(alone.text).toContain('Anna Weber');
    const asked = await live.answerTo(() => live.slack.directMessage('who is quoted?', { user: BOB }));
    expect(asked.text).toContain('We will not close the terminal');
    expect(asked.text).not.toContain('Lawrow');
    const { thread } = await live.answerTo(() => live.slack.mention('claims'));
    const within = await briefThis({ text: ARTICLE, thread: thread ?? '' });
    expect(within).toMatchObject({ thread, onlyTo: BOB.id });
    const outside = await briefThis({ text: ARTICLE }, { channel: CLOSED });
    expect(outside).toMatchObject({ channel: CLOSED, onlyTo: BOB.id });
  });
});
