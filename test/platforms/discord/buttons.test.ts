import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goLive, type Live } from './live.ts';
import { oddBot } from './odd-bot.ts';
import { buttonIn, labelsIn, menuIn, textIn } from './seen.ts';
import { shipped } from './shipped.ts';
import { CHANNEL, CLOSED, EDITOR, READER } from './stand-in/index.ts';
import type { StoredMessage } from './stand-in/world.ts';

let live: Live;
const press = (message: StoredMessage, label: string, scene = {}) =>
  live.standIn.press(message, buttonIn(message, label), scene);
const answerOf = (message: StoredMessage, label: string, scene = {}) =>
  live.standIn.answerTo(press(message, label, scene));

const claims = () => live.standIn.answerTo(live.standIn.command('claims'));
const echo = (words: string) => live.standIn.answerTo(live.standIn.command('echo', { words }));

describe('buttons under an answer', () => {
  beforeAll(async () => {
    live = await goLive(await shipped());
  });
  afterAll(() => live.stop());

  test('«Show sentence» shows the sentence that a statement comes from, to whoever pressed', async () => {
    const sentence = await answerOf(await claims(), 'Show sentence 13', { who: READER, locale: 'de' });
    expect(sentence.ephemeral).toBe(true);
    expect(textIn(sentence)).toContain('## Satz 13');
  });

  test('«Copy citation» offers each statement of the page, and gives its citation in a form to copy', async () => {
    const { id, values } = menuIn(await claims());
    expect(values.length).toBeGreaterThan(3);
    const message = await claims();
    const citation = await live.standIn.answerTo(live.standIn.choose(message, id, values[0] ?? ''));
    expect(textIn(citation)).toMatch(/```\n“?.*sentence 1\.\n```/s);
  });

  test('what an answer leads on to', async () => {
    const brief = await live.standIn.answerTo(live.standIn.command('brief'));
    expect(textIn(await answerOf(brief, 'Quotes'))).toContain('## Said word for word');
  });

  test('«Share to channel» posts the answer for everybody, where it can no longer be shared but sent', async () => {
    const shared = await answerOf(await claims(), 'Share');
    expect(shared).toMatchObject({ ephemeral: false, channel: CHANNEL });
    expect(labelsIn(shared)).not.toContain('Share to channel');
    expect(labelsIn(shared)).toContain('Send to me');
  });

  test('what came to nothing is not shared', async () => {
    const told = await live.standIn.answerTo(
      live.standIn.press(await claims(), 'share.en.0.0 /quotes person:nobody-of-this-name'),
    );
    expect(told.ephemeral).toBe(true);
  });

  test('«Send to me» brings the answer to the direct messages', async () => {
    const told = await answerOf(await claims(), 'Send to me', { who: READER });
    expect(textIn(told)).toBe('Sent: it is in your direct messages.');
    const [sent] = await live.standIn.said(live.standIn.world.directs.get(READER.id) ?? '');
    expect(sent && textIn(sent)).toContain('## What others say');
  });

  test('who takes no direct messages is told how to change that', async () => {
    const told = await answerOf(await claims(), 'Send to me', { who: CLOSED });
    expect(textIn(told)).toContain('Allow them in the privacy settings of this server');
  });

  test('a button that is none of ours, or whose line nobody knows any more, says what to do', async () => {
    const message = await claims();
    for (const id of ['some-other-bot', 'ask.en.0.0#AAAAAAAAAAAAAAAA']) {
      const told = await live.standIn.answerTo(live.standIn.press(message, id));
      expect(textIn(told)).toBe('This button is too old. Ask again, for example with /brief.');
    }
  });
});

describe('pages', () => {
  beforeAll(async () => {
    live = await goLive(await oddBot());
  });
  afterAll(() => live.stop());

  test('turn in place, forth and back', async () => {
    const first = await echo('hello');
    const before = textIn(first);
    const second = await answerOf(first, 'Next');
    expect(second.id).toBe(first.id);
    expect(textIn(second)).toContain('Page 2 of 2');
    expect(textIn(await answerOf(second, '‹ Back'))).toBe(before);
  });

  test('turn in the language of the message, whoever turns', async () => {
    const turned = await answerOf(await echo('hello'), 'Next', { locale: 'de' });
    expect(textIn(turned)).toContain('Page 2 of 2');
  });

  test('that take long turn too', async () => {
    const first = await live.standIn.answerTo(live.standIn.command('slow'));
    expect(textIn(await answerOf(first, 'Next'))).toContain('Page 2 of 2');
  });

  test.each([
    ['echo', 'quick'],
    ['slow', 'slow'],
  ])('come as a new message where the old one was deleted (/%s, which is %s)', async (name) => {
    const first = await live.standIn.answerTo(live.standIn.command(name));
    const pending = press(first, 'Next');
    live.standIn.world.messages.delete(first.id);
    const anew = await live.standIn.world.until(() =>
      [...live.standIn.world.messages.values()].find(
        (one) => one.id > pending.id && textIn(one).includes('Page 2 of 2'),
      ),
    );
    expect(anew.ephemeral).toBe(true);
  });

  test('work after a restart, with lines too long for a button as well', async () => {
    const long = 'of ships and men '.repeat(8).trim();
    const [short, wordy] = [await echo('hello'), await echo(long)];
    expect(buttonIn(wordy, 'Next')).toMatch(/^turn\.en\.1\.\d+#/);
    await live.restart();
    expect(textIn(await answerOf(short, 'Next'))).toContain('said: hello');
    expect(textIn(await answerOf(wordy, 'Next'))).toContain(`said: ${long}`);
  });

  test('the right to a command is checked for a button as it is for the command', async () => {
    const message = await echo('hello');
    const [reader, editor] = [
      await live.standIn.answerTo(live.standIn.press(message, 'ask.en.0.0 /tidy', { who: READER })),
      await live.standIn.answerTo(live.standIn.press(message, 'ask.en.0.0 /tidy', { who: EDITOR })),
    ];
    expect(textIn(reader)).toContain('Only people who manage this channel');
    expect(textIn(editor)).toContain('tidied up');
  });
});
