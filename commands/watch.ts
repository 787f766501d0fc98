import { z } from 'zod';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { formatLine } from '../src/core/parse.ts';
import { keyOf } from '../src/core/place.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { headline } from '../src/core/statements/voices.ts';
import { UserError } from '../src/core/user-error.ts';
import type { Watch } from '../src/library/watches.ts';

const texts = {
  whom: {
    names: { de: 'wen', en: 'whom' },
    describe: {
      de: 'ein Name oder Amt, oder in Anführungszeichen ein Wort: ministerin, "Haushalt"',
      en: 'a name or office, or a word in quotation marks: minister, "budget"',
    },
    complete: 'person',
    asTyped: true,
  },
  title: {
    de: (n: number) => (n === 1 ? 'Hier wird eines beobachtet' : `Hier wird ${n}-mal beobachtet`),
    en: (n: number) => (n === 1 ? 'One watch here' : `${n} watches here`),
  },
  none: {
    de: 'Hier wird niemand beobachtet. Zum Beispiel: /watch ministerin, oder ein Wort: /watch "Haushalt"',
    en: 'Nobody is watched here. For example: /watch minister, or a word: /watch "budget"',
  },
  now: {
    person: {
      de: (who: string) => `Ab jetzt steht im Briefing, was ${who} Neues sagt.`,
      en: (who: string) => `From now on the briefing has what is new from ${who}.`,
    },
    word: {
      de: (word: string) => `Ab jetzt steht im Briefing, wo „${word}“ neu vorkommt.`,
      en: (word: string) => `From now on the briefing has where “${word}” newly occurs.`,
    },
  },
  already: {
    de: (what: string) => `„${what}“ wird hier schon beobachtet.`,
    en: (what: string) => `“${what}” is watched here already.`,
  },
  off: {
    de: (what: string) => `„${what}“ wird hier nicht mehr beobachtet.`,
    en: (what: string) => `“${what}” is no longer watched here.`,
  },
  person: { de: 'Person: was sie sagt und was andere von ihr berichten', en: 'person: what they say' },
  word: { de: 'Wort: wo es vorkommt', en: 'word: where it occurs' },
  undo: { de: 'Nicht mehr beobachten', en: 'Watch no longer' },
  list: { de: 'Alles, was hier beobachtet wird', en: 'All that is watched here' },
} as const;

const MOST_WATCHES = 50;

const errors = {
  tooMany: () =>
    new UserError({
      de: `Mehr als ${MOST_WATCHES} Namen und Wörter werden an einem Ort nicht beobachtet. Streichen: /unwatch`,
      en: `No more than ${MOST_WATCHES} names and words are watched in one place. Take one off: /unwatch`,
    }),
  notWatched: (typed: string) =>
    new UserError({
      de: `„${typed}“ wird hier nicht beobachtet. Was es gibt, zeigt /watch.`,
      en: `“${typed}” is not watched here. /watch shows what is.`,
    }),
  noWord: () =>
    new UserError({
      de: 'Beobachten lässt sich ein Name oder ein Wort aus Buchstaben. Zum Beispiel: /watch ministerin',
      en: 'A name or a word of letters can be watched. For example: /watch minister',
    }),
};

const whom = () => z.string().max(80).optional().register(optionTexts, texts.whom);

export const watch = defineCommand({
  name: 'watch',
  names: { de: 'beobachten', en: 'watch' },
  describe: {
    de: 'Wen und was das Briefing hier im Auge behält',
    en: 'Whom and what the briefing here keeps an eye on',
  },
  access: 'manage',
  example: { de: 'watch ministerin', en: 'watch minister' },
  options: z.object({ whom: whom() }),
  async run({ whom: typed }, context) {
    const { services, place, viewer } = context;
    const key = keyOf(place);
    const there = await services.watches.of(key);
    if (typed === undefined) return list(there, context);
    if (there.length >= MOST_WATCHES) throw errors.tooMany();
    const meant = await watchFor(typed, context);
    const { language } = viewer;
    const added = await services.watches.add(key, meant.watch, viewer.person);
    return answer(
      added ? texts.now[meant.watch.kind][language](meant.shown) : texts.already[language](meant.shown),
      meant.watch,
      context,
    );
  },
});

export const unwatch = defineCommand({
  name: 'unwatch',
  names: { de: 'vergessen', en: 'unwatch' },
  describe: { de: 'Jemanden oder ein Wort nicht mehr beobachten', en: 'Watch somebody or a word no longer' },
  access: 'manage',
  example: { de: 'unwatch ministerin', en: 'unwatch minister' },
  options: z.object({ whom: whom() }),
  async run({ whom: typed }, context) {
    const { services, place, viewer } = context;
    if (typed === undefined) return list(await services.watches.of(keyOf(place)), context);
    const gone = await services.watches.remove(keyOf(place), typed);
    if (gone === null) throw errors.notWatched(unquoted(typed));
    return {
      outcome: 'answer',
      line: '/watch',
      parts: [text(texts.off[viewer.language](gone.shown))],
      actions: [{ label: texts.list[viewer.language], line: '/watch' }],
    };
  },
});

interface Meant {
  readonly watch: Watch;
  /** How it is called in the answer: with the office, so that a wrong namesake is noticed. */
  readonly shown: string;
}

/** Somebody whom the library knows, else a word; in quotation marks always a word. */
async function watchFor(typed: string, { library }: CommandContext): Promise<Meant> {
  const word = unquoted(typed);
  if (!/\p{L}{2}/u.test(word)) throw errors.noWord();
  const [known] = word === typed.trim() ? await library.people(word, 1) : [];
  return known === undefined
    ? { watch: { kind: 'word', shown: word }, shown: word }
    : { watch: { kind: 'person', shown: known.name }, shown: headline(known) };
}

const unquoted = (typed: string): string => typed.trim().replace(/^["“„«»](?<word>.+)["“”«»]$/u, '$<word>');

function list(there: readonly Watch[], { viewer: { language } }: CommandContext): Reply {
  if (there.length === 0)
    return { outcome: 'nothing', line: '/watch', parts: [text(texts.none[language])], actions: [] };
  return {
    outcome: 'answer',
    line: '/watch',
    parts: [
      { type: 'title', text: texts.title[language](there.length), note: null },
      ...there.map(
        ({ kind, shown }): Part => ({
          type: 'entry',
          line: kind === 'person' ? formatLine('quotes', { person: shown }) : `/unwatch "${shown}"`,
          label: shown,
          text: texts[kind][language],
        }),
      ),
    ],
    actions: [],
  };
}

const answer = (words: string, { shown }: Watch, { viewer: { language } }: CommandContext): Reply => ({
  outcome: 'answer',
  line: '/watch',
  parts: [text(words)],
  actions: [
    { label: texts.undo[language], line: `/unwatch "${shown}"` },
    { label: texts.list[language], line: '/watch' },
  ],
});

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });
