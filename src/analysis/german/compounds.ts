import { remembering } from '../remembering.ts';
import type { Lexicon } from './lexicon.ts';
import { isSeparableParticle } from './particles.ts';

const SHORTEST_PART = 3;
const SHORTEST_HEAD = 4;
const SHORTEST_COMPOUND = 7;
const LONGEST_WORD_CUT = 60;
/** How deep compounds are looked for in the parts of others. */
const MOST_CUTS = 3;

/** What may stand between the parts; «e» falls away from some first parts («Schulleiter»). */
const LINKS = ['s', 'es', 'n', 'en', 'er', 'e'];

/** First parts that are no nouns. */
const ADVERBIAL = new Set('außen innen öl vize über unter gegen nicht'.split(' '));

/** What the dictionary has as a word but a compound hardly ever has as a part: «Entscheidung» is no «Ente». */
const NO_FIRST_PART = new Set('app ente ergeb gene pro regier taus verb zivi'.split(' '));
const NO_HEAD = new Set(
  'eile eilen elle ende enden gramm listen nisse nissen rationen ständig tellern'.split(' '),
);

/** Takes German compounds apart, each only once as long as it is used often. */
export class Compounds {
  readonly #parts: (form: string) => readonly string[];

  constructor(lexicon: Lexicon) {
    this.#parts = remembering((form) => [...new Set(partsOf(form.toLowerCase(), lexicon, MOST_CUTS))]);
  }

  /**
   * The words that a word as printed is made of, in small letters, each with those that it is made of in turn:
   * «Truppenübungsplatz» of «truppenübung», «truppen», «übung» and «platz». Empty where it is no compound.
   */
  parts(form: string): readonly string[] {
    const canBeCompound =
      form.length >= SHORTEST_COMPOUND && form.length <= LONGEST_WORD_CUT && /^\p{Lu}\p{Ll}+$/u.test(form);
    return canBeCompound ? this.#parts(form) : [];
  }
}

function partsOf(word: string, lexicon: Lexicon, cuts: number): string[] {
  if (cuts === 0 || word.length < SHORTEST_COMPOUND) return [];
  const cut = cutOf(word, lexicon, cuts);
  return cut === null ? [] : [...cut.first, cut.head, ...partsOf(cut.head, lexicon, cuts - 1)];
}

interface Cut {
  readonly first: readonly string[];
  readonly head: string;
}

/** Where a word falls into two; an «s» between them belongs to the first where it can («Orts-teil», not «Ort-steil»). */
function cutOf(word: string, lexicon: Lexicon, cuts: number): Cut | null {
  let found: Cut | null = null;
  for (let at = 2; at <= word.length - SHORTEST_HEAD; at++) {
    const head = word.slice(at);
    if (!isNoun(head, lexicon) || NO_HEAD.has(head)) continue;
    const first = firstPart(word.slice(0, at), lexicon, cuts);
    if (first.length === 0) continue;
    const before = found?.head;
    if (before === undefined || before === `s${head}`) found = { first, head };
    if (!head.startsWith('s')) break;
  }
  return found;
}

function firstPart(part: string, lexicon: Lexicon, cuts: number): readonly string[] {
  if (ADVERBIAL.has(part)) return [part];
  if (part.length < SHORTEST_PART || isSeparableParticle(part)) return [];
  const word = asWord(part, lexicon);
  const inner = partsOf(word ?? part, lexicon, cuts - 1);
  if (inner.length > 0) return [part, ...inner];
  if (word === null) {
    const linked = part.replace(/e?s$/, '');
    const unlinked = linked === part ? [] : partsOf(linked, lexicon, cuts - 1);
    return unlinked.length > 0 ? [linked, ...unlinked] : [];
  }
  return NO_FIRST_PART.has(word) ? [] : [word];
}

/** The noun or the root of a verb that a first part is, without what links it. */
function asWord(part: string, lexicon: Lexicon): string | null {
  if (isNoun(part, lexicon)) return part;
  const stem = LINKS.filter((link) => part.endsWith(link))
    .map((link) => part.slice(0, -link.length))
    .find((one) => one.length >= SHORTEST_PART && !isSeparableParticle(one) && isNoun(one, lexicon));
  if (stem !== undefined) return stem;
  if (isNoun(`${part}e`, lexicon)) return `${part}e`;
  return part.length > SHORTEST_PART && lexicon.listsVerb(`${part}en`) ? part : null;
}

const isNoun = (word: string, lexicon: Lexicon): boolean =>
  lexicon.listedNoun(word.charAt(0).toUpperCase() + word.slice(1)) !== 0;
