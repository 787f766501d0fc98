import { z } from 'zod';
import { articleId, type Language, language as languageSchema } from '../../article/article.ts';
import type { Database } from '../../store/database.ts';
import type { Conversation } from '../command.ts';

/** How long a conversation is remembered after its last answer. */
export const REMEMBERED_FOR = Temporal.Duration.from({ hours: 30 * 24 });

/** Before anything was said. */
export const NOTHING_SAID: Remembered = {
  article: null,
  line: null,
  page: 0,
  about: null,
  evidence: [],
  language: null,
};

export interface Remembered extends Conversation {
  /** What the person wants us to speak there, null where they did not say. */
  readonly language: Language | null;
}

/** What somebody was answered last. */
export interface Turn extends Remembered {
  readonly line: string;
}

/** What threads are about. They are told by `Asker.thread`, and messages by their ids, unique over the platforms. */
export interface Conversations {
  /**
   * The article that the thread spoke of last, and the person's own last question there; where they have asked nothing
   * yet, the thread's last one.
   */
  recall(thread: string, person: string): Promise<Remembered>;
  /** `person` empty: what the thread begins with. */
  remember(thread: string, person: string, turn: Turn): Promise<void>;
  /**
   * Keeps which message answered which, so that it can follow when that is edited or deleted. Of a thread, the last answer
   * there is kept likewise.
   */
  answered(question: string, answer: string): Promise<void>;
  answerTo(question: string): Promise<string | null>;
  /** Forgets an answer that is gone. */
  unanswered(question: string): Promise<void>;
}

/** A line is kept with the page of its answer that was shown, where that is not the first. */
const withPage = (line: string, page: number): string => (page === 0 ? line : `${line} page:${page + 1}`);
const pagedLine = z.string().transform((kept) => {
  const { line = kept, page = '1' } = /^(?<line>.*) page:(?<page>\d+)$/s.exec(kept)?.groups ?? {};
  return { line, page: Number(page) - 1 };
});

const numbers = z.array(z.number());

/** Under this stands what the thread as a whole is about. */
const EVERYBODY = '';

export function conversationsOf(database: Database, now: () => Temporal.Instant): Conversations {
  const oldest = (): string => now().subtract(REMEMBERED_FOR).toString();
  const forgetOld = async (): Promise<void> => {
    for (const table of ['conversations', 'answered'] as const)
      await database.deleteFrom(table).where('at', '<', oldest()).execute();
  };
  return {
    async recall(thread, person) {
      const rows = await database
        .selectFrom('conversations')
        .selectAll()
        .where('thread', '=', thread)
        .where('person', 'in', [person, EVERYBODY])
        .where('at', '>=', oldest())
        .execute();
      const whole = rows.find((row) => row.person === EVERYBODY);
      const own = rows.find((row) => row.person === person);
      const last = own ?? whole;
      if (whole === undefined || last === undefined) return NOTHING_SAID;
      return {
        article: whole.article === null ? null : articleId.parse(whole.article),
        ...pagedLine.parse(last.line),
        about: last.about,
        evidence: numbers.parse(JSON.parse(last.evidence)),
        language: last.language === null ? null : languageSchema.parse(last.language),
      };
    },
    async remember(thread, person, { evidence, language, article, line, page, about }) {
      await forgetOld();
      const row = {
        about,
        line: withPage(line, page),
        evidence: JSON.stringify(evidence),
        at: now().toString(),
      };
      const spokenOf = article === null ? {} : { article };
      for (const [whose, said] of [
        [EVERYBODY, { ...row, ...spokenOf }],
        [person, { ...row, article, language }],
      ] as const) {
        await database
          .insertInto('conversations')
          .values({ article, language: null, ...said, thread, person: whose })
          .onConflict((conflict) => conflict.columns(['thread', 'person']).doUpdateSet(said))
          .execute();
      }
    },
    async answered(question, answer) {
      await forgetOld();
      const row = { answer, at: now().toString() };
      await database
        .insertInto('answered')
        .values({ question, ...row })
        .onConflict((conflict) => conflict.column('question').doUpdateSet(row))
        .execute();
    },
    async answerTo(question) {
      const row = await database
        .selectFrom('answered')
        .select('answer')
        .where('question', '=', question)
        .where('at', '>=', oldest())
        .executeTakeFirst();
      return row?.answer ?? null;
    },
    async unanswered(question) {
      await database.deleteFrom('answered').where('question', '=', question).execute();
    },
  };
}
