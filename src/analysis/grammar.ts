import type { Language } from '../article/article.ts';
import type { Colour, Mood, Span } from './analysis.ts';
import type { PeopleLexicon } from './people-lexicon.ts';
import type { Rule } from './rules.ts';
import type { Tag, Token } from './token.ts';

export type { Tag, Token };

/** A heading or a sentence of the running text. */
export interface Segment extends Span {
  readonly kind: 'sentence' | 'heading';
  readonly paragraph: number;
  /** Its tokens: `tokens.slice(first, last)`. */
  readonly first: number;
  readonly last: number;
}

/** A stretch between quotation marks. `outer` includes the marks, `inner` does not; they may run over sentences. */
export interface Quotation {
  readonly outer: Span;
  readonly inner: Span;
  /** Index of the quotation that this one stands in, or null. */
  readonly within: number | null;
}

/** The text cut up and tagged: what everything after works on. */
export interface Reading<T extends Token = Token> {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly tokens: readonly T[];
  readonly quotations: readonly Quotation[];
}

/**
 * One finding of who says what, before it is known who the phrases mean.
 * direct: words in quotation marks; indirect: a rendering with a frame; carried: one that goes on without a frame;
 * hearsay: *soll*, *reportedly*; told: a speech act in the writer's words.
 */
export interface Attribution {
  readonly form: 'direct' | 'indirect' | 'carried' | 'hearsay' | 'told';
  /** The content. For `direct` with the quotation marks, for an indirect clause without frame, comma and full stop. */
  readonly content: readonly Span[];
  /** The whole noun phrase of who says it, as printed, maybe in another sentence; null where none is given. */
  readonly speaker: readonly Span[] | null;
  /** True where the phrase stands with an earlier statement and this one goes on from it. */
  readonly speakerCarried: boolean;
  readonly cue: { readonly spans: readonly Span[]; readonly lemma: string } | null;
  readonly colour: Colour;
  readonly via: readonly Span[];
  readonly addressee: Span | null;
  readonly mood: Mood;
  readonly negated: boolean;
  readonly rule: Rule;
  readonly confidence: number;
}

export const nameKinds = ['person', 'place', 'organisation', 'other'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name in a sentence or heading: `tokens.slice(first, last)`, with its title and its genitive ending if any. */
export interface Name {
  readonly kind: NameKind;
  readonly first: number;
  readonly last: number;
}

/** What a language brings to the analysis; everything else is shared. */
export interface Grammar<T extends Token = Token> {
  readonly language: Language;
  /** Ends of sentences in one paragraph: spans without the white space around them, in order. */
  sentences(text: string, paragraph: Span): Span[];
  /** Tokens of one sentence or heading, tagged. `quotations` are those of the whole text. */
  tokens(text: string, sentence: Span): Omit<T, 'segment'>[];
  /** The names in the tokens of one sentence or heading, in order and apart from each other. */
  names(tokens: readonly T[]): readonly Name[];
  attributions(reading: Reading<T>): Attribution[];
  /** A noun phrase as printed, put in the nominative: «südkoreanischen Angaben» → «südkoreanische Angaben». */
  nominative(phrase: readonly T[], text: string): string;
  /** Whose words a phrase speaks of: «Angaben der Polizei» → «der Polizei»; of any other the whole. */
  whoseWords(phrase: readonly T[]): readonly T[];
  /** The name of a body as it stands alone: «(der) Deutschen Bahn» → «Deutsche Bahn»; the same array where nothing is to change. */
  bodyName(words: readonly string[]): readonly string[];
  /** The words that a word as printed is made of, in small letters; empty where it is no compound. */
  compoundParts(form: string): readonly string[];
  readonly people: PeopleLexicon;
}
