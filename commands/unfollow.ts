import { z } from 'zod';
import { foldedWords } from '../src/analysis/names.ts';
import { defineCommand, optionTexts } from '../src/core/command.ts';
import { formatLine } from '../src/core/parse.ts';
import { scopeOf } from '../src/core/place.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { UserError } from '../src/core/user-error.ts';
import type { Followed } from '../src/feeds/feeds.ts';

const texts = {
  option: {
    names: { de: 'feed', en: 'feed' },
    describe: { de: 'Wörter aus dem Titel oder der Adresse', en: 'words from the title or the address' },
  },
  done: {
    de: (name: string) => `„${name}“ wird nicht mehr gefolgt. Die Artikel bleiben.`,
    en: (name: string) => `“${name}” is no longer followed. Its articles stay.`,
  },
  again: { de: 'Wieder folgen', en: 'Follow again' },
  which: {
    de: 'Welchem Feed soll nicht mehr gefolgt werden?',
    en: 'Which feed shall no longer be followed?',
  },
  unknown: {
    de: 'Einem solchen Feed wird hier nicht gefolgt. /follow zeigt, welchen.',
    en: 'No such feed is followed here. /follow shows which are.',
  },
};

export const unfollow = defineCommand({
  name: 'unfollow',
  names: { de: 'entfolgen', en: 'unfollow' },
  describe: {
    de: 'Folgt einem Feed nicht mehr; seine Artikel bleiben',
    en: 'Follows a feed no longer; its articles stay',
  },
  access: 'manage',
  example: { de: 'unfollow example', en: 'unfollow example' },
  options: z.object({ feed: z.string().min(1).max(200).optional().register(optionTexts, texts.option) }),
  async run({ feed: typed }, { services, place, viewer: { language } }): Promise<Reply> {
    const followed = await services.feeds.followed(scopeOf(place));
    const meant = typed === undefined ? followed : followed.filter((feed) => isMeant(feed, typed));
    const [only, ...others] = meant;
    if (only === undefined) throw new UserError(texts.unknown);
    if (typed === undefined || others.length > 0) {
      return {
        outcome: 'nothing',
        line: formatLine('unfollow', { feed: typed }),
        parts: [{ type: 'text', runs: [ours(texts.which[language])] }, ...meant.map(entry)],
        actions: [],
      };
    }
    await services.feeds.unfollow(only.id, scopeOf(place));
    return {
      outcome: 'answer',
      line: '/follow',
      parts: [{ type: 'text', runs: [ours(texts.done[language](only.title ?? only.url))] }],
      actions: [{ label: texts.again[language], line: formatLine('follow', { address: only.url }) }],
    };
  },
});

const entry = ({ id, title, url }: Followed): Part => ({
  type: 'entry',
  line: formatLine('unfollow', { feed: id }),
  label: title ?? url,
  text: url,
});

/** All words that were typed begin one of the feed's. */
function isMeant({ id, title, url }: Followed, typed: string): boolean {
  if (typed === id || typed === url) return true;
  const words = foldedWords(`${title} ${url}`);
  const wanted = foldedWords(typed);
  return wanted.length > 0 && wanted.every((one) => words.some((word) => word.startsWith(one)));
}
