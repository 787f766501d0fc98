import type { Chunk } from './chunks.ts';
import type { Lexicon } from './lexicon.ts';
import { isOpeningMark } from './marks.ts';
import { FINITE, INFINITIVE, PAST_PARTICIPLE, type VerbBits } from './morphology.ts';
import { isSeparableParticle } from './particles.ts';
import { range } from './ranges.ts';
import { verbFrame } from './reporting-verbs.ts';
import type { VerbForm } from './token.ts';
import type { Item } from './units.ts';
import { allBits } from './verb-forms.ts';

/** A finite verb with what belongs to it. */
export interface Predicate {
  readonly finite: number;
  /** Item of the verb that carries the meaning. */
  readonly verb: number;
  readonly particle: number | null;
  readonly lemma: string;
  readonly passive: boolean;
  /** Lemma of the modal or auxiliary that is finite, where another verb carries the meaning. */
  readonly auxiliary: string | null;
  readonly bits: VerbBits;
  readonly chunk: number;
}

export function readPredicate(
  items: readonly Item[],
  chunks: readonly Chunk[],
  index: number,
  finite: number,
  forms: readonly (VerbForm | null)[],
  lexicon: Lexicon,
): Predicate {
  const item = items[finite];
  const bits = allBits(item) & FINITE;
  const finiteLemmas = (item?.token?.verbs ?? [])
    .filter((reading) => (reading.bits & FINITE) !== 0)
    .map(({ lemma }) => lemma);
  const main =
    item?.token?.tag === 'AUX' || finiteLemmas.includes('lassen')
      ? mainVerb(items, chunks, index, finite, forms)
      : null;
  if (main !== null) {
    const isKnown = items[main]?.lower === 'bekannt' && /^(?:sein|werden)$/.test(finiteLemmas[0] ?? '');
    const lemma = isKnown
      ? 'bekanntwerden'
      : withWordBefore(items, main, lemmaOf(items[main], forms[main] ?? null));
    const auxiliary = finiteLemmas[0] ?? '';
    const passive = forms[main] === 'participle' && isPassive(items, main, auxiliary);
    return { finite, verb: main, particle: null, lemma, passive, auxiliary, bits, chunk: index };
  }
  const known = knownBy(items, chunks[index], forms);
  if (known !== null)
    return {
      finite,
      verb: known,
      particle: null,
      lemma: 'bekanntwerden',
      passive: false,
      auxiliary: null,
      bits,
      chunk: index,
    };
  const particle = particleOf(items, chunks, index, finite, finiteLemmas, lexicon);
  if (particle !== null) {
    const part = items[particle]?.lower ?? '';
    const lemma = finiteLemmas
      .map((one) => part + one)
      .find((one) => verbFrame(one) !== null || lexicon.isVerb(one));
    if (lemma !== undefined)
      return { finite, verb: finite, particle, lemma, passive: false, auxiliary: null, bits, chunk: index };
  }
  const simple = finiteLemmas.find((one) => verbFrame(one) !== null) ?? finiteLemmas[0] ?? '';
  const lemma =
    finiteLemmas
      .map((one) => withWordBefore(items, finite, one))
      .find((one) => !finiteLemmas.includes(one)) ?? simple;
  return { finite, verb: finite, particle: null, lemma, passive: false, auxiliary: null, bits, chunk: index };
}

/** «ist bekannt geworden»: the item of the participle. */
function knownBy(
  items: readonly Item[],
  chunk: Chunk | undefined,
  forms: readonly (VerbForm | null)[],
): number | null {
  if (!chunk) return null;
  const at = range(chunk.first + 1, chunk.last).find(
    (i) => forms[i] !== null && items[i]?.lower === 'geworden' && items[i - 1]?.lower === 'bekannt',
  );
  return at ?? null;
}

/** «wird gesagt», «ist gesagt worden», «muss gesagt werden». */
function isPassive(items: readonly Item[], participle: number, auxiliary: string): boolean {
  return auxiliary === 'werden' || /^w[eo]rden$/.test(items[participle + 1]?.lower ?? '');
}

/** The lemma of a form, also where the tagger took the word for an adjective. */
function lemmaOf(item: Item | undefined, form: VerbForm | null): string {
  const bits = form === 'participle' ? PAST_PARTICIPLE : INFINITIVE;
  const verbs = item?.token?.verbs ?? [];
  const fitting = verbs.filter((reading) => (reading.bits & bits) !== 0);
  const reporting = fitting.find(({ lemma }) => verbFrame(lemma) !== null);
  return (reporting ?? fitting[0] ?? verbs[0])?.lemma ?? '';
}

/** «bekannt geben», «klar machen»: an adjective that makes one word with the verb. */
function withWordBefore(items: readonly Item[], verb: number, lemma: string): string {
  const before = items[verb - 1]?.lower ?? '';
  return isSeparableParticle(before) && verbFrame(before + lemma) !== null ? before + lemma : lemma;
}

/** The participle or infinitive that an auxiliary needs: before it in a verb-last clause, else behind. */
function mainVerb(
  items: readonly Item[],
  chunks: readonly Chunk[],
  index: number,
  finite: number,
  forms: readonly (VerbForm | null)[],
): number | null {
  const chunk = chunks[index];
  if (!chunk) return null;
  const isMain = (at: number): boolean =>
    (forms[at] === 'participle' || forms[at] === 'infinitive') && items[at]?.token?.tag !== 'AUX';
  if (chunk.kind === 'subordinate' || chunk.kind === 'relative' || finite === chunk.last - 1) {
    for (let at = finite - 1; at >= Math.max(chunk.first, finite - 3); at--) if (isMain(at)) return at;
  }
  const nextFinite = chunk.finite.find((at) => at > finite) ?? chunk.last;
  for (let at = nextFinite - 1; at > finite; at--) if (isMain(at)) return at;
  return laterChunk(chunks, index, (at) => isMain(at));
}

const FARTHEST_CHUNK = 6;

/** An item in the parts of this clause that follow an inserted one: «hatte X, der dort war, erklärt». */
function laterChunk(chunks: readonly Chunk[], index: number, test: (at: number) => boolean): number | null {
  for (let next = index + 1; next < Math.min(chunks.length, index + FARTHEST_CHUNK); next++) {
    const chunk = chunks[next];
    if (!chunk || chunk.kind === 'main' || chunk.after === ';') return null;
    if (chunk.kind === 'fragment') for (const at of range(chunk.first, chunk.last)) if (test(at)) return at;
  }
  return null;
}

function particleOf(
  items: readonly Item[],
  chunks: readonly Chunk[],
  index: number,
  finite: number,
  lemmas: readonly string[],
  lexicon: Lexicon,
): number | null {
  const chunk = chunks[index];
  if (!chunk) return null;
  const fits = (at: number): boolean => {
    const word = items[at]?.lower ?? '';
    if (!isSeparableParticle(word) || word === 'weiter' || items[at]?.token?.form !== word) return false;
    if (word.startsWith('da')) return lemmas.some((lemma) => verbFrame(word + lemma) !== null);
    return lemmas.some(
      (lemma) =>
        verbFrame(word + lemma) !== null ||
        (verbFrame(lemma) === null ? lexicon.isVerb(word + lemma) : lexicon.listsVerb(word + lemma)),
    );
  };
  const end = chunk.finite.find((at) => at > finite) ?? chunk.last;
  if (end - 1 > finite && fits(end - 1)) return end - 1;
  for (let at = finite + 1; at < end; at++) {
    const next = items[at + 1];
    const isBare =
      (next?.token?.tag === 'PUNCT' && !(isOpeningMark(next.lower) || /^[([]$/.test(next.lower))) ||
      /^(?:und|oder|als|wie)$/.test(next?.lower ?? '') ||
      next === undefined;
    if (isBare && fits(at) && items[at]?.token?.tag !== 'ADJ') return at;
  }
  return laterChunk(chunks, index, (at) => chunks.some((one) => one.last - 1 === at) && fits(at));
}
