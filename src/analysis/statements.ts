import type { Language } from '../article/article.ts';
import type { Claim, Quote, Sentence, Span, Speaker, SpeechAct, TimeExpression, Via } from './analysis.ts';
import type { Attribution, Reading, Token } from './grammar.ts';
import { amounts } from './numbers.ts';
import { quotedWords } from './quotes.ts';
import type { Rule } from './rules.ts';
import { firstAtLeast, tokensIn } from './search.ts';
import { settled } from './settle.ts';
import type { Speakers } from './speakers.ts';

export interface Statements {
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly acts: readonly SpeechAct[];
}

interface Shared {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly sentence: number;
  readonly via: readonly Via[];
  readonly confidence: number;
  readonly rule: Rule;
}

interface Context<T extends Token> {
  readonly reading: Reading<T>;
  readonly sentences: readonly Sentence[];
  readonly speakers: Speakers<T>;
  readonly language: Language;
  readonly times: readonly TimeExpression[];
}

/** What is lost of a rule's confidence by how the speaker was recognised. */
const certainty: Readonly<Record<Speaker['how'], number>> = {
  name: 1,
  role: 0.95,
  pronoun: 0.9,
  carried: 0.95,
};
/** «She» for somebody of whom the text does not tell whether it is a woman. */
const OF_UNKNOWN_GENDER = 0.85;
/** A surname alone, where two bear it. */
const OF_TWO = 0.8;

/** Turns the grammar's findings into quotes, claims and speech acts, each with who is meant and where it stands. */
export function statements<T extends Token>(found: readonly Attribution[], context: Context<T>): Statements {
  const inSentences = found.filter(({ content }) => sentenceOf(context.sentences, content) !== null);
  const attributions = settled(inSentences, context.speakers);
  return {
    quotes: quotes(attributions, context),
    claims: claims(attributions, context),
    acts: acts(attributions, context),
  };
}

function quotes<T extends Token>(attributions: readonly Attribution[], context: Context<T>): Quote[] {
  const ids = new Ids('q');
  return quotedWords(context.reading, attributions).flatMap(({ kind, spans, attribution }): Quote[] => {
    const speaker = context.speakers.speaker(attribution);
    const shared = sharedParts(spans, attribution, speaker, context, ids);
    return shared ? [{ ...shared, kind, speaker, cue: cueOf(attribution) }] : [];
  });
}

function claims<T extends Token>(attributions: readonly Attribution[], context: Context<T>): Claim[] {
  const ids = new Ids('c');
  return attributions.flatMap((attribution): Claim[] => {
    const { form, content, mood, negated, addressee, colour } = attribution;
    if (form === 'direct' || form === 'told') return [];
    const source = context.speakers.speaker(attribution);
    const shared = sharedParts(content, attribution, source, context, ids);
    if (!shared) return [];
    const numbers = content.flatMap((span) => amountsIn(span, context));
    return [
      { ...shared, form, source, cue: cueOf(attribution), hedge: colour, mood, negated, numbers, addressee },
    ];
  });
}

function acts<T extends Token>(attributions: readonly Attribution[], context: Context<T>): SpeechAct[] {
  const ids = new Ids('a');
  return attributions.flatMap((attribution): SpeechAct[] => {
    const cue = cueOf(attribution);
    if (attribution.form !== 'told' || !cue) return [];
    const speaker = context.speakers.speaker(attribution);
    const shared = sharedParts(attribution.content, attribution, speaker, context, ids);
    return shared ? [{ ...shared, speaker, cue }] : [];
  });
}

const cueOf = ({ cue, colour }: Attribution): Quote['cue'] => cue && { ...cue, colour };

function sharedParts<T extends Token>(
  spans: readonly Span[],
  { via, confidence, rule }: Attribution,
  speaker: Speaker | null,
  { sentences, speakers }: Context<T>,
  ids: Ids,
): Shared | null {
  const sentence = sentenceOf(sentences, spans);
  if (sentence === null) return null;
  const others = via
    .map((span) => speakers.via(span))
    .filter(({ entity }) => !entity || entity !== speaker?.entity);
  const sure = confidence * (speaker ? certaintyOf(speaker, speakers) : 1);
  return { id: ids.next(sentence), spans, sentence, via: others, confidence: sure, rule };
}

const certaintyOf = <T extends Token>(speaker: Speaker, speakers: Speakers<T>): number =>
  certainty[speaker.how] *
  (speaker.how === 'pronoun' && speakers.genderOf(speaker) === null ? OF_UNKNOWN_GENDER : 1) *
  (speakers.hasNamesake(speaker) ? OF_TWO : 1);

/** Number of the sentence that the first of the spans begins in; null in a heading. */
function sentenceOf(sentences: readonly Sentence[], spans: readonly Span[]): number | null {
  const start = spans[0]?.start;
  if (start === undefined) return null;
  const found = sentences[firstAtLeast(sentences, start + 1, (sentence) => sentence.start) - 1];
  return found && found.end > start ? found.number : null;
}

function amountsIn<T extends Token>(span: Span, { reading, language, times }: Context<T>): Span[] {
  const tokens = tokensIn(reading.tokens, span);
  return amounts(tokens, reading.text, language, times).filter(({ start }) => start >= span.start);
}

/** `q5.1`: kind, sentence, place among those of the sentence. */
class Ids {
  readonly #kind: string;
  readonly #counts = new Map<number, number>();

  constructor(kind: string) {
    this.#kind = kind;
  }

  next(sentence: number): string {
    const place = (this.#counts.get(sentence) ?? 0) + 1;
    this.#counts.set(sentence, place);
    return `${this.#kind}${sentence}.${place}`;
  }
}
