import { FINITE } from '../token.ts';
import type { Range, Tree } from '../tree.ts';
import { isTime } from './noun-words.ts';
import { reportingFrame } from './predicate.ts';

/*
 * «Smith, the head of the union, who …, said»: between a subject and its verb stands what is set off by commas. The
 * commas tell the phrase's parts more surely than the tree does.
 */

/** A subject with all that is set off behind it. */
export interface SetOffSubject {
  /** The last word of its noun. */
  readonly word: number;
  readonly phrase: Range;
}

const COMMA = /^[,)]$/;

/** The subject of a finite verb that stands behind a comma or bracket; null where none is seen. */
export function setOffSubject(verb: number, tree: Tree): SetOffSubject | null {
  const end = predicateStart(verb, tree) - 1;
  if (!COMMA.test(tree.token(end)?.form ?? '')) return null;
  const parts = partsBefore(end, tree);
  const at = parts.findIndex((part) => isNounPhrase(part.first, tree));
  const subject = parts[at];
  const behind = parts.slice(at + 1);
  if (subject === undefined || behind.length === 0) return null;
  if (![subject, ...behind].every((part) => isWithoutPredicate(part, tree))) return null;
  const word = nounOf(subject, tree);
  const loose = behind.find((part) => isLoose(part, tree));
  const last = loose === undefined ? end - 1 : loose.first - 2;
  return word === null
    ? null
    : { word, phrase: { first: subject.first, last: tree.token(last + 1)?.form === ')' ? last + 1 : last } };
}

/**
 * The noun phrase that fills all between where a clause begins and its finite verb: «The mother of three said», «Workers
 * marching through the streets chanted». Null where the clause begins with something else.
 */
export function wholeSubject(verb: number, tree: Tree): SetOffSubject | null {
  const last = predicateStart(verb, tree) - 1;
  let first = last + 1;
  while (first > 0 && !beginsClause(first - 1, tree)) first--;
  const phrase = { first, last };
  if (first > last || !mayPrecede(first - 1, tree) || !isNounPhrase(first, tree)) return null;
  if (tree.token(last)?.tag === 'ADP' || !isWithoutPredicate(phrase, tree)) return null;
  const hasTime = tree.tokens.slice(first, last + 1).some((_, i) => isTime(first + i, tree));
  const word = nounOf(phrase, tree);
  return word === null || hasTime ? null : { word, phrase };
}

function beginsClause(word: number, tree: Tree): boolean {
  const { tag = '', fine = '', form = '' } = tree.token(word) ?? {};
  const isMark = tag === 'PUNCT' && fine !== 'HYPH';
  return (
    isMark ||
    /^[CS]CONJ$/.test(tag) ||
    fine.startsWith('W') ||
    /^(?:that|after|before|since|until)$/.test(form)
  );
}

/** What ends the clause before: no «and», which may join two nouns, and no mark that closes words quoted in the phrase. */
function mayPrecede(word: number, tree: Tree): boolean {
  const { tag, form = '' } = tree.token(word) ?? {};
  return tag !== 'CCONJ' && (tag !== 'PUNCT' || /^[,;:(—–]$|^--$/.test(form));
}

/** Where the predicate begins, its auxiliaries and adverbs included. */
function predicateStart(verb: number, tree: Tree): number {
  let first = verb;
  while (/^(?:AUX|ADV|PART)$/.test(tree.token(first - 1)?.tag ?? '')) first--;
  return first;
}

/** The stretches between commas before `end`, back to where the clause begins. */
function partsBefore(end: number, tree: Tree): Range[] {
  const parts: Range[] = [];
  let last = end - 1;
  for (let i = end - 1; i >= -1; i--) {
    const form = tree.token(i)?.form ?? '';
    const isEdge = i === -1 || BOUNDARY.test(form);
    if (!isEdge && form !== ',' && form !== '(') continue;
    if (i < last) parts.unshift({ first: i + 1, last });
    last = i - 1;
    if (isEdge || /^(?:CCONJ)$/.test(tree.token(i + 1)?.tag ?? '')) break;
  }
  const [first, ...rest] = parts;
  return first && tree.token(first.first)?.tag === 'CCONJ'
    ? [{ first: first.first + 1, last: first.last }, ...rest]
    : parts;
}

const BOUNDARY = /^(?:[;:“”"—–]|--|''|``)$/;
const RELATIVE = /^(?:who|which|whose|whom|that|where)$/;

/** True where a phrase with a noun of its own begins. */
function isNounPhrase(first: number, tree: Tree): boolean {
  const token = tree.token(first);
  if (token === undefined || RELATIVE.test(token.form.toLowerCase())) return false;
  return /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(token.tag);
}

/** True for an apposition, a relative clause, a participle: nothing with a finite verb of its own. */
function isWithoutPredicate({ first, last }: Range, tree: Tree): boolean {
  const words = tree.tokens.slice(first, last + 1);
  const relative = words.findIndex(({ form }) => RELATIVE.test(form.toLowerCase()));
  return !words.slice(0, relative < 0 ? words.length : relative).some(({ fine }) => FINITE.test(fine));
}

const JOINS_APPOSITION = new Set(
  'also formerly then now once long like along with including both'.split(' '),
);

/** What is set off but no part of the noun phrase: «, speaking in Rome,», «, who says that …,». */
function isLoose({ first, last }: Range, tree: Tree): boolean {
  const token = tree.token(first);
  if (token === undefined) return true;
  if (RELATIVE.test(token.form.toLowerCase())) {
    for (let word = first; word <= last; word++) {
      if (reportingFrame(word, tree)?.allows.has('that') && tree.child(word, 'ccomp') > word) return true;
    }
    return false;
  }
  let opening = first;
  while (JOINS_APPOSITION.has(tree.lemma(opening))) opening++;
  if (/^(?:DT|PRP\$)$/.test(tree.token(opening)?.fine ?? '')) return false;
  return nounOf({ first: opening, last }, tree) === null && tree.token(first)?.fine !== 'VBN';
}

/** The last noun before what begins with a preposition or a verb. */
function nounOf({ first, last }: Range, tree: Tree): number | null {
  let noun: number | null = null;
  for (let i = first; i <= last; i++) {
    const { tag, fine } = tree.token(i) ?? {};
    if (tag === 'NOUN' || tag === 'PROPN' || (tag === 'PRON' && fine !== 'PRP$') || tag === 'NUM') noun = i;
    else if (
      tag === 'ADP' ||
      tag === 'VERB' ||
      tag === 'AUX' ||
      (tag !== 'DET' &&
        tag !== 'ADJ' &&
        fine !== 'PRP$' &&
        fine !== 'POS' &&
        fine !== 'HYPH' &&
        fine !== '-LRB-' &&
        fine !== '-RRB-')
    )
      break;
  }
  return noun;
}
