import type { Language } from '../../article/article.ts';
import type { Database } from '../../store/database.ts';
import type { Texts } from '../language.ts';
import { ours, type Reply } from '../reply.ts';

const texts: Texts = {
  de: 'Ich zeige, was in den Nachrichten steht und wer was sagt, jeweils mit dem Satz, aus dem es kommt. Zum Ausprobieren: /brief',
  en: 'I show what the news says and who says what, each with the sentence that it comes from. To try it: /brief',
};

/** What is said once where the bot was added: what it is for, and the one command to try. */
export const welcome = (language: Language): Reply => ({
  outcome: 'nothing',
  line: '/help',
  parts: [{ type: 'text', runs: [ours(texts[language])] }],
  actions: [{ label: '/brief', line: '/brief' }],
});

/** Which servers and channels have been welcomed. */
export interface Welcomes {
  /** Whether a place is to be welcomed: true once, to one process, whatever becomes of the welcome. */
  isFirst(place: string): Promise<boolean>;
}

export const welcomesIn = (database: Database): Welcomes => ({
  async isFirst(place) {
    const { numInsertedOrUpdatedRows: added } = await database
      .insertInto('welcomed')
      .values({ place })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added === 1n;
  },
});
