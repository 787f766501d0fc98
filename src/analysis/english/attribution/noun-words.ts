import type { Range, Tree } from '../tree.ts';

export const RELATIVE = new Set(['who', 'which', 'that', 'whom']);

const TIMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december yesterday today tomorrow tonight day week month year hour minute morning afternoon evening
  night time`.split(/\s+/),
);

/** «Monday», «last week»: nobody who speaks, though it may stand where a subject does. */
export function isTime(word: number, tree: Tree): boolean {
  return TIMES.has(tree.lemma(word));
}

const PLACEHOLDERS = new Set('there what this that whatever all which'.split(' '));
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'X']);

/** True where the word can be somebody who speaks: «there», «this» and times are not. */
export function canSpeak(word: number, tree: Tree): boolean {
  const token = tree.token(word);
  if (token === undefined || isTime(word, tree)) return false;
  if (token.tag === 'PRON' && PLACEHOLDERS.has(token.lemma.toLowerCase())) return false;
  return NOMINAL.has(token.tag);
}

/** First word of the nouns and adjectives that stand unbroken before `word`; `word` itself behind a preposition. */
export function runStart(word: number, tree: Tree): number {
  let first = word;
  while (goesOnLeft(first, tree) && isNominal(first - 1, tree) && !isTime(first - 1, tree)) first--;
  return tree.token(first - 1)?.tag === 'ADP' ? word : first;
}

/** True where the word is no first word of a noun phrase, as pronouns and articles are. */
function goesOnLeft(word: number, tree: Tree): boolean {
  const token = tree.token(word);
  return /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token?.tag ?? '') || /^(?:POS|HYPH)$/.test(token?.fine ?? '');
}

/** Last word of the noun phrase that begins with `first`, without what follows its noun; before `first` where none does. */
export function nounRun(first: number, tree: Tree): number {
  let last = first - 1;
  for (let word = first; isNominal(word, tree) && !endsRun(word, first, tree); word++) last = word;
  return last;
}

function isNominal(word: number, tree: Tree): boolean {
  const token = tree.token(word);
  if (token === undefined) return false;
  return NOMINAL.has(token.tag)
    ? token.tag !== 'PRON' || token.fine === 'PRP$'
    : /^(?:POS|HYPH)$/.test(token.fine);
}

/** «said Smith Monday», but not «said Time magazine», «said the 30-year-old» */
function endsRun(word: number, first: number, tree: Tree): boolean {
  return isTime(word, tree) && word > first && tree.token(word - 1)?.fine !== 'HYPH';
}

/** «The bank on Wednesday», «The company today» without the time at its end. */
export function withoutTime({ first, last }: Range, tree: Tree): Range {
  let start = last + 1;
  while (
    isTime(start - 1, tree) ||
    (start <= last && /^(?:last|this|late|early)$/.test(tree.lemma(start - 1)))
  )
    start--;
  if (start > last) return { first, last };
  if (/^(?:on|in|at|by)$/.test(tree.lemma(start - 1))) start--;
  return start > first ? { first, last: start - 1 } : { first, last };
}
