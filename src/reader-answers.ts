import { parentPort } from 'node:worker_threads';
import { type Unreadable, UnreadableText } from './analysis/unreadable.ts';
import type { Article } from './article/article.ts';
import type { Briefing } from './briefing/briefing.ts';

/** What the thread in which articles are read is given. */
export interface Question {
  readonly article: Article;
}

export type Answer =
  | { readonly is: 'read'; readonly briefing: Briefing }
  | { readonly is: 'unreadable'; readonly why: Unreadable }
  | { readonly is: 'failed'; readonly error: Error };

type Read = (article: Article) => Promise<Briefing>;

/** Answers what this thread is asked, one after the other. */
export function answerQuestions(read: Read): void {
  let last = Promise.resolve();
  parentPort?.on('message', (question: Question) => {
    last = last.then(async () => parentPort?.postMessage(await answerTo(question, read)));
  });
}

async function answerTo({ article }: Question, read: Read): Promise<Answer> {
  try {
    return { is: 'read', briefing: await read(article) };
  } catch (error) {
    if (error instanceof UnreadableText) return { is: 'unreadable', why: error.why };
    return { is: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
