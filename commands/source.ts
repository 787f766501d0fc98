import { z } from 'zod';
import type { Claim, Quote, Sentence, Span, Speaker, SpeechAct } from '../src/analysis/analysis.ts';
import type { Language } from '../src/article/article.ts';
import { wordsOf } from '../src/briefing/words.ts';
import { whichArticles } from '../src/core/articles/which.ts';
import { optionTexts } from '../src/core/command.ts';
import { capitalised } from '../src/core/language.ts';
import { defineLookup } from '../src/core/lookup.ts';
import { articleOption } from '../src/core/options.ts';
import { formatLine } from '../src/core/parse.ts';
import { ours, type Part, type Reply, type StatementPart } from '../src/core/reply.ts';
import { merge, sentencesOf } from '../src/core/statements/slices.ts';
import {
  actStatement,
  claimStatement,
  isShown,
  quoteStatement,
  sentenceStatement,
  sentencesPhrase,
  wordsStatement,
} from '../src/core/statements/statements.ts';
import { originNote } from '../src/core/statements/voices.ts';
import type { Entry } from '../src/library/library.ts';

const texts = {
  about: {
    names: { de: 'über', en: 'about' },
    describe: {
      de: 'Nummern von Sätzen, oder Wörter daraus',
      en: 'numbers of sentences, or words from them',
    },
  },
  title: { de: 'Wer das sagt', en: 'Who says that' },
  ownVoice: { de: 'Das sagt der Artikel selbst', en: 'The article says this itself' },
  nobody: { de: 'Ohne genannten Sprecher', en: 'No speaker named' },
  nothing: {
    de: (typed: string) => `Zu „${typed}“ steht in diesem Artikel nichts.`,
    en: (typed: string) => `This article says nothing about “${typed}”.`,
  },
};

export const source = defineLookup({
  name: 'source',
  names: { de: 'quelle', en: 'source' },
  describe: { de: 'Wer etwas sagt, und wo es steht', en: 'Who says something, and where it stands' },
  example: { de: 'source 3', en: 'source 3' },
  options: z.object({
    about: z.string().min(1).max(120).register(optionTexts, texts.about),
    article: articleOption(),
  }),
  async run({ about, article }, context) {
    const which = await whichArticles({ article }, context);
    if ('reply' in which) return which.reply;
    const [entry] = which.found;
    const { language } = context.viewer;
    const meant = sentencesMeant(about, entry);
    const line = formatLine('source', { about, article: entry.article.id });
    return meant.length === 0 ? nothing(about, line, language) : told(entry, meant, line, language);
  },
});

const nothing = (typed: string, line: string, language: Language): Reply => ({
  outcome: 'nothing',
  line,
  parts: [{ type: 'text', runs: [ours(texts.nothing[language](typed))] }],
  actions: [],
});

function told(entry: Entry, meant: readonly Sentence[], line: string, language: Language): Reply {
  const own = meant.filter((sentence) => findingsIn(entry, [sentence]).length === 0);
  const parts: Part[] = [
    ...findingsIn(entry, meant).flatMap(({ whose, statement }) => [
      section(whose, language),
      statement(language),
    ]),
    ...own.flatMap((sentence, index) => [
      ...(index === 0 ? [{ type: 'section', text: texts.ownVoice[language] } as const] : []),
      sentenceStatement(entry, sentence, language),
    ]),
  ];
  return {
    outcome: 'answer',
    line,
    parts: [
      { type: 'title', text: texts.title[language], note: null },
      { type: 'context', text: originNote([entry], language) },
      ...parts.filter((part, index) => !isSameSection(part, parts.slice(0, index))),
    ],
    actions: [],
  };
}

/** Statements of the same source stand under one heading. */
function isSameSection(part: Part, before: readonly Part[]): boolean {
  if (part.type !== 'section') return false;
  const last = before.findLast((one) => one.type === 'section');
  return last !== undefined && last.text === part.text;
}

const section = (whose: Speaker | null, language: Language): Part => ({
  type: 'section',
  text: whose === null ? texts.nobody[language] : capitalised(whose.name),
});

const NUMBERS = /^\d{1,6}(?:\s*,\s*\d{1,6})*$/;

/** The sentences that are named by number, else those that have most of the words. */
function sentencesMeant(about: string, entry: Entry): Sentence[] {
  const { sentences } = entry.briefing.analysis;
  const numbers = NUMBERS.test(about.trim()) ? about.split(',').map(Number) : [];
  const numbered = sentences.filter(({ number }) => numbers.includes(number));
  return numbered.length > 0 ? numbered : sentencesWith(about, entry);
}

function sentencesWith(about: string, { article, briefing }: Entry): Sentence[] {
  const contentOf = (text: string) =>
    new Set(
      wordsOf(text, article.language).flatMap(({ stem, form }) => stem ?? (/^\d+$/.test(form) ? form : [])),
    );
  const wanted = [...contentOf(about)];
  const found = briefing.analysis.sentences.map((sentence) => {
    const there = contentOf(article.text.slice(sentence.start, sentence.end));
    return { sentence, hits: wanted.filter((word) => there.has(word)).length };
  });
  const most = Math.max(0, ...found.map(({ hits }) => hits));
  return most * 2 <= wanted.length - 1 || most === 0
    ? []
    : found.filter(({ hits }) => hits === most).map(({ sentence }) => sentence);
}

interface Finding {
  readonly whose: Speaker | null;
  readonly start: number;
  readonly statement: (language: Language) => StatementPart;
}

/** What somebody says in these sentences, in reading order, each once: words that are part of a claim are shown with it. */
function findingsIn(entry: Entry, meant: readonly Span[]): Finding[] {
  const { quotes, claims, acts } = entry.briefing.analysis;
  const touched = <T extends Quote | Claim | SpeechAct>(all: readonly T[]): T[] =>
    all.filter(
      (one) =>
        isShown(one) &&
        one.spans.some(({ start, end }) =>
          meant.some((sentence) => start < sentence.end && sentence.start < end),
        ),
    );
  const said = touched(claims);
  const finding = (
    { spans }: Quote | Claim | SpeechAct,
    whose: Speaker | null,
    statement: Finding['statement'],
  ): Finding => ({
    whose,
    start: spans[0]?.start ?? 0,
    statement: (language) => withNamingSentence(entry, whose, statement(language), language),
  });
  return [
    ...said.map((one) => finding(one, one.source, (language) => claimStatement(entry, one, [], language))),
    ...touched(quotes)
      .filter((one) => one.kind === 'direct' || !said.some((claim) => isWithin(one.spans, claim.spans)))
      .map((one) =>
        finding(one, one.speaker, (language) =>
          (one.kind === 'direct' ? quoteStatement : wordsStatement)(entry, one, [], language),
        ),
      ),
    ...touched(acts).map((one) =>
      finding(one, one.speaker, (language) => actStatement(entry, one, language)),
    ),
  ].toSorted((a, b) => a.start - b.start);
}

const isWithin = (inner: readonly Span[], outer: readonly Span[]): boolean =>
  inner.every((one) => outer.some((span) => span.start <= one.start && one.end <= span.end));

/** Whose it is may stand in an earlier sentence, which then belongs to what proves it. */
function withNamingSentence(
  entry: Entry,
  whose: Speaker | null,
  part: StatementPart,
  language: Language,
): StatementPart {
  const named = whose === null || whose.phrase.length === 0 ? [] : sentencesOf(entry, whose.phrase);
  const evidence = merge([...part.evidence, ...named]);
  return { ...part, evidence, where: sentencesPhrase(evidence, language) };
}
