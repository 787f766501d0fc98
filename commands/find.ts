import { z } from 'zod';
import type { Language } from '../src/article/article.ts';
import {
  type FoundIn,
  type FoundSentences,
  findIn,
  findSought,
  foundParts,
} from '../src/core/articles/found.ts';
import { filterOf, type Narrowing, narrowing } from '../src/core/articles/narrow.ts';
import { isShownItself } from '../src/core/articles/reprints.ts';
import { readSought, type SoughtWord, type SoughtWords, termsOf } from '../src/core/articles/sought-words.ts';
import { whichArticles } from '../src/core/articles/which.ts';
import { type CommandContext, optionTexts } from '../src/core/command.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption } from '../src/core/options.ts';
import { formatTyped } from '../src/core/parse.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { cutWord } from '../src/core/statements/cut-word.ts';
import type { Filter, Library } from '../src/library/library.ts';

const texts = {
  words: {
    names: { de: 'woerter', en: 'words' },
    describe: {
      de: 'Wörter, „mehrere zusammen“ in Anführungszeichen',
      en: 'words, “several together” in quotation marks',
    },
  },
  spelled: { de: (names: string) => `auch: ${names}`, en: (names: string) => `also: ${names}` },
  missing: {
    de: (words: string) => `Nirgends steht: ${words}.`,
    en: (words: string) => `Found nowhere: ${words}.`,
  },
  notTogether: {
    de: (words: string) => `Kein Satz hat alle Wörter. Die neuesten Sätze mit: ${words}`,
    en: (words: string) => `No sentence has all of the words. The newest sentences with: ${words}`,
  },
  inParts: {
    de: (words: string) => `Gesucht wurde nach seinen Teilen: ${words}`,
    en: (words: string) => `Its parts were searched for: ${words}`,
  },
  noPhrase: { de: 'So steht es nirgends beieinander.', en: 'It stands nowhere side by side like that.' },
  nothing: {
    de: (typed: string) => `Nichts gefunden zu: ${typed}`,
    en: (typed: string) => `Nothing found for: ${typed}`,
  },
  narrowed: {
    de: 'Gesucht wurde nur im eingegrenzten Teil.',
    en: 'Only the part it was narrowed to was searched.',
  },
  moreHere: {
    de: (n: number) =>
      n === 1 ? 'Ein weiterer Satz in diesem Artikel' : `${n} weitere Sätze in diesem Artikel`,
    en: (n: number) =>
      n === 1 ? 'One more sentence in this article' : `${n} more sentences in this article`,
  },
  older: { de: 'Ältere', en: 'Older' },
};

/** As many sentences of one article are shown, unless it was asked for. */
const MOST_OF_ONE = 3;

interface Asked extends Narrowing {
  readonly words: string;
  readonly article?: string | undefined;
}

export const find = defineLookup({
  name: 'find',
  names: { de: 'finden', en: 'find' },
  describe: {
    de: 'Sätze mit diesen Wörtern in allen Artikeln',
    en: 'Sentences with these words in all articles',
  },
  example: { de: 'find waffen lieferung', en: 'find weapons delivery' },
  options: z.object({
    words: z
      .string()
      .min(1)
      .max(200)
      .register(optionTexts, { ...texts.words, asTyped: true }),
    article: articleOption(),
    ...narrowing(),
  }),
  async run(asked, context) {
    const { library } = context;
    const sought = await readSought(asked.words, library);
    if (sought.words.length === 0) return nothing(asked, [], context);
    if (asked.article !== undefined) return inArticle(asked, sought, context);
    const filter = filterOf(asked, context.today);
    const found = await findSought(sought, filter, library);
    return found.items.length > 0
      ? answer(asked, sought, found, [], context)
      : nearly(asked, sought, filter, context);
  },
});

async function inArticle(asked: Asked, sought: SoughtWords, context: CommandContext): Promise<Reply> {
  const which = await whichArticles({ article: asked.article }, context);
  if ('reply' in which) return which.reply;
  const items = findIn(which.found.filter(isShownItself), sought);
  return items.length === 0
    ? nothing(asked, [], context)
    : answer(asked, sought, { items, next: null }, [], context, Number.POSITIVE_INFINITY);
}

/** No sentence has all of it: those that have the most of it, and what stands nowhere. */
async function nearly(
  asked: Asked,
  sought: SoughtWords,
  filter: Filter,
  context: CommandContext,
): Promise<Reply> {
  const { library, viewer } = context;
  const { there, missing } = await partedByPresence(sought.words, filter, library);
  const language = viewer.language;
  const said = [
    ...(missing.length === 0 ? [] : [texts.missing[language](typed(missing))]),
    ...(sought.phrases.length === 0 ? [] : [texts.noPhrase[language]]),
  ];
  const parts = (await Promise.all(missing.map((word) => cutWord(word, filter, library)))).flatMap(
    (cut) => cut ?? [],
  );
  const nearby = [
    ...(parts.length === 0
      ? []
      : [{ words: [...there, ...parts], note: texts.inParts[language](typed(parts)) }]),
    ...fewer(there, missing.length > 0 || sought.phrases.length > 0).map((words) => ({
      words,
      note: texts.notTogether[language](typed(words)),
    })),
  ];
  for (const { words, note } of nearby) {
    const found = await findSought({ words, phrases: [] }, filter, library);
    if (found.items.length > 0)
      return answer(asked, { words, phrases: [] }, { ...found, next: null }, [...said, note], context);
  }
  return nothing(asked, said, context);
}

const typed = (words: readonly SoughtWord[]): string => words.map((word) => word.typed).join(', ');

/** All of the words where that is something else than was asked, then all but one of them, the last first, then each alone. */
function fewer(words: readonly SoughtWord[], all: boolean): SoughtWord[][] {
  if (words.length === 0) return [];
  const withoutOne = words.map((_, at) => words.toSpliced(at, 1)).toReversed();
  const tries = [...(all ? [[...words]] : []), ...withoutOne, ...words.map((word) => [word])];
  return tries.filter(({ length }) => length > 0);
}

async function partedByPresence(
  words: readonly SoughtWord[],
  filter: Filter,
  library: Library,
): Promise<{ there: SoughtWord[]; missing: SoughtWord[] }> {
  const present = await Promise.all(
    words.map(async (word) => (await library.sentences(termsOf([word]), filter, 1)).hits.length > 0),
  );
  return {
    there: words.filter((_, at) => present[at]),
    missing: words.filter((_, at) => !present[at]),
  };
}

function answer(
  asked: Asked,
  { words }: SoughtWords,
  { items, next }: FoundSentences,
  said: readonly string[],
  context: CommandContext,
  most = MOST_OF_ONE,
): Reply {
  const { language } = context.viewer;
  const spellings = [...new Set(words.flatMap((word) => word.spellings))];
  return {
    outcome: 'answer',
    line: lineOf(asked),
    parts: [
      {
        type: 'title',
        text: asked.words,
        note: spellings.length === 0 ? null : texts.spelled[language](spellings.join(', ')),
      },
      ...said.map(text),
      ...items.flatMap((item) => [
        ...foundParts(item, most, language),
        ...restOf(item, most, asked, language),
      ]),
    ],
    actions:
      next === null
        ? []
        : [{ label: texts.older[language], line: lineOf({ ...asked, before: next }), goesOn: true }],
  };
}

function restOf({ entry, sentences }: FoundIn, most: number, asked: Asked, language: Language): Part[] {
  const rest = sentences.length - most;
  if (rest <= 0) return [];
  const line = lineOf({ words: asked.words, article: entry.article.id });
  return [{ type: 'entry', line, label: texts.moreHere[language](rest), text: entry.article.title.text }];
}

function nothing(asked: Asked, said: readonly string[], { viewer: { language } }: CommandContext): Reply {
  const narrowed = [asked.article, asked.since, asked.in, asked.before].some((one) => one !== undefined);
  return {
    outcome: 'nothing',
    line: lineOf(asked),
    parts: [
      texts.nothing[language](asked.words),
      ...said,
      ...(narrowed ? [texts.narrowed[language]] : []),
    ].map(text),
    actions: [],
  };
}

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });

/** The words stand as typed, with their quotation marks. */
const lineOf = ({ words, ...options }: Asked): string => formatTyped('find', words, { ...options });
