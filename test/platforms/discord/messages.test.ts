import { afterAll, beforeAll, expect, test } from 'vitest';
import { goLive, type Live } from './live.ts';
import { buttonIn, labelsIn, textIn } from './seen.ts';
import { shipped } from './shipped.ts';
import { BOT, CHANNEL, EDITOR, READER, THREAD } from './stand-in/index.ts';

let live: Live;
beforeAll(async () => {
  live = await goLive(await shipped());
});
afterAll(() => live.stop());

const mention = `<@${BOT.id}>`;

test.each([
  ['in a channel', CHANNEL],
  ['in a thread', THREAD],
])('a mention %s is answered there, as a reply, and pings nobody', async (_, where) => {
  const answer = await live.standIn.replyTo(live.standIn.write(`${mention} quotes lawrow`, { where }));
  expect(answer.channel).toBe(where);
  expect(textIn(answer)).toContain('## Sergej Lawrow');
  expect(answer.body.allowed_mentions).toEqual({ parse: [], replied_user: false });
  expect(labelsIn(answer)).not.toContain('Im Kanal teilen');
});

test('what we say follows the server’s language, where the person’s is not known yet', async () => {
  const answer = await live.standIn.replyTo(live.standIn.write(`${mention} claims`, { who: READER }));
  expect(textIn(answer)).toContain('## Was andere sagen');
});

test('a person’s own language is known once they used a command', async () => {
  await live.standIn.answerTo(live.standIn.command('help', {}, { locale: 'en-US', who: READER }));
  const answer = await live.standIn.replyTo(live.standIn.write(`${mention} claims`, { who: READER }));
  expect(textIn(answer)).toContain('## What others say');
});

test('a direct message needs no mention', async () => {
  const answer = await live.standIn.replyTo(live.standIn.write('claims', { where: 'direct' }));
  expect(answer.channel).toBe(live.standIn.world.directs.get(EDITOR.id));
  expect(labelsIn(answer)).toEqual(
    expect.arrayContaining([expect.stringMatching(/Copy citation|Show sentence/)]),
  );
});

test('direct messages are one long conversation, whatever is in between, and after a restart', async () => {
  const where = { where: 'direct' };
  const say = async (words: string, scene: object = where) =>
    textIn(await live.standIn.replyTo(live.standIn.write(words, scene)));
  expect(await say('brief')).toContain('Lawrow');
  expect(await say('und Kirby?')).toContain('## John Kirby');
  expect(await say('wer ist das?')).toContain('## John Kirby');
  await live.standIn.answerTo(live.standIn.command('quotes', { person: 'kim' }, where));
  expect(await say('wer ist das?')).toContain('## Kim Jong Un');
  const shown = await live.standIn.answerTo(live.standIn.command('quotes', { person: 'kirby' }, where));
  await live.standIn.answerTo(live.standIn.press(shown, buttonIn(shown, 'Show sentence 15'), where));
  expect(await say('und der nächste?')).toContain('## Sentence 16');
  await live.restart();
  expect(await say('kürzer')).toContain('It does not get shorter');
  expect(await say('worum geht es?')).toContain('Lawrow');
  expect(await say('auf Deutsch bitte')).toContain('18 Sätze');
  expect(await say('und der nächste?', { ...where, who: READER })).toContain('From which sentence on?');
});

test('a mention without words asks what can be asked', async () => {
  expect(textIn(await live.standIn.replyTo(live.standIn.write(mention)))).toContain('/quotes');
});

test('a thread is a conversation: a later question is about the same article', async () => {
  await live.standIn.replyTo(live.standIn.write(`${mention} brief`, { where: THREAD }));
  const answer = await live.standIn.replyTo(live.standIn.write(`${mention} kirby`, { where: THREAD }));
  expect(textIn(answer)).toContain('Kirby');
});

test('a reply to any answer speaks of what that answer showed, in a channel and after a restart too', async () => {
  const answer = await live.standIn.replyTo(live.standIn.write(`${mention} quotes lawrow`));
  await live.standIn.replyTo(live.standIn.write(`${mention} claims`));
  await live.restart();
  const more = await live.standIn.replyTo(live.standIn.write(`${mention} und Kirby?`, { repliesTo: answer }));
  expect(textIn(more)).toContain('## John Kirby');
  expect(textIn(more)).toContain('/quotes person:"John Kirby"');
});

test('a message that was deleted in the meantime is answered in its channel all the same', async () => {
  const id = live.standIn.write(`${mention} brief`);
  live.standIn.world.messages.delete(id);
  expect(textIn(await live.standIn.replyTo(id))).toContain('## Lawrow');
});

test('other bots, messages to others, and the bot itself are left alone', async () => {
  const before = live.standIn.world.messages.size;
  live.standIn.write(`${mention} brief`, { bot: true });
  live.standIn.write('brief');
  live.standIn.write('@everyone brief');
  const last = live.standIn.write(`${mention} help`);
  await live.standIn.replyTo(last);
  expect(live.standIn.world.messages.size).toBe(before + 5);
});

test('a server that takes the bot in is welcomed once and shortly; those it was in already are not', async () => {
  const channel = live.standIn.invite();
  const [welcome] = await live.standIn.said(channel);
  expect(welcome && textIn(welcome)).toMatch(/^Ich zeige, was in den Nachrichten steht/);
  expect(welcome && labelsIn(welcome)).toEqual(['/brief']);
  const welcomes = [...live.standIn.world.messages.values()].filter((one) =>
    textIn(one).includes('Ich zeige'),
  );
  expect(welcomes).toEqual([welcome]);
});

test('a server that takes the bot in once more is not welcomed again, even after a restart', async () => {
  const server = { id: '1000000000000000510', system: '1000000000000000511' };
  live.standIn.invite(server);
  await live.standIn.said(server.system);
  live.standIn.dismiss(server.id);
  await live.restart();
  live.standIn.invite(server);
  const last = live.standIn.write(`${mention} help`);
  await live.standIn.replyTo(last);
  expect(await live.standIn.said(server.system)).toHaveLength(1);
});
