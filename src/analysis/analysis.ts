import type { Language } from '../article/article.ts';
import type { EdtfDate } from '../article/edtf.ts';
import type { Rule } from './rules.ts';

/** A stretch of the article's text: UTF-16 offsets, `end` exclusive. `text.slice(start, end)` is what it stands for. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A numbered sentence. The number, counted from 1, is what people see as `[7]`. Headings are no sentences. */
export interface Sentence extends Span {
  readonly number: number;
  readonly paragraph: number;
}

export type EntityId = `e${number}`;

export interface Entity {
  readonly id: EntityId;
  readonly kind: 'person' | 'organisation' | 'place' | 'group';
  /** The fullest name printed, without a genitive ending: «Anna Weber». */
  readonly name: string;
  /** All other names printed for it: «Weber». */
  readonly aliases: readonly string[];
  /** What it is called besides, in the nominative: «Russlands Außenminister», «der Chefdiplomat». */
  readonly roles: readonly string[];
  readonly gender: 'female' | 'male' | null;
  readonly number: 'singular' | 'plural';
}

/** A place in the text that means an entity, and the earlier mention by which it was recognised. */
export interface Mention extends Span {
  readonly entity: EntityId;
  readonly how: 'name' | 'role' | 'pronoun';
  /** Index of the mention that this one was resolved by; null for a name that stands for itself. */
  readonly through: number | null;
}

/**
 * Who a statement is attributed to. `phrase` is the whole noun phrase printed (empty where it has none of its own);
 * `carried`: the statement names nobody, it goes on from one that does, whose phrase this is.
 */
export interface Speaker {
  readonly phrase: readonly Span[];
  /** As people should read it: the entity's name, else the phrase in the nominative («südkoreanische Angaben»). */
  readonly name: string;
  readonly entity: EntityId | null;
  readonly how: 'name' | 'role' | 'pronoun' | 'carried';
}

/** Somebody through whom words travelled, outermost first: «laut der Nachrichtenagentur KCNA». */
export interface Via {
  readonly phrase: Span;
  readonly name: string;
  readonly entity: EntityId | null;
}

export const colours = [
  'neutral',
  'distancing', // behaupten, claim
  'conceding', // einräumen, admit
  'insisting', // betonen, insist
  'announcing', // ankündigen, announce
  'demanding', // fordern, call for
  'criticising', // kritisieren, condemn
  'praising', // loben, praise
  'accusing', // vorwerfen, accuse
  'denying', // bestreiten, deny
  'warning', // warnen, warn
  'threatening', // drohen, threaten
  'promising', // versprechen, promise
  'fearing', // befürchten, fear
  'believing', // glauben, think
  'wishing', // hoffen, want
  'asking', // fragen, ask
  'hearsay', // sollen, reportedly
  'withholding', // nicht sagen, not believe: it is not what they say
] as const;
export type Colour = (typeof colours)[number];

/** The words that report: «prangerte … an», «laut», «said». */
export interface Cue {
  readonly spans: readonly Span[];
  readonly lemma: string;
  readonly colour: Colour;
}

export type Mood = 'indicative' | 'subjunctive-1' | 'subjunctive-2' | 'ambiguous' | 'infinitive';

interface Statement {
  /** Stable for the same text: kind, sentence number and place in the sentence, `q5.1`. */
  readonly id: string;
  readonly spans: readonly Span[];
  /** Number of the first sentence that it stands in. */
  readonly sentence: number;
  readonly via: readonly Via[];
  /** How likely it is that content and speaker are right, 0 to 1, calibrated (docs/analysis.md). */
  readonly confidence: number;
  /** How it was found, for `/sentence`. */
  readonly rule: Rule;
}

/** Words given as somebody's own. The spans leave out the quotation marks. */
export interface Quote extends Statement {
  readonly kind: 'direct' | 'partial';
  readonly speaker: Speaker | null;
  readonly cue: Cue | null;
}

/** A statement that the article attributes to a source. */
export interface Claim extends Statement {
  readonly form: 'indirect' | 'carried' | 'hearsay';
  readonly source: Speaker | null;
  readonly cue: Cue | null;
  /** The colour of the cue, of the sentence before where the claim is carried on. */
  readonly hedge: Colour;
  readonly mood: Mood;
  readonly negated: boolean;
  readonly numbers: readonly Span[];
  readonly addressee: Span | null;
}

/** A speech act told in the writer's own words («lobte er die Unterstützung»): whose, but no statement of theirs. */
export interface SpeechAct extends Statement {
  readonly speaker: Speaker | null;
  readonly cue: Cue;
}

/** A time named in the text, resolved against the article's date no more precisely than both allow. */
export interface TimeExpression extends Span {
  readonly sentence: number;
  readonly value: EdtfDate | null;
}

/** A word that is made of others: «Waffenlieferungen» of «waffen» and «lieferungen», for the search of words. */
export interface Compound {
  readonly word: string;
  readonly parts: readonly string[];
}

export interface Analysis {
  /** Version of the engine that made it; another version analyses anew. */
  readonly engine: string;
  readonly language: Language;
  readonly headings: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly acts: readonly SpeechAct[];
  readonly times: readonly TimeExpression[];
  /** Each once, in the order in which they first stand in the text. */
  readonly compounds: readonly Compound[];
}
