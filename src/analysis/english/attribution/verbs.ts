import type { Range, Tree } from '../tree.ts';
import { clause } from './clauses.ts';
import type { VerbRule } from './complement.ts';
import type { Finding } from './finding.ts';
import { infinitive } from './infinitives.ts';
import { insertedFrame } from './inserted-frames.ts';
import { canSpeak } from './noun-words.ts';
import { object, preposition } from './objects.ts';
import { agentOf, isPassive, passive } from './passives.ts';
import { isNegated, moodOf, particleOf, reportingFrame } from './predicate.ts';
import { subjectOf, subjectPhrase } from './subject.ts';

/** In the order in which they are tried. */
const ACTIVE: readonly VerbRule[] = [insertedFrame, clause, infinitive, object, preposition];

/** What a verb reports, by its frame: a clause, an infinitive, an object, a phrase with a preposition. */
export function verbFinding(verb: number, tree: Tree): Finding | null {
  const frame = reportingFrame(verb, tree);
  if (frame === null) return null;
  const rules = isPassive(verb, tree) ? [passive] : ACTIVE;
  const found = rules.map((rule) => rule(verb, frame, tree)).find((one) => one !== null);
  if (!found || (found.form === 'told' && tellsWhich(verb, tree))) return null;
  const who = found.speaker ? { phrase: found.speaker, sure: 1 } : source(verb, rules === ACTIVE, tree);
  if (who === null) return null;
  const negated = isNegated(verb, tree);
  return {
    ...found,
    speaker: who.phrase,
    cue: verb,
    cueParts: particleOf(verb, tree),
    lemma: frame.lemma,
    colour: negated && found.form === 'indirect' ? 'withholding' : frame.colour,
    mood: moodOf(found.content, tree),
    negated,
    rule: { name: found.rule, word: tree.form(verb) },
    confidence: found.confidence * who.sure,
  };
}

/** «a group backing the plan», «rivals that oppose it»: says which one is meant, not what it said. */
function tellsWhich(verb: number, tree: Tree): boolean {
  const relation = tree.relation(verb);
  if (!relation.startsWith('acl')) return false;
  const { first } = tree.subtree(verb);
  if (tree.token(first)?.form === ',' || tree.token(first - 1)?.form === ',') return false;
  const isParticiple = relation === 'acl' && tree.token(verb)?.fine === 'VBG';
  return isParticiple || (relation === 'acl:relcl' && tree.lemma(tree.child(verb, 'nsubj')) === 'that');
}

interface Source {
  /** Null for a passive that names nobody. */
  readonly phrase: Range | null;
  /** Share of such sources that are right, as against those with a subject of their own. */
  readonly sure: number;
}

const SURE = { own: 1, apart: 0.9, relative: 0.9, shared: 0.8, anybody: 0.5 };

/** Who reports: the subject, or a passive's agent. Null where nobody is named who can. */
function source(verb: number, isActive: boolean, tree: Tree): Source | null {
  if (!isActive) return { phrase: agentOf(verb, tree), sure: SURE.own };
  const subject = subjectOf(verb, tree);
  if (subject === null || !canSpeak(subject.word, tree)) return null;
  const phrase = subjectPhrase(subject, verb, tree);
  if (tree.lemma(subject.word) === 'you') return { phrase, sure: SURE.anybody };
  const how = subject.how === 'own' && !standsBeside(phrase, verb, tree) ? 'apart' : subject.how;
  return { phrase, sure: SURE[how] };
}

/** True where nothing but auxiliaries and adverbs stands between a subject and its verb. */
function standsBeside({ last }: Range, verb: number, tree: Tree): boolean {
  return last < verb && tree.tokens.slice(last + 1, verb).every(({ tag }) => tag === 'AUX' || tag === 'ADV');
}
