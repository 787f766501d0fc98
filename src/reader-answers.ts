import { parentPort } from 'node:worker_threads';
import { type Unreadable, UnreadableText } from './analysis/unreadable.ts';
import type { Article } from './article/article.ts';
import { Refusal } from './article/refusal.ts';
import type { Briefing } from './briefing/briefing.ts';
import { type FeedDocument, readFeed } from './feeds/document.ts';
import { FeedError } from './feeds/feed-error.ts';
import type { FeedProblem } from './feeds/problem.ts';
import type { Incoming } from './library/incoming.ts';
import { pageIn } from './library/page-in.ts';

/** What the thread in which articles are read is asked: to read an article, to find the one on a page, or to read a feed. */
export type Question =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'page'; readonly html: string; readonly url: string | null }
  | {
      readonly kind: 'feed';
      readonly body: Uint8Array;
      readonly contentType: string | null;
      readonly url: string;
    };

/** What it found. */
export type Finding =
  | { readonly is: 'briefing'; readonly briefing: Briefing }
  | { readonly is: 'incoming'; readonly incoming: Incoming }
  | { readonly is: 'feed'; readonly document: FeedDocument }
  | { readonly is: 'no-feed'; readonly problem: FeedProblem; readonly message: string };

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
    switch (question.kind) {
      case 'article':
        return { is: 'briefing', briefing: await read(question.article) };
      case 'page':
        return { is: 'incoming', incoming: pageIn(question.html, question.url) };
      case 'feed': {
        const { body, contentType, url } = question;
        return { is: 'feed', document: await readFeed(body, contentType, url) };
      }
    }
    return question satisfies never;
  } catch (error) {
    if (error instanceof FeedError) {
      return { is: 'no-feed', problem: error.problem, message: error.message };
    }
    if (error instanceof UnreadableText) return { is: 'unreadable', why: error.why };
    if (error instanceof Refusal) return { is: 'refused', texts: error.texts, message: error.message };
    return { is: 'failed', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
