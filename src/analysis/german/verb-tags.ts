import type { VerbReading } from './lexicon.ts';
import { FINITE, PAST_PARTICIPLE, PRESENT, PRETERITE, type VerbBits } from './morphology.ts';
import type { TaggerTag } from './tagger.ts';
import type { Vocabulary, Word } from './words.ts';

/** What a verb is that the tagger took for something else, by its form and by what stands around it; null for other words. */
export function overlookedVerb(
  vocabulary: Vocabulary,
  words: readonly Word[],
  tags: readonly TaggerTag[],
  at: number,
): 'VFIN' | 'VPP' | null {
  const word = words[at];
  if (!word || word.verbs.length === 0) return null;
  if (onlyFinite.test(word.form)) return 'VFIN';
  if (tags[at] !== 'ADJ') return null;
  if (isParticipleOfHaben(words, tags, at)) return 'VPP';
  return opensFrame(words, tags, at) || followsPronoun(words, tags, at) || isPreterite(vocabulary, word)
    ? 'VFIN'
    : null;
}

export function allBits(verbs: readonly VerbReading[]): VerbBits {
  return verbs.reduce((bits, reading) => bits | reading.bits, 0);
}

/** Forms of auxiliaries that are nothing but finite verbs. */
const onlyFinite =
  /^(?:ist|sind|war(?:en)?|wären?|sei(?:en)?|hat(?:ten?)?|hätten?|habe|wird|wurden?|würden?|kann|konnten?|könnten?|könne|muss(?:ten?)?|müssten?|müsse|darf|durften?|dürften?|dürfe|soll(?:ten?)?|solle|will|wollten?|wolle|mochten?|möchten?)$/;

const havingForm = /^(?:hab(?:e[nt]?|est)?|hast|hat(?:te(?:n|st|t)?)?|hätte(?:n|st|t)?)$/;

/** «hat angekündigt das Werk zu schließen»: a participle without an adjective’s ending, where *haben* has none yet. */
function isParticipleOfHaben(words: readonly Word[], tags: readonly TaggerTag[], at: number): boolean {
  const word = words[at];
  if (!word?.form.endsWith('t') || (allBits(word.verbs) & PAST_PARTICIPLE) === 0) return false;
  const having = words.findLastIndex(({ lower }, before) => before < at && havingForm.test(lower));
  return having >= 0 && !tags.slice(having + 1, at + 2).some((tag) => tag === 'VPP' || tag === 'VINF');
}

/** «…, kritisierte Sprecherin Anna Weber»: before a title without an article stands a verb, no attribute. */
function opensFrame(words: readonly Word[], tags: readonly TaggerTag[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    /^\p{Ll}.*te$/u.test(word.form) &&
    (allBits(word.verbs) & PRETERITE) !== 0 &&
    words[at - 1]?.form === ',' &&
    tags[at + 1] === 'NOUN' &&
    tags[at + 2] === 'PROPN'
  );
}

/** «…, es gebe Gerüchte, dass …»: between a comma with a pronoun and the next comma some verb is finite. */
function followsPronoun(words: readonly Word[], tags: readonly TaggerTag[], at: number): boolean {
  if (words[at - 2]?.form !== ',' || !/^(?:es|er|sie|man)$/.test(words[at - 1]?.form ?? '')) return false;
  const next = words.findIndex(({ form }, after) => after > at && form === ',');
  return (
    (allBits(words[at]?.verbs ?? []) & FINITE) !== 0 &&
    !tags.slice(at + 1, next < 0 ? words.length : next).includes('VFIN')
  );
}

/** First parts of verbs that are no separate words: «untersuchten» may be a participle's form. */
const inseparable = /^(?:be|ent|emp|er|ge|hinter|miss|über|um|unter|ver|voll|wider|wieder|zer|siebte)/;

/** «teilte»: a weak preterite of a verb whose participle has another form («geteilte»). */
function isPreterite(vocabulary: Vocabulary, { form, verbs }: Word): boolean {
  const bits = allBits(verbs);
  if (!/^\p{Ll}.*ten?$/u.test(form) || inseparable.test(form)) return false;
  if ((bits & PRETERITE) === 0 || (bits & (PRESENT | PAST_PARTICIPLE)) !== 0) return false;
  return (allBits(vocabulary.read(form.replace(/en?$/, '')).verbs) & PAST_PARTICIPLE) === 0;
}
