import type { Asker } from '../src/core/bot.ts';

/** Somebody who asks in German in an open channel, outside of any thread. */
export const someone = {
  language: 'de',
  access: 'everyone',
  person: 'test:anna',
  place: { home: 'test', channel: 'news', closed: false },
  thread: null,
} as const satisfies Asker;
