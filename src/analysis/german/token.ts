import type { Span } from '../analysis.ts';
import type { Tag, Token } from '../grammar.ts';
import { lexicalClass } from './lexical-class.ts';
import type { Lexicon, VerbReading } from './lexicon.ts';
import {
  FINITE,
  INFINITIVE,
  type NounBits,
  PAST_PARTICIPLE,
  PRESENT_PARTICIPLE,
  type VerbBits,
  ZU_INFINITIVE,
} from './morphology.ts';
import type { Tagger, TaggerTag } from './tagger.ts';
import { splitTokens } from './tokens.ts';

export type VerbForm = 'finite' | 'infinitive' | 'zu-infinitive' | 'participle';

export interface GermanToken extends Token {
  readonly lower: string;
  /** What it can be as a noun; 0 where it is none. */
  readonly noun: NounBits;
  /** Whether the dictionary has it as a noun; else it may be a name. */
  readonly listed: boolean;
  /** What it can be as a verb; empty where it is none here. */
  readonly verbs: readonly VerbReading[];
  readonly verbForm: VerbForm | null;
}

const auxiliaries = new Set('sein haben werden können müssen sollen wollen dürfen mögen'.split(' '));

/** Tokens of a sentence or heading, tagged. */
export function readTokens(
  lexicon: Lexicon,
  tagger: Tagger,
  text: string,
  sentence: Span,
): Omit<GermanToken, 'segment'>[] {
  const spans = splitTokens(text, sentence);
  const forms = spans.map(({ start, end }) => text.slice(start, end));
  const tags = tagger.tag(forms.map((form) => ({ form, lexical: lexicalClass(lexicon, form) })));
  return spans.map((span, at) => readToken(lexicon, span, forms[at] ?? '', tags[at] ?? 'X'));
}

function readToken(lexicon: Lexicon, span: Span, form: string, tag: TaggerTag): Omit<GermanToken, 'segment'> {
  const lower = form.toLowerCase();
  const isVerb = tag === 'VFIN' || tag === 'VINF' || tag === 'VPP';
  const verbs = isVerb || tag === 'ADJ' || tag === 'ADV' ? lexicon.verb(lower) : [];
  const verbForm = isVerb && verbs.length > 0 ? formOf(tag, allBits(verbs)) : null;
  const base = {
    ...span,
    form,
    lower,
    noun: tag === 'NOUN' ? lexicon.noun(form) : 0,
    listed: tag === 'NOUN' && lexicon.listedNoun(form) !== 0,
    verbs,
    verbForm,
  };
  const lemma = (isVerb ? lemmaOf(verbs, verbForm) : null) ?? form;
  return { ...base, lemma, tag: universalTag(tag, verbs, lemma) };
}

function allBits(verbs: readonly VerbReading[]): VerbBits {
  return verbs.reduce((bits, reading) => bits | reading.bits, 0);
}

const bitsOfForm: readonly (readonly [VerbForm, VerbBits])[] = [
  ['finite', FINITE],
  ['zu-infinitive', ZU_INFINITIVE],
  ['infinitive', INFINITIVE],
  ['participle', PAST_PARTICIPLE | PRESENT_PARTICIPLE],
];

/** The tagger chooses among what the dictionary allows. */
function formOf(tag: TaggerTag, bits: VerbBits): VerbForm | null {
  const allowed = bitsOfForm.filter(([, ofForm]) => (bits & ofForm) !== 0).map(([name]) => name);
  const wished: readonly VerbForm[] =
    tag === 'VFIN' ? ['finite'] : tag === 'VPP' ? ['participle'] : ['zu-infinitive', 'infinitive'];
  return wished.find((form) => allowed.includes(form)) ?? allowed[0] ?? null;
}

function lemmaOf(verbs: readonly VerbReading[], form: VerbForm | null): string | null {
  const bits = bitsOfForm.find(([name]) => name === form)?.[1] ?? 0;
  return (verbs.find((reading) => (reading.bits & bits) !== 0) ?? verbs[0])?.lemma ?? null;
}

function universalTag(tag: TaggerTag, verbs: readonly VerbReading[], lemma: string): Tag {
  if (tag !== 'VFIN' && tag !== 'VINF' && tag !== 'VPP') return tag;
  if (verbs.length === 0) return 'VERB';
  return auxiliaries.has(lemma) ? 'AUX' : 'VERB';
}
