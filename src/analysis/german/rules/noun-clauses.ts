import { isAgent } from '../agents.ts';
import type { Chunk } from '../chunks.ts';
import { moodOf } from '../moods.ts';
import { GENITIVE } from '../morphology.ts';
import { determinedBy, type Phrase } from '../noun-phrases.ts';
import type { Predicate } from '../predicates.ts';
import { reportingNoun } from '../reporting-nouns.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, subjectOf, whole } from '../subjects.ts';
import { cutOut, type Finding } from './finding.ts';

/** Statements that hang on a noun: «die Behauptung des Ministers, dass …», «äußerte die Ansicht, …», «seine Forderung, … zu …». */
export function nounClauses(unit: ReadUnit): Finding[] {
  const found = unit.phrases.flatMap((phrase) => {
    const head = unit.items[phrase.head]?.token;
    const noun = head?.tag === 'NOUN' ? reportingNoun(head.form) : null;
    return noun ? clauseOf(unit, phrase, noun) : [];
  });
  return found.filter(
    (one, at) => found.findLastIndex(({ content }) => content[0]?.first === one.content[0]?.first) === at,
  );
}

function clauseOf(
  unit: ReadUnit,
  phrase: Phrase,
  noun: { lemma: string; colour: Finding['colour'] },
): Finding[] {
  const index = unit.chunks.findIndex((chunk) => phrase.head >= chunk.first && phrase.head < chunk.last);
  const chunk = unit.chunks[index];
  const next = unit.chunks[index + 1];
  if (!chunk || !next || next.after !== ',') return [];
  const isClause = next.kind === 'subordinate' && /^(?:dass|daß|ob|wie)$/.test(next.opener ?? '');
  const isInfinitive = next.kind === 'infinitive' && next.opener === null;
  const isMain = next.kind === 'main' && isSubjunctive(unit, index + 1) && !isReported(unit, index);
  if (!isClause && !isInfinitive && !isMain) return [];
  if (
    next.opener === 'wie' ||
    next.opener === 'ob' ||
    /^(?:so|ohne)$/.test(unit.items[next.first]?.lower ?? '')
  )
    return [];
  const preposition = phrase.preposition === null ? '' : (unit.items[phrase.preposition]?.lower ?? '');
  if (/^(?:nach|laut|gemäß|unter|in)$/.test(preposition) && determinedBy(unit.items, phrase) === '')
    return [];
  if (preposition === 'im' && noun.lemma === 'Auftrag') return [];
  if (!reachesEnd(unit, whole(unit, phrase, chunk.last).last, chunk)) return [];
  const content = cutOut(
    unit.items,
    { first: next.first, last: endOf(unit, index + 1, predicateOf(unit, index)) },
    [],
  );
  return [
    {
      form: 'indirect',
      content,
      speaker: ownerOf(unit, phrase, index),
      cue: { items: [phrase.head], lemma: noun.lemma },
      colour: noun.colour,
      via: [],
      addressee: null,
      rule: { name: 'clause after the noun', word: noun.lemma },
      confidence: 0.72,
    },
  ];
}

/** «eine Mahnung an die Stadt ausgesprochen, …»: only verbs and prepositional phrases stand between. */
function reachesEnd(unit: ReadUnit, from: number, { last }: Chunk): boolean {
  let at = from;
  for (const phrase of unit.phrases) if (phrase.preposition === at && phrase.last <= last) at = phrase.last;
  return last - at <= 3;
}

function isSubjunctive(unit: ReadUnit, index: number): boolean {
  const predicate = unit.predicates.find(({ chunk }) => chunk === index);
  return predicate !== undefined && moodOf(predicate.bits) !== 'indicative';
}

/** «Die Kritik müsse man hinnehmen, die Lage sei ernst»: Konjunktiv beside Konjunktiv is the same statement. */
function isReported(unit: ReadUnit, index: number): boolean {
  const predicate = unit.predicates.find(({ chunk }) => chunk === index);
  return predicate !== undefined && moodOf(predicate.bits) === 'subjunctive-1';
}

/** The predicate of a chunk, or of the clause that it goes on from. */
function predicateOf({ chunks, predicates }: ReadUnit, index: number): Predicate | undefined {
  const own = predicates.find(({ chunk }) => chunk === index);
  if (own || chunks[index]?.kind !== 'fragment') return own;
  return predicates.findLast(({ chunk }) => chunk < index && chunks[chunk]?.kind !== 'relative');
}

function endOf(unit: ReadUnit, from: number, frame: Predicate | undefined): number {
  for (let index = from + 1; index < unit.chunks.length; index++) {
    const chunk = unit.chunks[index];
    if (!chunk) break;
    const isFrame = frame !== undefined && (frame.particle ?? frame.verb) >= chunk.first;
    if (isFrame && (frame.particle ?? frame.verb) < chunk.last) return chunk.first - 1;
    if (chunk.after === ':' && unit.items[chunk.first]?.quotation !== null) return chunk.first - 1;
    if (chunk.after === ';' || (chunk.kind === 'verb-first' && chunk.after === ',')) return chunk.first - 1;
    if (chunk.kind === 'main' && /^\p{L}/u.test(chunk.after)) return chunk.first;
  }
  return unit.items.length;
}

/** Verbs by which a statement reaches somebody. */
const comes = /^(?:kommen|vorliegen|ausgehen|ergehen|erfolgen|stammen|geben|bestehen)$/;

/** Whose it is: a genitive or *von* behind the noun, a name before it, a possessive, else the clause's subject. */
function ownerOf(unit: ReadUnit, phrase: Phrase, index: number): ItemRange | null {
  const chunk = unit.chunks[index];
  if (!chunk) return null;
  const next = unit.phrases[unit.phrases.indexOf(phrase) + 1];
  if (
    next &&
    next.first === phrase.last &&
    next.last <= chunk.last &&
    (next.bits & GENITIVE) !== 0 &&
    next.kind !== 'pronoun'
  )
    return whole(unit, next, chunk.last, true);
  if (
    next &&
    next.preposition === phrase.last &&
    /^(?:von|vom|seitens|durch|aus)$/.test(unit.items[phrase.last]?.lower ?? '')
  )
    return whole(unit, next, chunk.last, true);
  const opening = unit.items[phrase.first];
  if (opening?.token?.tag === 'PROPN' && phrase.head > phrase.first && /(?:s|’|')$/.test(opening.lower))
    return { first: phrase.first, last: genitiveEnd(unit, phrase) };
  if (/^(?:sein|ihr)/.test(determinedBy(unit.items, phrase)))
    return { first: phrase.first, last: phrase.first + 1 };
  const preposition = phrase.preposition === null ? '' : (unit.items[phrase.preposition]?.lower ?? '');
  if (/^(?:gegen|auf|über|wegen|trotz|nach|von|für|durch|bei)$/.test(preposition)) return null;
  const source = unit.phrases.find(
    (one) =>
      one.preposition !== null &&
      one.first >= chunk.first &&
      one.last <= chunk.last &&
      /^(?:von|vom|aus|seitens)$/.test(unit.items[one.preposition]?.lower ?? '') &&
      isAgent(unit, one),
  );
  const predicate = predicateOf(unit, index);
  if (source && (predicate?.passive || comes.test(predicate?.lemma ?? '')))
    return whole(unit, source, phrase.first);
  if (!predicate || predicate.passive || verbFrame(predicate.lemma)?.colour === 'denying') return null;
  const subject = subjectOf(unit, predicate);
  const isOther = subject !== null && (phrase.first < subject.first || phrase.first >= subject.last);
  return isOther && unit.items[subject.first]?.lower !== 'es' ? subject : null;
}

function genitiveEnd(unit: ReadUnit, phrase: Phrase): number {
  let at = phrase.first;
  while (at + 1 < phrase.head && unit.items[at + 1]?.token?.tag === 'PROPN') at++;
  return at + 1;
}
