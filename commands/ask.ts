import { z } from 'zod';
import type { Sentence } from '../src/analysis/analysis.ts';
import { soughtWords } from '../src/analysis/terms.ts';
import type { Language } from '../src/article/article.ts';
import { type FoundIn, foundIn, foundParts } from '../src/core/articles/found.ts';
import { inShown } from '../src/core/articles/reprints.ts';
import { isFunctionWord, type SoughtWord } from '../src/core/articles/sought-words.ts';
import { whichArticles } from '../src/core/articles/which.ts';
import { type CommandContext, optionTexts } from '../src/core/command.ts';
import {
  evidenceFor,
  inArticle,
  inLibrary,
  type Search,
  topicWord,
} from '../src/core/conversation/question/evidence.ts';
import type { Question, Wanted } from '../src/core/conversation/question/question.ts';
import { readQuestion } from '../src/core/conversation/question/read.ts';
import { listed } from '../src/core/language.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption } from '../src/core/options.ts';
import { formatLine, formatTyped } from '../src/core/parse.ts';
import { ours, type Part, type Reply } from '../src/core/reply.ts';
import { isShown } from '../src/core/statements/statements.ts';
import { lineEntries } from '../src/core/usage.ts';
import type { Known } from '../src/library/known.ts';
import type { Entry } from '../src/library/library.ts';

const texts = {
  question: {
    names: { de: 'frage', en: 'question' },
    describe: {
      de: 'Was man wissen will: wer was sagt, wann, wie viele …',
      en: 'what you want to know: who says what, when, how many …',
    },
  },
  how: {
    de: (head: string, cue: string) => `${head} („${cue}“)`,
    en: (head: string, cue: string) => `${head} (“${cue}”)`,
  },
  about: { de: (words: string) => `zu: ${words}`, en: (words: string) => `about: ${words}` },
  without: {
    de: (words: string) => `Nicht dabei: ${words}`,
    en: (words: string) => `Not among it: ${words}`,
  },
  said: { de: (who: string) => `Was ${who} sagt`, en: (who: string) => `What ${who} says` },
  wanted: {
    said: { de: 'Was gesagt wird', en: 'What is said' },
    who: { de: 'Wer etwas sagt', en: 'Who says something' },
    when: { de: 'Sätze mit einer Zeit', en: 'Sentences with a time' },
    amount: { de: 'Sätze mit einer Zahl', en: 'Sentences with a number' },
    where: { de: 'Sätze', en: 'Sentences' },
    happened: { de: 'Was war', en: 'What was' },
    true: { de: 'Was dazu da steht', en: 'What is there about it' },
    about: { de: 'Sätze', en: 'Sentences' },
  } satisfies Record<Wanted, Record<Language, string>>,
  cannotCheck: {
    de: 'Ob etwas stimmt, kann ich nicht prüfen. Das steht dazu da:',
    en: 'Whether something is true I cannot check. This is what is there about it:',
  },
  nothing: { de: 'Dazu steht hier nichts.', en: 'There is nothing about that here.' },
  nobody: {
    de: (who: string) => `„${who}“ kommt hier nicht vor.`,
    en: (who: string) => `“${who}” does not come up here.`,
  },
  silent: {
    de: (who: string) => `${who} sagt hier nichts dazu.`,
    en: (who: string) => `${who} says nothing about that here.`,
  },
  works: { de: 'Das geht zum Beispiel:', en: 'These work, for example:' },
};

const MOST_SENTENCES = 6;
const MOST_OF_ONE = 4;
const LONGEST = 300;

export const ask = defineLookup({
  name: 'ask',
  names: { de: 'fragen', en: 'ask' },
  describe: { de: 'Sätze, die eine Frage beantworten', en: 'Sentences that answer a question' },
  example: { de: 'ask wer bestreitet die lieferungen?', en: 'ask who denies the deliveries?' },
  options: z.object({
    question: z
      .string()
      .min(1)
      .max(LONGEST)
      .register(optionTexts, { ...texts.question, asTyped: true }),
    article: articleOption(),
  }),
  async run(asked, context) {
    const question = readQuestion(asked.question, context.today);
    if (asked.article === undefined) return answered(asked, question, inLibrary(context.library), context);
    const which = await whichArticles({ article: asked.article }, context);
    return 'reply' in which ? which.reply : answered(asked, question, inArticle(which.found[0]), context);
  },
});

interface Asked {
  readonly question: string;
  readonly article?: string | undefined;
}

async function answered(
  asked: Asked,
  question: Question,
  search: Search,
  context: CommandContext,
): Promise<Reply> {
  const { library, today, viewer } = context;
  const { language } = viewer;
  const [who] = question.speaker === null ? [] : await library.people(question.speaker, 1);
  if (question.speaker !== null && who === undefined)
    return nothing(asked, texts.nobody[language](question.speaker), undefined, context);
  const wordsOf = (typed: readonly string[]) => Promise.all(typed.map((word) => topicWord(word, library)));
  const words = await wordsOf(question.topic);
  const time = question.time && {
    ...question.time,
    words: await wordsOf(soughtWords(question.time.printed).filter((word) => !isFunctionWord(word))),
  };
  const names = who === undefined ? null : [who.name, ...who.aliases];
  const { hits, without } = await evidenceFor({ ...question, time }, words, names, today, search);
  const sought = { words: words.filter((word) => !without.includes(word)), phrases: [] };
  const found: FoundIn[] = [];
  let shown = 0;
  for (const hit of asked.article === undefined ? await inShown(hits, library) : hits) {
    if (shown >= MOST_SENTENCES) break;
    for (const { entry, sentences: all } of await foundIn(hit, sought, library)) {
      const sentences = all
        .filter(({ sentence }) => answers(entry, sentence, question))
        .slice(0, MOST_OF_ONE);
      if (sentences.length > 0) found.push({ entry, sentences });
      shown += sentences.length;
    }
  }
  if (found.length > 0) return answer(asked, question, who, without, found, context);
  return nothing(
    asked,
    who === undefined ? texts.nothing[language] : texts.silent[language](who.name),
    who,
    context,
  );
}

/** Whether a sentence has what is wanted of it, besides the words. */
function answers({ article, briefing }: Entry, { start, end }: Sentence, { wants }: Question): boolean {
  if (wants === 'amount') return /\p{N}/u.test(article.text.slice(start, end));
  if (wants !== 'who') return true;
  const { quotes, claims, acts } = briefing.analysis;
  return [...quotes, ...claims, ...acts].some(
    (one) => isShown(one) && one.spans.some((span) => span.start < end && start < span.end),
  );
}

function answer(
  asked: Asked,
  question: Question,
  who: Known | undefined,
  without: readonly SoughtWord[],
  found: readonly FoundIn[],
  { viewer: { language } }: CommandContext,
): Reply {
  const topic = question.topic.filter((word) => !without.some(({ typed }) => typed === word));
  const head = who === undefined ? texts.wanted[question.wants][language] : texts.said[language](who.name);
  const understood = [
    question.cue === null ? head : texts.how[language](head, question.cue),
    question.time?.printed,
    topic.length === 0 ? null : texts.about[language](topic.join(', ')),
    without.length === 0
      ? null
      : texts.without[language](
          listed(
            without.map(({ typed }) => typed),
            language,
          ),
        ),
  ];
  return {
    outcome: 'answer',
    line: lineOf(asked),
    parts: [
      { type: 'title', text: asked.question, note: null },
      { type: 'context', text: understood.filter((one) => one != null).join(' · ') },
      ...(question.wants === 'true' ? [text(texts.cannotCheck[language])] : []),
      ...found.flatMap((one) => foundParts(one, MOST_OF_ONE, language)),
    ],
    actions: [],
  };
}

/** What would work instead, among it whom it was about. */
function nothing(asked: Asked, why: string, who: Known | undefined, context: CommandContext): Reply {
  const { article } = asked;
  const lines = [
    ...(who === undefined ? [] : [formatLine('person', { name: who.name, article })]),
    formatLine('claims', { article }),
    formatLine('brief', { article }),
  ];
  return {
    outcome: 'nothing',
    line: lineOf(asked),
    parts: [text(why), text(texts.works[context.viewer.language]), ...lineEntries(lines, context)],
    actions: [],
  };
}

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });

/** The question stands as typed, with its quotation marks. */
const lineOf = ({ question, article }: Asked): string => formatTyped('ask', question, { article });
