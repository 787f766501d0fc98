import { z } from 'zod';
import type { Language } from '../src/article/article.ts';
import { narrowing } from '../src/core/articles/narrow.ts';
import { answerTo, whichArticles } from '../src/core/articles/which.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption } from '../src/core/options.ts';
import type { Part } from '../src/core/reply.ts';
import { eventStatement } from '../src/core/statements/statements.ts';
import { originAbove, originNote } from '../src/core/statements/voices.ts';
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
  options: z.object({ article: articleOption(), ...narrowing() }),
  async run({ article, ...narrow }, context) {
    const meant = await whichArticles({ article, ...narrow }, context);
    if ('reply' in meant) return meant.reply;
    const { found, total } = meant;
    const { language } = context.viewer;
    const answer = answerTo(meant, article, { command: 'timeline', options: narrow, language });
    const events = found.flatMap((entry) => eventsOf(entry, found.length > 1, language));
    const parts: Part[] = [
      { type: 'title', text: texts.title[language], note: null },
      ...originAbove(found, language, total),
    ];
    return events.length === 0
      ? { ...answer, outcome: 'nothing', parts: [{ type: 'context', text: texts.none[language] }] }
      : { ...answer, outcome: 'answer', parts: [...parts, ...events] };
  },
});

function eventsOf(entry: Entry, several: boolean, language: Language): Part[] {
  const events = entry.briefing.timeline.flatMap((event, index) =>
    entry.hidden?.events.includes(index) === true ? [] : [eventStatement(entry, event, index, language)],
  );
  return several && events.length > 0
    ? [{ type: 'context', text: originNote([entry], language) }, ...events]
    : events;
}
