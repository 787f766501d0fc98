import type { Frame } from '../frames.ts';
import { FINITE } from '../token.ts';
import type { Range, Tree } from '../tree.ts';
import { type Complement, tidy, type VerbRule, without } from './complement.ts';
import { isTime, nounRun, RELATIVE } from './noun-words.ts';
import { goesOnSaying, reportingFrame } from './predicate.ts';
import { speakerPhrase } from './speaker.ts';

/** Share of findings that hold on the benchmark's training part (docs/analysis/english.md); so in the other rules. */
const CONFIDENCE = { after: 0.85, before: 0.5, around: 0.7 };

/** said (that) …; …, she said; asked whether …; told them that … */
export const clause: VerbRule = (verb, frame, tree) => {
  if (!['that', 'marked', 'quote'].some((kind) => frame.allows.has(kind))) return null;
  const within = frame.allows.has('that') && frame.allows.has('quote') ? relativeClause(verb, tree) : null;
  if (within !== null) return within;
  const content = clauseOf(verb, tree);
  if (content < 0) return frame.allows.has('that') ? bareClause(verb, frame, tree) : null;
  if (frame.allows.has('marked') && !isMarked(content, tree)) return null;
  const isGerund = tree.token(content)?.fine === 'VBG' && tree.child(content, 'aux', 'nsubj') < 0;
  if (isGerund && !frame.allows.has('ing')) return null;
  const whole = tree.subtree(content);
  const wraps = tree.isWithin(verb, whole);
  return {
    form: 'indirect',
    content: wraps ? without(whole, tree.subtree(verb), tree) : tidy([extent(verb, content, tree)], tree),
    addressee: frame.allows.has('whom') ? addressee(verb, tree) : null,
    rule: content < verb ? 'statement before' : 'clause after',
    confidence: content < verb ? CONFIDENCE.before : CONFIDENCE.after,
  };
};

/** «She writes Smith has …», «said on Monday that …»: the statement by its words, where the parser saw none. */
function bareClause(verb: number, frame: Frame, tree: Tree): Complement | null {
  const found = openedByThat(verb, tree) ?? (frame.allows.has('quote') ? withoutThat(verb, tree) : null);
  if (found === null) return null;
  const { first, predicate } = found;
  const last = Math.max(tree.subtree(predicate).last, tree.subtree(verb).last);
  return {
    form: 'indirect',
    content: tidy([{ first, last: beforeNextStatement(verb, predicate, last, tree) }], tree),
    addressee: null,
    rule: 'bare clause after',
    confidence: CONFIDENCE.after,
  };
}

interface BareClause {
  readonly first: number;
  readonly predicate: number;
}

/** «said in a statement on Monday that the plan …» */
function openedByThat(verb: number, tree: Tree): BareClause | null {
  const that = afterAdverbials(verb, tree);
  if (tree.lemma(that) !== 'that') return null;
  const predicate = tree.tokens.findIndex(({ fine }, i) => i > that + 1 && FINITE.test(fine));
  return predicate < 0 ? null : { first: that, predicate };
}

/** The first word behind a verb that belongs to no phrase telling where, when or how it was said. */
function afterAdverbials(verb: number, tree: Tree): number {
  let word = verb + 1;
  if (!/^(?:ADP|ADV|PUNCT)$/.test(tree.token(word)?.tag ?? '') && !isTimePhrase(word, tree)) return word;
  while (isWithinAdverbial(word, tree)) word++;
  return word;
}

function isWithinAdverbial(word: number, tree: Tree): boolean {
  const { tag = '', fine = '', form = '' } = tree.token(word) ?? {};
  if (tree.lemma(word) === 'that') return fine === 'DT';
  return WITHIN_PHRASE.test(tag) || tag === 'ADV' || /^(?:PRP\$|POS|HYPH)$/.test(fine) || form === ',';
}

/** «Monday», «last week» */
function isTimePhrase(first: number, tree: Tree): boolean {
  const last = nounRun(first, tree);
  return isTime(first, tree) || (last >= first && isTime(last + 1, tree));
}

/** «said the language in the platform is …», «writes Smith has …» */
function withoutThat(verb: number, tree: Tree): BareClause | null {
  let first = verb + 1;
  while (isTime(first, tree)) first++;
  if (tree.token(first)?.tag === 'ADP') return null;
  const isPronoun = tree.token(first)?.fine === 'PRP';
  const end = isPronoun ? first + 1 : nounPhraseEnd(first, tree);
  if (end <= first) return null;
  const predicate = predicateFrom(end, tree);
  return predicate < 0 ? null : { first, predicate };
}

const WITHIN_PHRASE = /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|SYM)$/;

/** Where the words that may stand in a noun phrase with its prepositions end. */
function nounPhraseEnd(first: number, tree: Tree): number {
  let word = first;
  for (; word < tree.tokens.length; word++) {
    const { tag = '', fine = '', form = '' } = tree.token(word) ?? {};
    const isPossessive = /^(?:PRP\$|POS|HYPH)$/.test(fine) || /^[-“"‘]$/.test(form);
    const joins = tag === 'CCONJ' && WITHIN_PHRASE.test(tree.token(word + 1)?.tag ?? '');
    if (fine.startsWith('W') || !(WITHIN_PHRASE.test(tag) || isPossessive || joins)) break;
  }
  return word;
}

/** The predicate whose finite verb stands at `word`, past adverbs; -1 where none does. */
function predicateFrom(first: number, tree: Tree): number {
  const next = tree.tokens.findIndex(({ tag }, i) => i >= first && tag !== 'ADV');
  if (!FINITE.test(tree.token(next)?.fine ?? '')) return -1;
  return tree.token(next)?.tag === 'AUX' && tree.head(next) > next ? tree.head(next) : next;
}

/** «a plan that critics say would fail»: the relative pronoun and what follows the verb are one clause. */
function relativeClause(verb: number, tree: Tree): Complement | null {
  const subject = tree.children(verb).findLast((child) => child < verb && tree.relation(child) === 'nsubj');
  if (subject === undefined || !FINITE.test(tree.token(verb + 1)?.fine ?? '')) return null;
  const pronoun = speakerPhrase(subject, verb, tree).first - 1;
  if (!RELATIVE.has(tree.lemma(pronoun)) && tree.lemma(pronoun) !== 'what') return null;
  const mark = tree.tokens.findIndex(({ tag, fine }, i) => i > verb && tag === 'PUNCT' && fine !== 'HYPH');
  const last = (mark < 0 ? tree.tokens.length : mark) - 1;
  return {
    form: 'indirect',
    content: tidy(
      [
        { first: pronoun, last: pronoun },
        { first: verb + 1, last },
      ],
      tree,
    ),
    addressee: null,
    rule: 'relative clause around',
    confidence: CONFIDENCE.around,
  };
}

/** The clause behind the verb, else the one before it. */
function clauseOf(verb: number, tree: Tree): number {
  const clauses = tree.children(verb).filter((child) => isStatement(child, tree) && !isTime(child, tree));
  const joined = tree.children(verb).find((child) => child > verb && isFullClause(child, tree));
  return clauses.find((child) => child > verb) ?? joined ?? clauses[0] ?? -1;
}

/** A complement clause, or one with *that* which the parser took for another kind. */
function isStatement(word: number, tree: Tree): boolean {
  const marker = tree.lemma(tree.child(word, 'mark'));
  if (tree.relation(word) === 'ccomp') return !ADVERBIAL.has(marker);
  return tree.relation(word) === 'advcl' && marker === 'that';
}

/** «saw that …», «saw how …», but not «saw them leave» */
function isMarked(content: number, tree: Tree): boolean {
  const opening = tree.token(tree.subtree(content).first);
  return opening?.fine.startsWith('W') === true || /^(?:that|whether|if)$/i.test(opening?.form ?? '');
}

/** «said as he left»: these open no statement, whatever the parser made of it. */
const ADVERBIAL = new Set(['as', 'after', 'before', 'when', 'while', 'because', 'since', 'until', 'though']);

/** «said Clinton pushed …», where the parser set the clause beside the verb. */
function isFullClause(word: number, tree: Tree): boolean {
  const isJoined =
    tree.relation(word) === 'parataxis' &&
    tree.child(word, 'nsubj', 'nsubj:pass') >= 0 &&
    !ADVERBIAL.has(tree.lemma(tree.child(word, 'mark')));
  return isJoined && tree.token(tree.subtree(word).first)?.tag !== 'PUNCT';
}

/** From the clause's first word to its last, whatever the parser hung where. */
function extent(verb: number, content: number, tree: Tree): Range {
  const { first, last } = tree.subtree(content);
  if (content < verb) return { first, last };
  return { first, last: beforeNextStatement(verb, content, tailOf(verb, last, tree), tree) };
}

/** What hangs on the verb after its clause but belongs to the clause: «said it would end if …». */
function tailOf(verb: number, end: number, tree: Tree): number {
  let last = end;
  for (const child of tree.children(verb)) {
    if (child < last) continue;
    if (!isTail(child, tree)) break;
    last = Math.max(last, tree.subtree(child).last);
  }
  return last;
}

function isTail(word: number, tree: Tree): boolean {
  const relation = tree.relation(word);
  if (relation === 'obl') return true;
  if (relation === 'parataxis') return tree.token(tree.subtree(word).first - 1)?.tag !== 'PUNCT';
  if (relation === 'advcl') return tree.token(word)?.fine !== 'VBG';
  return relation === 'conj' && isSharedConjunct(word, tree);
}

/** «said the plan was bad and would fail»: the second predicate is the plan's, though the parser gave it to «said». */
function isSharedConjunct(word: number, tree: Tree): boolean {
  const hasSubject = tree.child(word, 'nsubj', 'nsubj:pass') >= 0;
  return reportingFrame(word, tree) === null && !hasSubject && tree.child(word, 'aux', 'cop') >= 0;
}

const CONTRASTS = new Set(['although', 'though', 'while', 'whereas', 'but', 'and', 'as']);

/** «said …, adding that …», «said …, while others said …»: the clause ends where the next statement begins. */
function beforeNextStatement(verb: number, content: number, end: number, tree: Tree): number {
  for (let word = content + 1; word <= end; word++) {
    if (tree.token(word)?.tag === 'CCONJ' && goesOnSaying(verb, afterAnd(word, tree), tree)) return word - 1;
    const { first } = tree.subtree(word);
    const comma = tree.token(first)?.form === ',' ? first : first - 1;
    const isApart = tree.token(comma)?.form === ',' && comma > content;
    if (isApart && isNextStatement(word, comma, tree)) return comma - 1;
  }
  return end;
}

function afterAnd(and: number, tree: Tree): number {
  return tree.tokens.findIndex(({ tag }, i) => i > and && tag !== 'ADV');
}

function isNextStatement(word: number, comma: number, tree: Tree): boolean {
  if (!/^(?:advcl|parataxis|conj|acl)$/.test(tree.relation(word))) return false;
  if (!reportingFrame(word, tree)?.allows.has('that') || clauseOf(word, tree) < word) return false;
  const isParticiple = tree.token(word)?.fine === 'VBG' && tree.child(word, 'aux', 'nsubj') < 0;
  return isParticiple || CONTRASTS.has(tree.lemma(comma + 1));
}

/** Who is told, without when: «told reporters on Monday that …». */
function addressee(verb: number, tree: Tree): Range | null {
  const word = tree.child(verb, 'iobj', 'obj');
  if (word < 0) return null;
  const { first, last } = tree.subtree(word);
  const time = tree.children(word).find((child) => child > word && isTime(child, tree));
  return tree.trimmed({ first, last: time === undefined ? last : tree.subtree(time).first - 1 });
}
