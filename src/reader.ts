import { Worker } from 'node:worker_threads';
import { engine as version } from './analysis/analyse.ts';
import { UnreadableText } from './analysis/unreadable.ts';
import { Refusal } from './article/refusal.ts';
import type { ReadFeed } from './feeds/document.ts';
import { FeedError } from './feeds/feed-error.ts';
import type { Briefer, ReadPage } from './library/incoming.ts';
import type { Answer, Finding, Question } from './reader-answers.ts';

/** Reads articles, pages and feeds in a thread of its own, which is started when the first one comes. */
export interface Reader extends Briefer {
  readonly page: ReadPage;
  readonly feed: ReadFeed;
  /** For what nobody waits for: read when there is nothing else to do. */
  readonly later: Briefer;
  stop(): Promise<void>;
}

interface Options {
  /** The folder with the languages' weights and lexicons. */
  readonly models: string;
  /** For one article, in milliseconds; the first one of a language has to load it too. */
  readonly limit?: number;
  readonly thread?: URL;
}

/** An article takes some milliseconds: a text that takes this long would never end. */
const LIMIT = 30_000;

/** The languages take more memory than all else; they come back in less than a second. */
const IDLE = 10 * 60_000;

/** One is read while the next one waits at the thread, so that it never has to wait for this side. */
const AHEAD = 2;

/** What a thread may take besides the models; a text that needs more ends its thread, not the program. */
const MOST_MEMORY_MB = 1024;

interface Job {
  readonly question: Question;
  readonly settle: PromiseWithResolvers<Finding>;
}

/** Texts that end the thread or take too long are refused, and the next one gets a new thread. */
export function createReader({
  models,
  limit = LIMIT,
  thread = new URL('./reader-thread.ts', import.meta.url),
}: Options): Reader {
  const urgent: Job[] = [];
  const patient: Job[] = [];
  /** Given to the thread, the one it is at first. */
  const given: Job[] = [];
  let worker: Worker | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const start = (): Worker => {
    const started = new Worker(thread, {
      workerData: { models },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    let cause: unknown = null;
    started.on('message', (answer: Answer) => {
      if (worker !== started) return;
      const job = given.shift();
      if (job !== undefined) settle(job, answer);
      watch();
      give();
    });
    started.on('error', (error) => {
      cause = error;
    });
    started.on('exit', () => {
      if (worker === started) giveUp(cause);
    });
    return started;
  };

  /** Refuses what the thread is at, and gives what waits behind it to a new one. */
  const giveUp = (cause: unknown): void => {
    void letGo();
    given.shift()?.settle.reject(tooMuch(cause));
    urgent.unshift(...given.splice(0));
    give();
  };

  const letGo = async (): Promise<void> => {
    clearTimeout(timer);
    const former = worker;
    worker = null;
    await former?.terminate();
  };

  /** The time limit begins anew with each article. A thread with nothing to do lets the program end, and ends after a while. */
  const watch = (): void => {
    clearTimeout(timer);
    if (given.length > 0) timer = setTimeout(giveUp, limit, null);
    else {
      worker?.unref();
      timer = setTimeout(() => void letGo(), IDLE).unref();
    }
  };

  const give = (): void => {
    if (stopped) return;
    while (given.length < AHEAD) {
      const job = urgent.shift() ?? patient.shift();
      if (job === undefined) return;
      worker ??= start();
      worker.ref();
      given.push(job);
      worker.postMessage(job.question);
      if (given.length === 1) watch();
    }
  };

  const ask = (queue: Job[], question: Question): Promise<Finding> => {
    if (stopped) return Promise.reject(new Error('The reader was stopped.'));
    const job = { question, settle: Promise.withResolvers<Finding>() };
    queue.push(job);
    give();
    return job.settle.promise;
  };

  const briefer = (queue: Job[]): Briefer => ({
    version,
    async brief(article) {
      const found = await ask(queue, { kind: 'article', article });
      if (found.is === 'briefing') return found.briefing;
      throw new Error('The thread answered another question.');
    },
  });

  return {
    ...briefer(urgent),
    later: briefer(patient),
    async page(html, url) {
      const found = await ask(urgent, { kind: 'page', html, url });
      if (found.is === 'incoming') return found.incoming;
      throw new Error('The thread answered another question.');
    },
    async feed(body, contentType, url) {
      const found = await ask(urgent, { kind: 'feed', body, contentType, url }).catch((error: unknown) => {
        throw error instanceof Refusal ? new FeedError('broken', error.message, error) : error;
      });
      if (found.is === 'feed') return found.document;
      if (found.is === 'no-feed') throw new FeedError(found.problem, found.message);
      throw new Error('The thread answered another question.');
    },
    async stop() {
      stopped = true;
      for (const job of [given, urgent, patient].flatMap((queue) => queue.splice(0)))
        job.settle.reject(new Error('The reader was stopped.'));
      await letGo();
    },
  };
}

function settle({ settle: { resolve, reject } }: Job, answer: Answer): void {
  switch (answer.is) {
    case 'briefing':
    case 'incoming':
    case 'feed':
    case 'no-feed':
      resolve(answer);
      return;
    case 'refused':
      reject(new Refusal(answer.texts, answer.message));
      return;
    case 'unreadable':
      reject(new UnreadableText(answer.why));
      return;
    case 'failed':
      reject(answer.error);
      return;
  }
  answer satisfies never;
}

const tooMuch = (cause: unknown): Refusal =>
  new Refusal(
    {
      de: 'Dieser Text lässt sich nicht verarbeiten, er braucht zu viel Zeit oder Speicher; bitte nur den Artikel selbst einfügen.',
      en: 'This text cannot be worked through, it takes too much time or memory; please paste the article alone.',
    },
    'a text ended the thread that read it, or took too long',
    cause,
  );
