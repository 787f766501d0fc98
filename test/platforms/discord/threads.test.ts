import { afterAll, beforeAll, expect, test } from 'vitest';
import { goLive, type Live } from './live.ts';
import { buttonIn, labelsIn, textIn } from './seen.ts';
import { shipped } from './shipped.ts';
import { BOT, CHANNEL, THREAD } from './stand-in/index.ts';
import type { StoredMessage } from './stand-in/world.ts';

let live: Live;
beforeAll(async () => {
  live = await goLive(await shipped());
  await live.standIn.answerTo(live.standIn.command('help', {}, { locale: 'en-US' }));
});
afterAll(() => live.stop());

const mention = `<@${BOT.id}>`;

/** The thread of a message, once it is there with its first line. */
async function threadOf({ id }: StoredMessage): Promise<StoredMessage> {
  const [begin] = await live.standIn.said(id);
  if (begin === undefined) throw new Error('the thread is empty');
  return begin;
}

async function asked(question: string, message: StoredMessage): Promise<StoredMessage> {
  const form = await live.standIn.formOf(live.standIn.press(message, buttonIn(message, 'Ask')));
  const sent = live.standIn.fill(form, { question }, { where: message.channel });
  return live.standIn.answerTo(sent);
}

test('«Discuss» under a briefing opens its thread, once, and an answer that is no briefing has none', async () => {
  const briefing = await live.standIn.replyTo(live.standIn.write(`${mention} brief`));
  const press = () => live.standIn.press(briefing, buttonIn(briefing, 'Discuss'), { locale: 'en-US' });
  press();
  const begin = await threadOf(briefing);
  expect(live.standIn.world.threads.get(briefing.id)?.name).toMatch(/^Lawrow/);
  expect(labelsIn(begin)).toEqual(['Ask']);
  const again = press();
  await live.standIn.world.until(() => (again.original === null ? null : again));
  await live.standIn.replyTo(live.standIn.write(`${mention} help`));
  expect(await live.standIn.said(briefing.id)).toHaveLength(1);
  expect(labelsIn(await live.standIn.replyTo(live.standIn.write(`${mention} claims`)))).not.toContain(
    'Discuss',
  );
});

test('in the thread the article is known, by mention and by «Ask»; all see question and answer', async () => {
  const briefing = await live.standIn.replyTo(live.standIn.write(`${mention} brief`));
  live.standIn.press(briefing, buttonIn(briefing, 'Discuss'));
  const begin = await threadOf(briefing);
  const byMention = await live.standIn.replyTo(
    live.standIn.write(`${mention} kirby`, { where: briefing.id }),
  );
  expect(byMention.channel).toBe(briefing.id);
  expect(textIn(byMention)).toContain('Kirby');
  const byForm = await asked('quotes lawrow', begin);
  expect(byForm).toMatchObject({ channel: briefing.id, ephemeral: false });
  expect(textIn(byForm)).toMatch(/^-# “quotes lawrow”\n/);
  expect(textIn(byForm)).toContain('## Sergej Lawrow');
  expect(textIn(await asked('sentence 7', byForm))).toContain('Sentence 7');
});

test('a briefing within a thread has «Ask» in place of «Discuss»', async () => {
  const briefing = await live.standIn.replyTo(live.standIn.write(`${mention} brief`, { where: THREAD }));
  expect(labelsIn(briefing)).toContain('Ask');
  expect(labelsIn(briefing)).not.toContain('Discuss');
});

test('where no thread may be opened, whoever pressed is told what is missing', async () => {
  const briefing = await live.standIn.replyTo(live.standIn.write(`${mention} brief`));
  live.standIn.refuseNext(/POST .*\/threads$/, {
    status: 403,
    body: { code: 50013, message: 'Missing Permissions' },
  });
  live.standIn.press(briefing, buttonIn(briefing, 'Discuss'), { locale: 'en-US' });
  const told = await live.standIn.world.until(() =>
    [...live.standIn.world.messages.values()].find(
      (one) => one.ephemeral && textIn(one).startsWith('I may not'),
    ),
  );
  expect(textIn(told)).toContain('Create Public Threads');
});

test('with threads «off» a briefing has no button, with «on» its thread is there at once', async () => {
  const set = (value: string) => live.standIn.answerTo(live.standIn.command('settings', { threads: value }));
  await set('off');
  const without = await live.standIn.replyTo(live.standIn.write(`${mention} brief`));
  expect(labelsIn(without)).not.toContain('Discuss');
  await set('on');
  const briefing = await live.standIn.replyTo(live.standIn.write(`${mention} brief`));
  expect(briefing.channel).toBe(CHANNEL);
  expect(labelsIn(await threadOf(briefing))).toHaveLength(1);
  expect(labelsIn(briefing)).not.toContain('Discuss');
});
