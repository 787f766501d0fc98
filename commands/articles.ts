import { z } from 'zod';
import { counted } from '../src/core/articles/counted.ts';
import { filterOf, narrowing } from '../src/core/articles/narrow.ts';
import { articleEntries, noArticles, olderAction } from '../src/core/articles/which.ts';
import { capitalised } from '../src/core/language.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { formatLine } from '../src/core/parse.ts';

/** As many as fit on a few pages. */
const MOST_LISTED = 50;

const title = {
  de: (n: number) => (n === 1 ? 'Ein Artikel' : capitalised(`${counted.de(n)} Artikel`)),
  en: (n: number) => (n === 1 ? 'One article' : capitalised(`${counted.en(n)} articles`)),
};

export const articles = defineLookup({
  name: 'articles',
  names: { de: 'artikel', en: 'articles' },
  describe: {
    de: 'Welche Artikel da sind, die neuesten zuerst',
    en: 'Which articles there are, newest first',
  },
  example: { de: 'articles', en: 'articles' },
  options: z.object(narrowing()),
  async run(narrow, context) {
    const { language } = context.viewer;
    const { items, total } = await context.library.articles(filterOf(narrow, context.today), MOST_LISTED);
    if (items.length === 0) return noArticles(narrow, context);
    return {
      outcome: 'answer',
      line: formatLine('articles', { ...narrow }),
      parts: [
        { type: 'title', text: title[language](total), note: null },
        ...(await articleEntries(items, context)),
      ],
      actions: olderAction(items, total, { command: 'articles', options: narrow, language }),
    };
  },
});
