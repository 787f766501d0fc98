import type {
  Analysis,
  Claim,
  Colour,
  Mention,
  Quote,
  Sentence,
  Span,
  Speaker,
} from '../analysis/analysis.ts';
import type { Language } from '../article/article.ts';
import type { Attribution } from './briefing.ts';
import { nounTakenAsKnown } from './nouns.ts';
import { isSure } from './shown.ts';
import { covers, lengthOfUnion, sentenceAt, sentencesOf, within } from './spans.ts';
import {
  dependsOnItsVerb,
  isHalfASentence,
  isSourcePhrase,
  leansByItsWording,
  lengthOfTie,
  namesNobody,
} from './wording.ts';

/** A way to tell what one sentence says: as printed, or the statement in it with whose it is. */
export interface Telling {
  readonly sentence: Sentence;
  readonly spans: readonly Span[];
  readonly attribution: Attribution | null;
  /** False where it is only likely whose statement it is. */
  readonly isSure: boolean;
  /** True for a sentence that somebody's own words fill. */
  readonly isQuoted: boolean;
  /** True where somebody says something against somebody, or the article keeps its distance from it. */
  readonly isContested: boolean;
  /** True where a word in it points to something that it does not name. */
  readonly leans: boolean;
  /** A noun at its beginning that means something told before, if there is one. */
  readonly takesAsKnown: string | null;
}

/** Somebody's whole utterance or claim, with what both kinds have in common. */
interface Statement {
  readonly from: Quote | Claim;
  readonly speaker: Speaker | null;
  readonly carried: boolean;
}

/** A statement is told instead of its sentence if all else in it but who says it is no more than this part. */
const MOST_LEFT_OUT = 0.3;

/** It may be told without what stands around it from this part of the sentence on. */
const LARGE = 0.4;

/** Below this we do not say whose words they are. */
const LEAST_CONFIDENCE = 0.5;

/** What is feared, believed or wished: with nobody named for it, it is the article that tells of it. */
const feelings: ReadonlySet<Colour> = new Set(['fearing', 'believing', 'wishing']);

/** Who speaks so contests something; what is told with distance is contested. */
const contesting: ReadonlySet<Colour> = new Set([
  'distancing',
  'criticising',
  'accusing',
  'denying',
  'demanding',
  'warning',
]);

/** What a whole utterance or a claim takes part in; what somebody does not say is told by the article, and words quoted singly stand in a sentence of the article's own. */
export function statementsBySentence(analysis: Analysis): Map<number, Statement[]> {
  const statements: Statement[] = [
    ...analysis.quotes
      .filter((quote) => quote.kind === 'direct')
      .map((from) => ({ from, speaker: from.speaker, carried: from.speaker?.how === 'carried' })),
    ...analysis.claims
      .filter(({ source, hedge }) => hedge !== 'withholding' && (source !== null || !feelings.has(hedge)))
      .map((from) => ({ from, speaker: from.source, carried: from.form === 'carried' })),
  ];
  const bySentence = new Map<number, Statement[]>();
  for (const statement of statements) {
    for (const { number } of sentencesOf(analysis.sentences, statement.from.spans)) {
      bySentence.set(number, [...(bySentence.get(number) ?? []), statement]);
    }
  }
  return bySentence;
}

/** The ways in which each sentence can be told truly, in reading order: none, one or a few for a sentence. */
export function tellings(text: string, analysis: Analysis): Telling[] {
  const statements = statementsBySentence(analysis);
  const actedOut = new Set(
    analysis.acts.filter(({ cue }) => contesting.has(cue.colour)).map(({ sentence }) => sentence),
  );
  const mentions = Map.groupBy(
    analysis.mentions,
    (mention) => sentenceAt(analysis.sentences, mention.start)?.number,
  );
  return analysis.sentences.flatMap((sentence) => {
    const inside = statements.get(sentence.number) ?? [];
    const isContest = actedOut.has(sentence.number);
    const isQuoted = inside.some((statement) => isVerbatim(statement) && isLarge(statement, sentence));
    return waysToTell(text, analysis, sentence, inside).map((told) => ({
      sentence,
      ...told,
      isQuoted,
      isContested: isContest || contesting.has(told.attribution?.hedge ?? 'neutral'),
      leans:
        isLeaning(text, analysis, told, mentions.get(sentence.number) ?? []) ||
        isCutOff(text, told, sentence),
      takesAsKnown: nounTakenAsKnown(text.slice(told.spans[0]?.start, sentence.end), analysis.language),
    }));
  });
}

const isVerbatim = ({ from }: Statement): boolean => 'kind' in from;

const isLarge = ({ from }: Statement, sentence: Sentence): boolean =>
  lengthOfUnion(within(from.spans, sentence)) >= (sentence.end - sentence.start) * LARGE;

type Told = Pick<Telling, 'spans' | 'attribution' | 'isSure'>;

/**
 * A sentence filled by a statement is told as that statement, with whose it is. Any other, and one whose statement
 * needs the words around it, is told as printed, but not if it has a statement whose speaker stands in another sentence: people would take it for the article's own.
 */
function waysToTell(
  text: string,
  analysis: Analysis,
  sentence: Sentence,
  inside: readonly Statement[],
): Told[] {
  const size = sentence.end - sentence.start;
  const shares = inside.flatMap((statement) => {
    const spans = within(statement.from.spans, sentence);
    const attribution = attributionOf(statement, analysis.language);
    return attribution === null || needsItsSentence(text, analysis, statement, sentence)
      ? []
      : [
          {
            told: { spans, attribution, isSure: isSureOf(statement) },
            part: lengthOfUnion(spans),
            rest: restOf(statement, sentence),
          },
        ];
  });
  const filling = shares.filter(({ rest }) => rest <= size * MOST_LEFT_OUT);
  if (filling.length > 0) return filling.map(({ told }) => told);
  const ways: Told[] = shares.filter(({ part }) => part >= size * LARGE).map(({ told }) => told);
  if (inside.some((statement) => !namesItsSource(statement, sentence))) return ways;
  const start = sentence.start + lengthOfTie(text.slice(sentence.start, sentence.end), analysis.language);
  return [...ways, { spans: [{ start, end: sentence.end }], attribution: null, isSure: true }];
}

/** True for a statement that is no sentence, or another one, without the words of the sentence around it. */
function needsItsSentence(
  text: string,
  { language }: Analysis,
  statement: Statement,
  sentence: Sentence,
): boolean {
  const { from } = statement;
  if (isSourcePhrase(from.cue?.lemma ?? '')) return namesItsSource(statement, sentence);
  const words = text.slice(from.spans[0]?.start, from.spans[0]?.end);
  if (isHalfASentence(words, language)) return true;
  if ('kind' in from) return false;
  return from.mood === 'infinitive' || dependsOnItsVerb(words, language);
}

/** How many characters of a sentence are neither the statement nor tell whose it is. */
function restOf({ from, speaker }: Statement, sentence: Sentence): number {
  const frame = [
    ...(from.cue?.spans ?? []),
    ...(speaker?.phrase ?? []),
    ...from.via.map((via) => via.phrase),
  ];
  return sentence.end - sentence.start - lengthOfUnion(within([...from.spans, ...frame], sentence));
}

function attributionOf({ from, speaker }: Statement, language: Language): Attribution | null {
  if (speaker === null || from.confidence < LEAST_CONFIDENCE) return null;
  if (speaker.entity === null && namesNobody(speaker.name, language)) return null;
  return {
    statement: from.id,
    verbatim: 'kind' in from,
    speaker,
    via: from.via,
    cue: from.cue,
    hedge: 'hedge' in from ? from.hedge : (from.cue?.colour ?? 'neutral'),
  };
}

const isSureOf = ({ from, speaker }: Statement): boolean => isSure(from.confidence, speaker);

/** A claim without a source carries its reservation itself («soll», «es heißt»), unless it goes on from another. */
const namesItsSource = ({ speaker, carried }: Statement, sentence: Sentence): boolean =>
  speaker === null ? !carried : speaker.phrase.some((span) => covers([sentence], span));

/**
 * True where a pronoun's referent is not named in the telling, or its first word leans on the sentence before. A pronoun
 * at the very beginning means somebody named before.
 */
function isLeaning(text: string, { language }: Analysis, told: Told, mentions: readonly Mention[]): boolean {
  const first = told.spans[0];
  const speaker = told.attribution?.speaker.entity ?? null;
  const inside = mentions.filter((mention) => covers(told.spans, mention) && mention.entity !== speaker);
  const named = new Set(inside.filter((mention) => mention.how !== 'pronoun').map(({ entity }) => entity));
  const leaning = inside.filter(
    (mention) => mention.how === 'pronoun' && (mention.start === first?.start || !named.has(mention.entity)),
  );
  if (leaning.length > 0) return true;
  if (first === undefined || told.attribution?.verbatim === true) return false;
  if (speaker !== null && mentions.some((m) => m.start === first.start && m.entity === speaker)) return false;
  return leansByItsWording(text.slice(first.start, first.end), language);
}

/** True for the rest of a sentence that was cut in two: it begins small. */
const isCutOff = (text: string, { attribution }: Told, sentence: Sentence): boolean =>
  attribution === null && /^\p{Ll}/u.test(text.slice(sentence.start, sentence.end));
