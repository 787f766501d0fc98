import { NOUNS } from '../frames.ts';
import type { Range, Tree } from '../tree.ts';
import type { Finding } from './finding.ts';
import { canSpeak } from './noun-words.ts';
import { moodOf } from './predicate.ts';
import { ownerPhrase, speakerPhrase } from './speaker.ts';
import { subjectOf, subjectPhrase } from './subject.ts';

const CONFIDENCE = { owned: 0.5, unowned: 0.35 };

/** Verbs that lend a noun their subject: *made the claim that*, *has doubts about*, *issued a warning*. */
const LIGHT = new Set(
  'make have issue give take express voice raise offer deliver reiterate repeat announce launch share hold release face'.split(
    ' ',
  ),
);

/** A noun that says or thinks, with what it says: *his claim that …*, *calls for …*. */
export function nounFinding(noun: number, tree: Tree): Finding | null {
  const frame = NOUNS.get(tree.lemma(noun));
  if (frame === undefined || tree.token(noun)?.tag !== 'NOUN') return null;
  const content = tree.children(noun).find((child) => child > noun && isContent(child, frame.allows, tree));
  if (content === undefined) return null;
  const speaker = ownerOf(noun, tree);
  // «the decision that critics call reckless» tells which one, not what was decided.
  const isWhichOne = tree.relation(content) === 'acl:relcl';
  if (speaker === null && (isWhichOne || !isClause(content, tree))) return null;
  return {
    form: isClause(content, tree) ? 'indirect' : 'told',
    content: [tree.trimmed(tree.subtree(content))],
    speaker,
    cue: noun,
    cueParts: [],
    lemma: frame.lemma,
    colour: frame.colour,
    addressee: null,
    mood: moodOf([tree.subtree(content)], tree),
    negated: false,
    rule: { name: 'clause after the noun', word: tree.form(noun) },
    confidence: speaker === null ? CONFIDENCE.unowned : CONFIDENCE.owned,
  };
}

function isContent(word: number, allows: ReadonlySet<string>, tree: Tree): boolean {
  if (isClause(word, tree)) {
    const first = tree.token(tree.subtree(word).first);
    return first?.fine === 'TO' ? allows.has('to') : allows.has('that') && first?.lemma === 'that';
  }
  const marker = tree.child(word, 'case', 'mark');
  return marker >= 0 && marker < word && allows.has(tree.lemma(marker));
}

function isClause(word: number, tree: Tree): boolean {
  return (
    ['acl', 'ccomp', 'acl:relcl', 'advcl', 'xcomp'].includes(tree.relation(word)) &&
    tree.child(word, 'case') < 0 &&
    tree.token(word)?.fine !== 'VBG'
  );
}

/** Whose it is: *Smith's claim*, *a claim by Smith*, *Smith made the claim*. */
function ownerOf(noun: number, tree: Tree): Range | null {
  const owner = tree.child(noun, 'nmod:poss');
  if (owner >= 0) return ownerPhrase(owner, noun, tree);
  const by = tree
    .children(noun)
    .find(
      (child) =>
        tree.relation(child) === 'nmod' && ['by', 'from'].includes(tree.lemma(tree.child(child, 'case'))),
    );
  if (by !== undefined) return speakerPhrase(by, noun, tree);
  const head = tree.head(noun);
  if (tree.relation(noun) !== 'obj' || !LIGHT.has(tree.lemma(head))) return null;
  const subject = subjectOf(head, tree);
  return subject !== null && canSpeak(subject.word, tree) ? subjectPhrase(subject, head, tree) : null;
}
