import { ADJECTIVES } from '../frames.ts';
import type { Tree } from '../tree.ts';
import type { Finding } from './finding.ts';
import { canSpeak } from './noun-words.ts';
import { isNegated, moodOf } from './predicate.ts';
import { subjectOf, subjectPhrase } from './subject.ts';

const CONFIDENCE = 0.6;

/** What somebody is sure, afraid or proud of: *was confident that …*, *is critical of …*. */
export function adjectiveFinding(adjective: number, tree: Tree): Finding | null {
  const token = tree.token(adjective);
  const frame = ADJECTIVES.get(token?.form.toLowerCase() ?? '');
  if (frame === undefined || (token?.tag !== 'ADJ' && token?.tag !== 'VERB')) return null;
  const content = tree
    .children(adjective)
    .find((child) => child > adjective && isContent(child, frame.allows, tree));
  const subject = subjectOf(adjective, tree);
  if (content === undefined || subject === null || !canSpeak(subject.word, tree)) return null;
  const range = tree.subtree(content);
  return {
    form: /^(?:ccomp|advcl|xcomp)$/.test(tree.relation(content)) ? 'indirect' : 'told',
    content: [tree.trimmed(range)],
    speaker: subjectPhrase(subject, adjective, tree),
    cue: adjective,
    cueParts: [],
    lemma: frame.lemma,
    colour: frame.colour,
    addressee: null,
    mood: moodOf([range], tree),
    negated: isNegated(adjective, tree),
    rule: { name: 'adjective', word: token.form },
    confidence: CONFIDENCE,
  };
}

function isContent(word: number, allows: ReadonlySet<string>, tree: Tree): boolean {
  const relation = tree.relation(word);
  const isTo = tree.token(tree.subtree(word).first)?.fine === 'TO';
  if (isTo) return allows.has('to') && /^(?:xcomp|advcl|ccomp)$/.test(relation);
  if (relation === 'ccomp') return allows.has('that');
  const marker = tree.child(word, 'case', 'mark');
  if (marker < 0 || marker > word) return false;
  return allows.has(tree.lemma(marker)) && (relation !== 'advcl' || allows.has('that'));
}
