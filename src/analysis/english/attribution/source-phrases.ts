import { HEARSAY_ADVERBS } from '../frames.ts';
import type { Range, Tree } from '../tree.ts';
import type { Finding } from './finding.ts';
import { speakerPhrase } from './speaker.ts';

const CONFIDENCE = { accordingTo: 0.9, adverb: 0.8 };

/** *According to X, …*: the clause is the content, the phrase's object the source. */
export function accordingTo(word: number, tree: Tree): Finding | null {
  const to = word + 1;
  if (tree.token(word)?.form.toLowerCase() !== 'according' || tree.lemma(to) !== 'to') return null;
  const source =
    tree.relation(word) === 'case'
      ? tree.head(word)
      : tree.children(word).find((child) => child > to && /^(?:obl|obj)/.test(tree.relation(child)));
  if (source === undefined || source <= to) return null;
  const phrase = speakerPhrase(source, word, tree);
  const speaker = { first: to + 1, last: Math.max(phrase.last, beforePunctuation(to + 1, tree)) };
  const content = aroundPhrase({ first: word, last: speaker.last }, tree);
  if (content.length === 0) return null;
  return {
    form: 'indirect',
    content,
    speaker,
    cue: word,
    cueParts: [to],
    lemma: 'according to',
    colour: 'neutral',
    addressee: null,
    mood: 'indicative',
    negated: false,
    rule: { name: 'source phrase', word: 'according to' },
    confidence: CONFIDENCE.accordingTo,
  };
}

/** Last word before the next comma or stop: so far at least the phrase goes, however it was parsed. */
function beforePunctuation(first: number, tree: Tree): number {
  const mark = tree.tokens.findIndex(
    ({ tag, form }, i) => i > first && tag === 'PUNCT' && !/^[-“"‘'(]$/.test(form),
  );
  return (mark < 0 ? tree.tokens.length : mark) - 1;
}

/** *Reportedly*, *allegedly*: nobody is named; the clause around the adverb is at second hand. */
export function hearsayAdverb(word: number, tree: Tree): Finding | null {
  const lemma = tree.token(word)?.form.toLowerCase() ?? '';
  if (!HEARSAY_ADVERBS.has(lemma)) return null;
  const head = tree.head(word);
  if (head < 0) return null;
  const whole = tree.subtree(head);
  const content = [
    { first: whole.first, last: word - 1 },
    { first: word + 1, last: whole.last },
  ].filter(({ first, last }) => first <= last);
  return {
    form: 'hearsay',
    content: content.map((range) => tree.trimmed(range)),
    speaker: null,
    cue: word,
    cueParts: [],
    lemma,
    colour: 'hearsay',
    addressee: null,
    mood: 'indicative',
    negated: false,
    rule: { name: 'adverb', word: lemma },
    confidence: CONFIDENCE.adverb,
  };
}

/**
 * The clause that a source phrase speaks for: the whole sentence where the phrase stands at its edge, else the
 * smallest clause around it.
 */
function aroundPhrase(phrase: Range, tree: Tree): Range[] {
  const end = tree.tokens.length - 1;
  const isLast = tree.tokens.slice(phrase.last + 1).every(({ tag }) => tag === 'PUNCT');
  const whole = phrase.first === 0 || isLast ? { first: 0, last: end } : clauseAround(phrase, tree);
  return [
    { first: whole.first, last: phrase.first - 1 },
    { first: phrase.last + 1, last: whole.last },
  ]
    .filter(({ first, last }) => first <= last)
    .map((range) => tree.trimmed(range))
    .filter(({ first, last }) => tree.tokens.slice(first, last + 1).some(({ tag }) => tag !== 'PUNCT'));
}

const CLAUSES = new Set(['root', 'ccomp', 'advcl', 'conj', 'parataxis', 'acl:relcl', 'csubj']);

function clauseAround({ first, last }: Range, tree: Tree): Range {
  for (let word = tree.head(first); word >= 0; word = tree.head(word)) {
    const range = tree.subtree(word);
    const isOutside = word < first || word > last;
    if (isOutside && CLAUSES.has(tree.relation(word)) && range.first <= first && range.last >= last)
      return range;
  }
  return { first: 0, last: tree.tokens.length - 1 };
}
