import { z } from 'zod';
import { articleEntry, whichArticles } from '../src/core/articles/which.ts';
import { defineCommand, optionTexts } from '../src/core/command.ts';
import type { Texts } from '../src/core/language.ts';
import { formatLine } from '../src/core/parse.ts';
import { scopeOf } from '../src/core/place.ts';
import { ours } from '../src/core/reply.ts';
import { UserError } from '../src/core/user-error.ts';
import { ALL } from '../src/library/scope.ts';

const texts = {
  removed: {
    de: (title: string) => `„${title}“ ist hier nicht mehr in der Bibliothek.`,
    en: (title: string) => `“${title}” is no longer in the library here.`,
  },
  again: { de: 'Wieder aufnehmen', en: 'Add again' },
  which: { de: 'Welcher Artikel soll weg?', en: 'Which article shall go?' },
  shipped: {
    de: 'Dieser Artikel liegt in content/articles/ und ist überall zu sehen; er verschwindet, wenn seine Datei dort gelöscht wird.',
    en: 'This article is in content/articles/ and seen everywhere; it goes when its file there is deleted.',
  },
  wider: {
    de: 'Dieser Artikel gehört nicht nur diesem Kanal; entfernen lässt er sich in einem, den alle lesen können.',
    en: 'This article does not belong to this channel alone; it can be removed in one that everybody can read.',
  },
} as const satisfies Record<string, Texts<string | ((title: string) => string)>>;

export const remove = defineCommand({
  name: 'remove',
  names: { de: 'entfernen', en: 'remove' },
  describe: { de: 'Nimmt einen Artikel wieder heraus', en: 'Takes an article out again' },
  access: 'manage',
  example: { de: 'remove steuerstreit', en: 'remove tax dispute' },
  options: z.object({
    article: z
      .string()
      .max(120)
      .register(optionTexts, {
        names: { de: 'artikel', en: 'article' },
        describe: { de: 'Titel oder Wörter daraus', en: 'title, or words from it' },
        complete: 'article',
      }),
  }),
  async run({ article: typed }, context) {
    const { language } = context.viewer;
    const which = await whichArticles({ article: typed, each: true }, context);
    if ('reply' in which) return which.reply;
    const [{ article }, ...others] = which.found;
    if (others.length > 0) {
      return {
        outcome: 'nothing',
        line: formatLine('remove', { article: typed }),
        parts: [
          { type: 'text', runs: [ours(texts.which[language])] },
          ...which.found.map((entry) => ({
            ...articleEntry(entry.article, language),
            line: formatLine('remove', { article: entry.article.id }),
          })),
        ],
        actions: [],
      };
    }
    const here = scopeOf(context.place);
    const { shelves } = context.services;
    const holder = await shelves.holderOf(article.id, here);
    if (holder === ALL) throw new UserError(texts.shipped);
    if (holder !== here) throw new UserError(texts.wider);
    await shelves.remove(article.id, here);
    const again =
      article.url === null
        ? []
        : [{ label: texts.again[language], line: formatLine('add', { text: article.url }) }];
    return {
      outcome: 'answer',
      line: '/articles',
      parts: [{ type: 'text', runs: [ours(texts.removed[language](article.title.text))] }],
      actions: again,
    };
  },
});
