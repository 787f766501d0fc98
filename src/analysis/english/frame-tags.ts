import { verbFrame } from './frames.ts';
import { type Lemmas, lemmaOf } from './lemma.ts';
import type { Piece } from './speech-cuts.ts';
import { FINITE } from './token.ts';

/*
 * What a frame beside quoted speech looks like is known better than a tagger can that was trained on whole sentences: it
 * has a verb, mostly one of saying, and behind «said» stands a noun phrase.
 */

const BEFORE_VERB = /^(?:NN|PRP$|JJ|RB$|POS$|CD$)/;
/** Verbs of saying whose past is written like their base form. */
const UNCHANGED = new Set(['read']);

/** The words of a sentence and their tags, which are indices of `names` («VERB/VBD»). */
interface Tagged {
  readonly forms: readonly string[];
  readonly classes: Uint8Array;
  readonly names: readonly string[];
  readonly lemmas: Lemmas;
}

/** The tags with those mended that no frame has: «…,” the suit reads.», «…,” said party delegate Ben Marsh.» */
export function withFrameTags(tagged: Tagged, pieces: readonly Piece[]): Uint8Array {
  const mended = { ...tagged, classes: tagged.classes.slice() };
  pieces.forEach((piece, i) => {
    const isBehind = pieces[i - 1]?.kind === 'speech';
    const isBefore = pieces[i + 1]?.kind === 'speech';
    if (piece.kind !== 'frame' || !(isBehind || isBefore)) return;
    mendVerb(mended, piece, isBehind);
    if (isBehind) mendNouns(mended, piece);
  });
  return mended.classes;
}

/** Where a frame has no finite verb, the first word that may be one of saying is it; so is «…, a nurse, tweeted, “». */
function mendVerb(tagged: Tagged, { start, end }: Piece, isBehind: boolean): void {
  const words = Array.from({ length: end - start }, (_, at) => start + at);
  const hasVerb = words.some((word) => FINITE.test(fineOf(word, tagged)));
  for (const word of words) {
    const tag = sayingTag(word, tagged);
    const before = fineOf(word - 1, tagged);
    const follows = word > start ? BEFORE_VERB.test(before) : isBehind;
    const isApart = before === ',' && word > start && fineOf(word, tagged) === 'VBN';
    if (tag === null || !(hasVerb ? isApart : follows || isApart)) continue;
    setTag(word, tag, tagged);
    return;
  }
}

/** «said party delegate Ben Marsh»: what looks like a verb between «said» and a name is a noun. */
function mendNouns(tagged: Tagged, { start, end }: Piece): void {
  if (sayingTag(start, tagged) === null) return;
  for (let word = start + 1; word < end; word++) {
    const fine = fineOf(word, tagged);
    if (/^(?:IN|W|CC|TO$|[^A-Z])/.test(fine)) return;
    const isBeforeName = fineOf(word + 1, tagged).startsWith('NN');
    if (fine.startsWith('VB') && isBeforeName) setTag(word, 'NOUN/NN', tagged);
  }
}

function fineOf(word: number, { classes, names }: Tagged): string {
  return names[classes[word] ?? -1]?.split('/')[1] ?? '';
}

function setTag(word: number, tag: string, { classes, names }: Tagged): void {
  classes[word] = names.indexOf(tag);
}

/** The tag that a word has as a finite verb of saying, maybe with its particle; null where it is none. */
function sayingTag(word: number, { forms, lemmas }: Tagged): 'VERB/VBD' | 'VERB/VBZ' | null {
  const form = forms[word] ?? '';
  if (!/^\p{Ll}+$/u.test(form)) return null;
  const isSaying = (tag: string) => {
    const lemma = lemmaOf(form, tag, lemmas);
    const frame = verbFrame(lemma, [forms[word + 1] ?? '']);
    return (lemma !== form || UNCHANGED.has(form)) && frame?.allows.has('quote') === true;
  };
  if (isSaying('VBD')) return 'VERB/VBD';
  return form.endsWith('s') && isSaying('VBZ') ? 'VERB/VBZ' : null;
}
