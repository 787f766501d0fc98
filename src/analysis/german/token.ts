import type { Span } from '../analysis.ts';
import type { Tag, Token } from '../grammar.ts';
import type { VerbReading } from './lexicon.ts';
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
import { allBits, overlookedVerb } from './verb-tags.ts';
import type { Vocabulary, Word } from './words.ts';

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
  vocabulary: Vocabulary,
  tagger: Tagger,
  text: string,
  sentence: Span,
): Omit<GermanToken, 'segment'>[] {
  const spans = splitTokens(text, sentence);
  const words = spans.map(({ start, end }) => vocabulary.read(text.slice(start, end)));
  const tags = tagger.tag(words);
  const first = words.findIndex(({ form }) => /^\p{L}/u.test(form));
  return words.map((word, at) => {
    const tag = tags[at] ?? 'X';
    const { start, end } = spans[at] ?? sentence;
    const opening = at === first ? openingTag(word, tag) : null;
    const read =
      opening ?? (isCompound(word) ? 'NOUN' : (overlookedVerb(vocabulary, words, tags, at) ?? tag));
    return readToken(word, start, end, read);
  });
}

/** Of words that have a capital because they open a sentence. */
function openingTag(word: Word, tag: TaggerTag): TaggerTag | null {
  if (word.lower === 'gemäß') return 'ADP';
  return isAdverb(word, tag) ? 'ADV' : null;
}

/** «eu-Bericht»: a noun whose first part is written small. */
function isCompound({ form, noun }: Word): boolean {
  return noun !== 0 && /^\p{Ll}[\p{L}\d]*-\p{Lu}\p{Ll}/u.test(form);
}

/** «Unterdessen», «Monatelang», «Einleitend»: a capital at the beginning of a sentence makes no name. */
function isAdverb({ form, listed, common, verbs }: Word, tag: TaggerTag): boolean {
  if (/^(?:Gestern|Heute|Morgen|Jetzt|Nun)$/.test(form)) return true;
  if ((tag !== 'NOUN' && tag !== 'PROPN') || listed) return false;
  if (form.endsWith('end') && (allBits(verbs) & PRESENT_PARTICIPLE) !== 0) return true;
  return common || /(?:lang|weise|gemäß|maßen|wärts|dessen|ierend)$/.test(form);
}

function readToken(word: Word, start: number, end: number, tag: TaggerTag): Omit<GermanToken, 'segment'> {
  const { form, lower } = word;
  const isVerb = tag === 'VFIN' || tag === 'VINF' || tag === 'VPP';
  const isDoubtful = form === lower && (tag === 'NOUN' || tag === 'PROPN' || tag === 'X');
  const verbs = isVerb || isDoubtful || tag === 'ADJ' || tag === 'ADV' ? word.verbs : noVerbs;
  const verbForm = isVerb && verbs.length > 0 ? formOf(tag, allBits(verbs)) : null;
  const lemma = (isVerb ? lemmaOf(verbs, verbForm) : null) ?? form;
  return {
    start,
    end,
    form,
    lower,
    lemma,
    tag: universalTag(tag, verbs, lemma),
    noun: tag === 'NOUN' ? word.noun : 0,
    listed: tag === 'NOUN' && word.listed,
    verbs,
    verbForm,
  };
}

const noVerbs: readonly VerbReading[] = [];

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
