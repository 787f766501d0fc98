import { afterEach, describe, expect, test, vi } from 'vitest';
import { goLive, type Live, labelsIn, linesInMemory } from './live.ts';
import { oddBot } from './odd-bot.ts';
import { readBack } from './read-back.ts';
import { ANNA, BOB, type Message, NEWS } from './stand-in/workspace.ts';

let live: Live;
afterEach(() => live.stop());

const answers = (): Message[] => live.slack.workspace.messages.filter(({ author }) => author === 'B0BOT');
const command = (name: string, text = '', who = {}) =>
  live.answerTo(() => live.slack.command(name, text, who));

/** Presses a button that changes its message, and waits until it has. */
async function turned(message: Message, label: string, user = ANNA): Promise<void> {
  const before = message.text;
  await live.slack.press(message, label, { user });
  await vi.waitFor(() => expect(message.text).not.toBe(before), 5000);
}

describe('paging', () => {
  test('goes on in place, to the end and back, and loses no statement', async () => {
    live = await goLive(oddBot);
    const answer = await command('/long');
    const pages = [{ ...answer }];
    while (labelsIn(answer).includes('Weiter ›')) {
      await turned(answer, 'Weiter ›');
      pages.push({ ...answer });
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(readBack(pages)).toHaveLength(30);
    while (labelsIn(answer).includes('‹ Zurück')) await turned(answer, '‹ Zurück');
    expect(answer).toEqual(pages[0]);
    expect(answers()).toHaveLength(1);
  });

  test('of a shared answer keeps its language and who shared it, whoever turns the page', async () => {
    live = await goLive(oddBot);
    const answer = await command('/long');
    const shared = await live.answerTo(() => live.slack.press(answer, 'Im Kanal teilen'));
    await turned(shared, 'Weiter ›', BOB);
    expect(shared.text).toMatch(/^Lange Antwort/);
    expect(shared.text).toMatch(/Geteilt von Anna · Seite 2 von \d+$/);
  });
});

describe('after a restart', () => {
  test('old buttons work, also those whose line is too long for a button', async () => {
    const lines = linesInMemory();
    live = await goLive(oddBot, { lines });
    const answer = await command('/long', 'lang'.repeat(700));
    await live.restart();
    await turned(answer, 'Weiter ›');
    expect(answer.text).toMatch(/Seite 2 von \d+$/);
  });

  test('a button whose line was lost says so, with the next step', async () => {
    live = await goLive(oddBot, { lines: { keep: async () => 'lost', find: async () => null } });
    const answer = await command('/long', 'lang'.repeat(700), { user: BOB });
    const said = await live.answerTo(() => live.slack.press(answer, 'Next ›', { user: BOB }));
    expect(said.text).toBe('I no longer know this button. Please type the command again.');
  });
});

describe('when Slack has trouble', () => {
  test('a new Socket Mode connection is opened when Slack asks for one', async () => {
    live = await goLive(oddBot);
    live.slack.refreshConnection();
    await vi.waitFor(() => expect(live.slack.connections).toBe(2), 5000);
    await vi.waitFor(() => live.slack.command('/long', ''), 5000);
    await vi.waitFor(() => expect(answers()).toHaveLength(1), 5000);
  });

  test('a connection that broke is opened again', async () => {
    live = await goLive(oddBot);
    live.slack.dropConnection();
    await vi.waitFor(() => expect(live.slack.connections).toBe(2), 5000);
    await vi.waitFor(() => live.slack.command('/long', ''), 5000);
    await vi.waitFor(() => expect(answers()).toHaveLength(1), 5000);
  });

  test('a post answered with 429 is sent again when Slack says so, once', async () => {
    live = await goLive(oddBot);
    live.slack.limited.set('chat.postMessage', { times: 1, retryAfter: 1 });
    const at = performance.now();
    await live.answerTo(() => live.slack.mention('long'));
    expect(performance.now() - at).toBeGreaterThan(1000);
    expect(live.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(2);
    expect(answers()).toHaveLength(1);
  });

  test('a channel that has to wait holds up no other', async () => {
    live = await goLive(oddBot);
    live.slack.limited.set('chat.postMessage', { times: 1, retryAfter: 2 });
    await live.slack.mention('long');
    await vi.waitFor(() => expect(live.slack.limited.get('chat.postMessage')?.times).toBe(0));
    await live.slack.directMessage('long', { user: BOB });
    const [first] = await vi.waitFor(() => {
      expect(answers()).not.toHaveLength(0);
      return answers();
    }, 1500);
    expect(first?.channel).not.toBe(NEWS);
    await vi.waitFor(() => expect(answers()).toHaveLength(2), 5000);
  });

  test('an answer whose response_url is too old is posted, to the asker alone', async () => {
    live = await goLive(oddBot);
    live.slack.later(-31 * 60_000);
    const request = live.slack.commandRequest('/long', '');
    live.slack.later(31 * 60_000);
    const answer = await live.answerTo(() => live.slack.send(request));
    expect(answer).toMatchObject({ channel: NEWS, onlyTo: ANNA.id });
    expect(live.slack.calls.map(({ method }) => method)).toContain('chat.postEphemeral');
  });

  test('a page is turned although its response_url is too old', async () => {
    live = await goLive(oddBot);
    const shared = await live.answerTo(() => live.slack.mention('long'));
    const before = shared.text;
    live.slack.later(-31 * 60_000);
    const request = live.slack.pressRequest(shared, 'Weiter ›');
    live.slack.later(31 * 60_000);
    await live.slack.send(request);
    await vi.waitFor(() => expect(shared.text).not.toBe(before), 5000);
    expect(live.slack.calls.map(({ method }) => method)).toContain('chat.update');
  });

  test('who asks is a stranger where Slack does not say, and is answered all the same', async () => {
    live = await goLive(oddBot);
    live.slack.limited.set('users.info', { times: 9, retryAfter: 600 });
    expect((await command('/long')).text).toMatch(/^Long answer/);
  });

  test('a deleted message leads to a new one', async () => {
    live = await goLive(oddBot);
    const answer = await command('/long');
    const request = live.slack.pressRequest(answer, 'Weiter ›');
    answer.deleted = true;
    const next = await live.answerTo(() => live.slack.send(request));
    expect(next.text).toMatch(/Seite 2 von \d+$/);
  });
});

describe('when we have trouble', () => {
  test('people read a sentence with a next step; the cause is in the log alone', async () => {
    live = await goLive(oddBot);
    const answer = await command('/broken', '', { user: BOB });
    expect(answer).toMatchObject({ onlyTo: BOB.id });
    expect(answer.text).toBe(
      'That went wrong, and it is our fault. The error is in the log; please try again in a moment.',
    );
    expect(live.logged.join('')).toContain('the disk is full');
  });

  test('Slack is told at once that a command arrived, however long the answer takes', async () => {
    live = await goLive(oddBot);
    await live.slack.command('/slow', '');
    expect(live.slack.acknowledgedAfter[0]).toBeLessThan(1000);
    await vi.waitFor(() => expect(answers()[0]?.text).toBe('Endlich.'), 6000);
  });
});
