import { z } from 'zod';
import type { Language } from '../src/article/article.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption } from '../src/core/options.ts';
import { formatLine } from '../src/core/parse.ts';
import type { Part } from '../src/core/reply.ts';
import { eventStatement } from '../src/core/statements.ts';
import { onlyArticle, originNote } from '../src/core/voices.ts';
import { whichArticles } from '../src/core/which.ts';
import type { Entry } from '../src/library/library.ts';

const texts = {
  title: { de: 'Was wann geschah', en: 'What happened when' },
  none: { de: 'Der Text nennt keine Zeiten.', en: 'The text names no times.' },
};

export const timeline = defineLookup({
  name: 'timeline',
  names: { de: 'zeitleiste', en: 'timeline' },
  describe: {
    de: 'Was wann geschah, so genau wie der Text es sagt',
    en: 'What happened when, as precisely as the text says',
  },
  example: { de: 'timeline', en: 'timeline' },
  options: z.object({ article: articleOption() }),
  async run({ article }, context) {
    const which = await whichArticles(article, context);
    if ('reply' in which) return which.reply;
    const { language } = context.viewer;
    const line = formatLine('timeline', { article: onlyArticle(which.found, article) });
    const events = which.found.flatMap((entry) => eventsOf(entry, which.found.length > 1, language));
    const parts: Part[] = [
      { type: 'title', text: texts.title[language], note: null },
      { type: 'context', text: originNote(which.found, language) },
    ];
    return events.length === 0
      ? { outcome: 'nothing', line, parts: [{ type: 'context', text: texts.none[language] }], actions: [] }
      : { outcome: 'answer', line, parts: [...parts, ...events], actions: [] };
  },
});

function eventsOf(entry: Entry, several: boolean, language: Language): Part[] {
  const events = entry.briefing.timeline.map((event, index) => eventStatement(entry, event, index, language));
  return several && events.length > 0
    ? [{ type: 'context', text: originNote([entry], language) }, ...events]
    : events;
}
