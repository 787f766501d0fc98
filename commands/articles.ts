import { z } from 'zod';
import { defineLookup } from '../src/core/lookup.ts';
import { articleEntry, whichArticles } from '../src/core/which.ts';

const title = {
  de: (n: number) => (n === 1 ? 'Ein Artikel' : `${n} Artikel`),
  en: (n: number) => (n === 1 ? 'One article' : `${n} articles`),
};

export const articles = defineLookup({
  name: 'articles',
  names: { de: 'artikel', en: 'articles' },
  describe: {
    de: 'Welche Artikel da sind, die neuesten zuerst',
    en: 'Which articles there are, newest first',
  },
  example: { de: 'articles', en: 'articles' },
  options: z.object({}),
  async run(_, context) {
    const { language } = context.viewer;
    const which = await whichArticles(undefined, { ...context, conversation: { article: null } });
    if ('reply' in which) return which.reply;
    return {
      outcome: 'answer',
      line: '/articles',
      parts: [
        { type: 'title', text: title[language](which.found.length), note: null },
        ...which.found.map((entry) => articleEntry(entry, language)),
      ],
      actions: [],
    };
  },
});
