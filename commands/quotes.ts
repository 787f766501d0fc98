import { z } from 'zod';
import type { Quote } from '../src/analysis/analysis.ts';
import type { Language } from '../src/article/article.ts';
import { narrowing } from '../src/core/articles/narrow.ts';
import { hasReprints } from '../src/core/articles/reprints.ts';
import { answerTo, type Meant, whichArticles } from '../src/core/articles/which.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption, personOption } from '../src/core/options.ts';
import type { Part, Reply } from '../src/core/reply.ts';
import { saidOnce } from '../src/core/statements/repeats.ts';
import {
  isShown,
  quoteStatement,
  sentencesPhrase,
  wordsStatement,
} from '../src/core/statements/statements.ts';
import { headline, nobodyFound, originAbove, originNote, someNames } from '../src/core/statements/voices.ts';
import type { Entry } from '../src/library/library.ts';
import { type Appearance, quoteCount, type Voice, voicesIn } from '../src/library/voices.ts';

const texts = {
  person: {
    names: { de: 'person', en: 'person' },
    describe: { de: 'wer: Name, Teil davon oder Amt', en: 'who: a name, part of it, or an office' },
  },
  alsoHere: { de: (names: string) => `hier auch: ${names}`, en: (names: string) => `here also: ${names}` },
  singleWords: { de: 'Einzelne Worte', en: 'Single words' },
  title: { de: 'Wörtlich gesagt', en: 'Said word for word' },
  unnamed: { de: 'Ohne genannten Sprecher', en: 'No speaker named' },
  notQuoted: {
    de: (who: string, where: string) => `${who} wird genannt (${where}), aber nicht zitiert.`,
    en: (who: string, where: string) => `${who} is named (${where}), but not quoted.`,
  },
  alsoNamed: {
    de: (names: string) => `Auch genannt, nicht zitiert: ${names}.`,
    en: (names: string) => `Also named, not quoted: ${names}.`,
  },
  quotedAre: {
    de: (names: string) => (names === '' ? 'Zitiert wird hier niemand.' : `Zitiert werden: ${names}.`),
    en: (names: string) => (names === '' ? 'Nobody is quoted here.' : `Quoted are: ${names}.`),
  },
};

export const quotes = defineLookup({
  name: 'quotes',
  names: { de: 'zitate', en: 'quotes' },
  describe: { de: 'Wer was wörtlich gesagt hat', en: 'Who said what, word for word' },
  example: { de: 'quotes meier', en: 'quotes smith' },
  options: z.object({
    person: personOption(texts.person.names, texts.person.describe),
    article: articleOption(),
    ...narrowing(),
  }),
  async run({ person, article, ...narrow }, context) {
    const meant = await whichArticles({ person, article, ...narrow, does: 'speak' }, context);
    if ('reply' in meant) return meant.reply;
    const { language } = context.viewer;
    const question = { command: 'quotes', options: { person, ...narrow }, language };
    const answer = answerTo(meant, article, question);
    return person === undefined
      ? ofEverybody(meant, answer, language)
      : ofPerson(person, meant, answer, language);
  },
});

type Answer = Pick<Reply, 'line' | 'actions'>;

function ofPerson(typed: string, meant: Meant, answer: Answer, language: Language): Reply {
  const { found: entries, voices: matches } = meant;
  const quoted = matches.filter((voice) => quoteCount(voice) > 0);
  const silent = matches.filter((voice) => quoteCount(voice) === 0);
  if (matches.length === 0)
    return nobodyFound(
      typed,
      meant,
      quotedAre(entries, language),
      { line: answer.line, command: 'quotes' },
      language,
    );
  if (quoted.length === 0) {
    return {
      ...answer,
      outcome: 'nothing',
      parts: [...silent.map((voice) => notQuoted(voice, language)), context(quotedAre(entries, language))],
    };
  }
  return {
    ...answer,
    outcome: 'answer',
    parts: [
      ...quoted.flatMap((voice) => [head(voice, language), ...quotesOf(voice, entries.length > 1, language)]),
      ...(silent.length === 0 ? [] : [context(texts.alsoNamed[language](names(silent)))]),
    ],
  };
}

function ofEverybody({ found: entries, voices, total }: Meant, answer: Answer, language: Language): Reply {
  const quoted = voices.filter((voice) => quoteCount(voice) > 0);
  const unnamed = entries.flatMap((entry) => {
    const quotes = entry.briefing.analysis.quotes.filter((quote) => quote.speaker === null && isShown(quote));
    return quoteParts(entry, quotes, language);
  });
  const parts: Part[] = quoted.flatMap((voice) => [
    { type: 'section', text: headline(voice) } as const,
    ...quotesOf(voice, entries.length > 1, language),
  ]);
  if (unnamed.length > 0) parts.push({ type: 'section', text: texts.unnamed[language] }, ...unnamed);
  return {
    ...answer,
    outcome: parts.length === 0 ? 'nothing' : 'answer',
    parts: [
      { type: 'title', text: texts.title[language], note: null },
      ...originAbove(entries, language, total),
      ...(parts.length === 0 ? [context(texts.quotedAre[language](''))] : parts),
    ],
  };
}

const context = (text: string): Part => ({ type: 'context', text });
const names = (voices: readonly Voice[]): string => voices.map((voice) => voice.name).join(', ');
const quotedAre = (entries: readonly Entry[], language: Language): string => {
  const quoted = voicesIn(entries).filter((voice) => quoteCount(voice) > 0);
  return texts.quotedAre[language](someNames(quoted, language));
};

function head(voice: Voice, language: Language): Part {
  const others = voice.roles.slice(1).join(', ');
  return {
    type: 'title',
    text: headline(voice),
    note: others === '' ? null : texts.alsoHere[language](others),
  };
}

function notQuoted(voice: Voice, language: Language): Part {
  const where = sentencesPhrase(
    voice.appearances.flatMap((one) => one.sentences),
    language,
  );
  return { type: 'text', runs: [{ text: texts.notQuoted[language](voice.name, where), from: 'us' }] };
}

function quotesOf(voice: Voice, manyArticles: boolean, language: Language): Part[] {
  return voice.appearances.flatMap(({ entry, quotes }: Appearance) => {
    const shown = quoteParts(entry, quotes.filter(isShown), language);
    const hasOrigin = (manyArticles || hasReprints(entry)) && shown.length > 0;
    return hasOrigin ? [context(originNote([entry], language)), ...shown] : shown;
  });
}

/** Whole utterances first, then words quoted singly; the same words quoted twice are shown once, with both places. */
function quoteParts(entry: Entry, quotes: readonly Quote[], language: Language): Part[] {
  const once = (kind: Quote['kind']) =>
    saidOnce(
      entry,
      quotes.filter((quote) => quote.kind === kind),
      ({ speaker }) => speaker?.name ?? '',
    );
  const whole = once('direct').map(([first, ...again]) => quoteStatement(entry, first, again, language));
  const single = once('partial').map(([first, ...again]) => wordsStatement(entry, first, again, language));
  return single.length === 0 || whole.length === 0
    ? [...whole, ...single]
    : [...whole, { type: 'section', text: texts.singleWords[language], inner: true }, ...single];
}
