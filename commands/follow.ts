import { z } from 'zod';
import type { Language } from '../src/article/article.ts';
import { Refusal } from '../src/article/refusal.ts';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { ago } from '../src/core/dates.ts';
import { refuseUnlessManaging } from '../src/core/dispatch.ts';
import { formatLine } from '../src/core/parse.ts';
import { scopeOf } from '../src/core/place.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { UserError } from '../src/core/user-error.ts';
import { addressIn } from '../src/core/web-address.ts';
import type { Followed } from '../src/feeds/feeds.ts';
import { problemTexts } from '../src/feeds/problem.ts';

const LONGEST = 1000;

const texts = {
  option: {
    names: { de: 'adresse', en: 'address' },
    describe: {
      de: 'Webadresse eines Feeds oder einer Seite, die einen hat',
      en: 'web address of a feed, or of a page that has one',
    },
  },
  title: { de: 'Feeds, denen hier gefolgt wird', en: 'Feeds followed here' },
  none: {
    de: 'Hier wird noch keinem Feed gefolgt. Zum Beispiel: /follow https://www.example.org',
    en: 'No feed is followed here yet. For example: /follow https://www.example.org',
  },
  end: {
    de: '/unfollow und ein Wort aus dem Titel beendet es.',
    en: '/unfollow and a word of the title ends it.',
  },
  following: {
    de: (coming: number) =>
      coming === 0
        ? 'Diesem Feed wird ab jetzt gefolgt; noch hat er keine Artikel.'
        : `Diesem Feed wird ab jetzt gefolgt. ${coming === 1 ? 'Sein neuester Artikel kommt' : `Seine ${coming} neuesten Artikel kommen`} in den nächsten Minuten, neue von selbst.`,
    en: (coming: number) =>
      coming === 0
        ? 'This feed is followed from now on; it has no articles yet.'
        : `This feed is followed from now on. ${coming === 1 ? 'Its newest article comes' : `Its ${coming} newest articles come`} within minutes, new ones by themselves.`,
  },
  already: { de: 'Diesem Feed wird hier schon gefolgt.', en: 'This feed is followed here already.' },
  choice: {
    de: 'Diese Seite hat mehrere Feeds. Welchem soll gefolgt werden?',
    en: 'This page has several feeds. Which one shall be followed?',
  },
  quiet: {
    de: (when: string) => `zuletzt Neues ${when}`,
    en: (when: string) => `last gave something ${when}`,
  },
  never: { de: 'noch nichts gekommen', en: 'nothing came yet' },
  failing: {
    de: (when: string, why: string) => `Gestört, zuerst ${when}: ${why}`,
    en: (when: string, why: string) => `Failing, first ${when}: ${why}`,
  },
  undo: { de: 'Nicht mehr folgen', en: 'Unfollow' },
};

export const follow = defineCommand({
  name: 'follow',
  names: { de: 'folgen', en: 'follow' },
  describe: {
    de: 'Folgt einem Feed: neue Artikel kommen von selbst; ohne Adresse: welchen gefolgt wird',
    en: 'Follows a feed: new articles come by themselves; without an address: which are followed',
  },
  example: { de: 'follow https://www.example.org', en: 'follow https://www.example.org' },
  options: z.object({
    address: z.string().min(1).max(LONGEST).optional().register(optionTexts, texts.option),
  }),
  run: ({ address }, context) => (address === undefined ? list(context) : start(address, context)),
});

async function list({ services, place, viewer: { language } }: CommandContext): Promise<Reply> {
  const feeds = await services.feeds.followed(scopeOf(place));
  const line = '/follow';
  if (feeds.length === 0) {
    return {
      outcome: 'nothing',
      line,
      parts: [{ type: 'text', runs: [ours(texts.none[language])] }],
      actions: [],
    };
  }
  return {
    outcome: 'answer',
    line,
    parts: [
      { type: 'title', text: texts.title[language], note: null },
      ...feeds.map((feed) => feedEntry(feed, language)),
      { type: 'context', text: texts.end[language] },
    ],
    actions: [],
  };
}

/** A feed, how it is doing, and the way to its articles. */
const feedEntry = (feed: Followed, language: Language): Part => ({
  type: 'entry',
  line: formatLine('articles', { in: feed.site }),
  label: feed.title ?? feed.url,
  text: [feed.site, quietness(feed, language), ...trouble(feed, language)].join(' · '),
});

const quietness = ({ quiet }: Followed, language: Language): string =>
  quiet === null ? texts.never[language] : texts.quiet[language](ago(quiet, language));

const trouble = ({ trouble }: Followed, language: Language): string[] =>
  trouble === null
    ? []
    : [texts.failing[language](ago(trouble.lasting, language), problemTexts[trouble.problem][language])];

async function start(typed: string, context: CommandContext): Promise<Reply> {
  const { services, place, viewer } = context;
  refuseUnlessManaging(viewer);
  const { language, person } = viewer;
  const done = await services.feeds
    .follow(addressIn(typed) ?? typed, scopeOf(place), person)
    .catch((error: unknown) => {
      throw error instanceof Refusal ? new UserError(error.texts) : error;
    });
  if (done.is === 'choice') {
    return {
      outcome: 'nothing',
      line: formatLine('follow', { address: typed }),
      parts: [
        { type: 'text', runs: [ours(texts.choice[language])] },
        ...done.feeds.map(
          ({ url, title }): Part => ({
            type: 'entry',
            line: formatLine('follow', { address: url }),
            label: title ?? url,
            text: url,
          }),
        ),
      ],
      actions: [],
    };
  }
  const said = done.already ? texts.already[language] : texts.following[language](done.coming);
  return {
    outcome: 'answer',
    line: '/follow',
    parts: [{ type: 'context', text: said }, feedEntry(done.feed, language)],
    actions: [{ label: texts.undo[language], line: formatLine('unfollow', { feed: done.feed.id }) }],
  };
}
