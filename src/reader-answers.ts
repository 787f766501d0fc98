import { parentPort } from 'node:worker_threads';
import { type Unreadable, UnreadableText } from './analysis/unreadable.ts';
import type { Article } from './article/article.ts';
import { Refusal } from './article/refusal.ts';
import type { Briefing } from './briefing/briefing.ts';
import type { Incoming } from './library/incoming.ts';
import { pageIn } from './library/page-in.ts';

/** What the thread in which articles are read is asked: to read an article, or to find the one on a page. */
export type Question =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'page'; readonly html: string; readonly url: string | null };

/** What it found. */
export type Finding =
  | { readonly is: 'briefing'; readonly briefing: Briefing }
  | { readonly is: 'incoming'; readonly incoming: Incoming };

export type Answer =
  | Finding
  | { readonly is: 'unreadable'; readonly why: Unreadable }
  | { readonly is: 'refused'; readonly texts: Refusal['texts']; readonly message: string }
  | { readonly is: 'failed'; readonly error: Error };

type Read = (article: Article) => Promise<Briefing>;

/** Answers what this thread is asked, one after the other. */
export function answerQuestions(read: Read): void {
  let last = Promise.resolve();
  parentPort?.on('message', (question: Question) => {
    last = last.then(async () => parentPort?.postMessage(await answerTo(question, read)));
  });
}

async function answerTo(question: Question, read: Read): Promise<Answer> {
  try {
    return question.kind === 'article'
      ? { is: 'briefing', briefing: await read(question.article) }
      : { is: 'incoming', incoming: pageIn(question.html, question.url) };
  } catch (error) {
    if (error instanceof UnreadableText) return { is: 'unreadable', why: error.why };
    if (error instanceof Refusal) return { is: 'refused', texts: error.texts, message: error.message };
    return { is: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
