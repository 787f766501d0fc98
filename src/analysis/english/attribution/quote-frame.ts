import type { Rule } from '../../rules.ts';
import type { Frame } from '../frames.ts';
import type { Range, Tree } from '../tree.ts';
import { canSpeak } from './noun-words.ts';
import type { SentenceView } from './sentence.ts';
import { nounAfter } from './speaker.ts';
import { subjectOf, subjectPhrase } from './subject.ts';

/** The words beside a quotation that say whose it is. */
export interface QuoteFrame {
  readonly sentence: SentenceView;
  readonly verb: number;
  readonly frame: Frame;
  readonly speaker: Range | null;
  readonly rule: Rule;
  /** Share of such frames that name the right speaker (docs/analysis/english.md). */
  readonly sure: number;
}

/** What any verb reports that stands where only a verb of saying can. */
export function spokenFrame(verb: number, tree: Tree): Frame | null {
  const token = tree.token(verb);
  return token?.tag === 'VERB' ? { lemma: token.lemma, colour: 'neutral', allows: new Set(['quote']) } : null;
}

/** Who speaks, by a verb that stands before what is said. */
export function speakerBefore(verb: number, tree: Tree): Range | null {
  const subject = subjectOf(verb, tree);
  if (subject !== null && canSpeak(subject.word, tree)) return subjectPhrase(subject, verb, tree);
  return subject === null && verb === 0 ? nounAfter(verb, tree) : null;
}

export const NO_LETTERS = /^[^\p{L}\p{N}]*$/u;

const LONGEST_TITLE = 6;
const WORD_OF_TITLE = /^(?:[\p{Lu}\d]|(?:an?|the|of|and|in|on|for|to|at|&)$)/u;

/** «The Long Way Home,»: all but the small words with a capital. */
export function isTitle(said: string): boolean {
  const words = said.replace(/[,.]$/, '').split(/\s+/);
  const isLong = words.length < 2 || words.length > LONGEST_TITLE;
  return !isLong && !/[!?]$/.test(said) && words.every((word) => WORD_OF_TITLE.test(word));
}
