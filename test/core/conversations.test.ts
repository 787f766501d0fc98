import { expect, test } from 'vitest';
import { articleId } from '../../src/article/article.ts';
import {
  conversationsOf,
  NOTHING_SAID,
  REMEMBERED_FOR,
  type Turn,
} from '../../src/core/conversation/conversations.ts';
import { onEachEngine } from '../engines.ts';

const start = Temporal.Instant.from('2026-11-24T06:00:00Z');
const article = articleId.parse('2026-11-24-harbour');

const turn: Turn = {
  article,
  line: '/quotes person:Weber article:2026-11-24-harbour',
  page: 0,
  about: 'Weber',
  evidence: [3, 5],
  language: null,
};

onEachEngine((store) => {
  test('a conversation goes on after a restart', async () => {
    const where = await store.where();
    await conversationsOf(await store.open(where), () => start).remember('thread', 'anna', turn);
    const later = conversationsOf(await store.open(where), () => start);
    expect(await later.recall('thread', 'anna')).toEqual(turn);
    await conversationsOf(await store.open(where), () => start).remember('thread', 'anna', {
      ...turn,
      page: 2,
    });
    expect(await later.recall('thread', 'anna')).toEqual({ ...turn, page: 2 });
  });

  test('of two who ask in one thread, each has their own last question, and the article is the thread’s', async () => {
    const talks = conversationsOf(await store.database(), () => start);
    await talks.remember('thread', 'anna', { ...turn, language: 'en' });
    const other = articleId.parse('2026-11-24-airport');
    await talks.remember('thread', 'ben', {
      ...turn,
      article: other,
      line: '/claims',
      about: null,
      evidence: [1],
    });
    expect(await talks.recall('thread', 'anna')).toEqual({ ...turn, article: other, language: 'en' });
    expect(await talks.recall('thread', 'ben')).toMatchObject({ line: '/claims', language: null });
  });

  test('who has not asked yet goes on from what was shown last, in their own language', async () => {
    const talks = conversationsOf(await store.database(), () => start);
    await talks.remember('thread', 'anna', { ...turn, language: 'en' });
    expect(await talks.recall('thread', 'ben')).toEqual(turn);
  });

  test('an answer about no article leaves the thread its article', async () => {
    const talks = conversationsOf(await store.database(), () => start);
    await talks.remember('thread', 'anna', turn);
    await talks.remember('thread', 'anna', {
      ...turn,
      article: null,
      line: '/today',
      about: null,
      evidence: [],
    });
    expect(await talks.recall('thread', 'anna')).toMatchObject({ article, line: '/today' });
  });

  test('is forgotten after its time, and then deleted', async () => {
    let now = start;
    const database = await store.database();
    const talks = conversationsOf(database, () => now);
    await talks.remember('old', 'anna', turn);
    await talks.answered('question', 'answer');
    now = start.add(REMEMBERED_FOR);
    expect(await talks.recall('old', 'anna')).toEqual(turn);
    now = now.add({ seconds: 1 });
    expect(await talks.recall('old', 'anna')).toEqual(NOTHING_SAID);
    expect(await talks.answerTo('question')).toBeNull();
    await talks.remember('new', 'anna', turn);
    const kept = await database.selectFrom('conversations').select('thread').execute();
    expect(new Set(kept.map(({ thread }) => thread))).toEqual(new Set(['new']));
  });

  test('which message answered which is kept until the question is gone', async () => {
    const talks = conversationsOf(await store.database(), () => start);
    await talks.answered('question', 'first');
    await talks.answered('question', 'second');
    expect(await talks.answerTo('question')).toBe('second');
    await talks.unanswered('question');
    expect(await talks.answerTo('question')).toBeNull();
  });
});
