import type { RuleName } from '../../rules.ts';
import type { Chunk } from '../chunks.ts';
import { isDocument } from '../documents.ts';
import { NOMINATIVE } from '../morphology.ts';
import { canBe } from '../noun-phrases.ts';
import type { Predicate } from '../predicates.ts';
import { reportingNoun } from '../reporting-nouns.ts';
import { type VerbFrame, verbFrame } from '../reporting-verbs.ts';
import { type ReadUnit, wordsOf } from '../subjects.ts';
import {
  type Content,
  contentEnd,
  frameEnd,
  isQuestion,
  isRendered,
  isSubjunctive,
  skipAppositions,
} from './content.ts';
import { hasObject } from './content-before.ts';
import { cutOut } from './finding.ts';

/** Content that follows its frame. */
export function contentAfter(unit: ReadUnit, predicate: Predicate, frame: VerbFrame): Content | null {
  const end = skipAppositions(unit, frameEnd(unit, predicate));
  const next = unit.chunks[end + 1];
  if (!next || (next.after === ':' && isInsideFrame(unit, predicate))) return null;
  const kind = contentKind(unit, end + 1, next, predicate, frame);
  if (!kind) return null;
  const last = contentEnd(unit, predicate, end + 1);
  return { ranges: cutOut(unit.items, { first: next.first, last }, []), ...kind };
}

/** «Sie warnte vor Streit, wenn nichts erklärt werde: „…“»: the colon is the main clause's. */
function isInsideFrame({ chunks, predicates }: ReadUnit, { chunk }: Predicate): boolean {
  if (chunks[chunk]?.kind !== 'subordinate') return false;
  const main = predicates.findLast((one) => one.chunk < chunk && chunks[one.chunk]?.kind === 'main');
  return main !== undefined && verbFrame(main.lemma) !== null;
}

/** «Sie muss erklären, warum …»: asked of her, not said. */
function isOwed({ auxiliary }: Predicate): boolean {
  return auxiliary === 'müssen' || auxiliary === 'sollen';
}

/** «wies den Vorwurf zurück, er habe gelogen»: the clause hangs on the noun, and is what others say. */
function deniesWords(
  { items, phrases, chunks }: ReadUnit,
  { chunk }: Predicate,
  { lemma, colour }: VerbFrame,
): boolean {
  const part = chunks[chunk];
  if (!part || (colour !== 'denying' && lemma !== 'ablehnen')) return false;
  return phrases.some(({ first, last, head, preposition }) => {
    const token = items[head]?.token;
    const isObject = preposition === null && first >= part.first && last <= part.last;
    return (
      isObject && token?.tag === 'NOUN' && (reportingNoun(token.form) !== null || isDocument(token.lower))
    );
  });
}

/** «Damit bestätigt sich die Sorge, dass …»: nobody says it. */
function comesTrue(unit: ReadUnit, { lemma, chunk }: Predicate): boolean {
  return lemma === 'bestätigen' && wordsOf(unit, chunk).includes('sich');
}

interface Kind {
  readonly rule: RuleName;
  readonly confidence: number;
}

function contentKind(
  unit: ReadUnit,
  index: number,
  next: Chunk,
  predicate: Predicate,
  frame: VerbFrame,
): Kind | null {
  const opener = next.opener ?? '';
  const item = unit.items[next.first];
  if (item?.quotation !== null && (next.after === ':' || next.after === ',' || next.after === ''))
    return frame.quote || frame.clause ? { rule: 'quotation after', confidence: 0.95 } : null;
  if (next.after === ':')
    return !predicate.passive &&
      (isRendered(unit, index) || (frame.quote && !frame.weak && next.finite.length > 0))
      ? { rule: 'colon after', confidence: 0.75 }
      : null;
  if (next.after !== ',' || deniesWords(unit, predicate, frame) || comesTrue(unit, predicate)) return null;
  if (next.kind === 'subordinate' && /^(?:dass|daß)$/.test(opener) && item?.lower !== 'so')
    return frame.clause || isAnnounced(unit, predicate, frame)
      ? { rule: 'dass-clause after', confidence: 0.95 }
      : null;
  if (next.kind === 'subordinate' && isQuestion(opener))
    return frame.question && !isOwed(predicate) ? { rule: 'question after', confidence: 0.85 } : null;
  if (next.kind === 'infinitive' && next.opener === null)
    return frame.infinitive ||
      (frame.clause && endsWithModal(unit, next)) ||
      isAnnounced(unit, predicate, frame)
      ? { rule: 'infinitive after', confidence: 0.9 }
      : null;
  return verbSecondAfter(unit, index, next, predicate, frame);
}

/** «sagte, er sei krank», «sagte, wenn es regne, komme er nicht»; an infinitive that insertions part. */
function verbSecondAfter(
  unit: ReadUnit,
  index: number,
  next: Chunk,
  predicate: Predicate,
  frame: VerbFrame,
): Kind | null {
  const chunk = unit.chunks[predicate.chunk];
  if (frame.verbSecond && next.kind === 'fragment' && quotesItsVerb(unit, next))
    return { rule: 'verb-second after', confidence: 0.9 };
  if (frame.verbSecond && next.kind === 'main' && chunk && !isOwnContinuation(unit, next)) {
    if (isSubjunctive(unit, index)) return { rule: 'verb-second after', confidence: 0.95 };
    const isOpen =
      !frame.weak &&
      !predicate.passive &&
      !hasObject(unit, predicate, chunk) &&
      !hasComplement(unit, chunk, frame);
    return isOpen ? { rule: 'verb-second after', confidence: 0.6 } : null;
  }
  if (next.kind === 'fragment' && frame.infinitive && isLaterInfinitive(unit, index))
    return { rule: 'infinitive after', confidence: 0.8 };
  const opensCondition =
    next.kind === 'subordinate' &&
    /^(?:wenn|falls|sofern|sobald|solange|nachdem|obwohl|als|seit|seitdem|bis|während|weil)$/.test(
      next.opener ?? '',
    );
  if (!frame.verbSecond || (!opensCondition && next.kind !== 'fragment')) return null;
  const later = unit.chunks.findIndex((one, at) => at > index && one.kind === 'verb-first');
  return later > 0 && unit.chunks[later]?.after === ',' && isSubjunctive(unit, later)
    ? { rule: 'verb-second after', confidence: 0.8 }
    : null;
}

/** «sprachen davon, dass …», «hält es für möglich, dass …»: a word in the clause stands for the one that follows. */
function isAnnounced(unit: ReadUnit, { chunk }: Predicate, frame: VerbFrame): boolean {
  const words = wordsOf(unit, chunk);
  const isJudged =
    words.includes('es') &&
    ((frame.judgement && words.includes('als')) || frame.prepositions.includes('für'));
  return (
    isJudged || frame.prepositions.some((word) => words.includes(`da${word}`) || words.includes(`dar${word}`))
  );
}

/** «gehen von einem Anschlag aus»: the verb has its complement already. */
function hasComplement(unit: ReadUnit, { first, last }: Chunk, frame: VerbFrame): boolean {
  return unit.phrases.some(
    (one) =>
      one.preposition !== null &&
      one.first >= first &&
      one.last <= last &&
      frame.prepositions.includes(unit.items[one.preposition]?.lower ?? ''),
  );
}

/** «sagte, der Präsident „ist und bleibt ein Freund“»: a subject before the quotation that holds the verb. */
function quotesItsVerb({ items, phrases }: ReadUnit, { first, last }: Chunk): boolean {
  const quotation = items.findIndex((item, at) => at > first && at < last && item.quotation !== null);
  const opening = phrases.find((one) => one.first === first);
  return (
    quotation > 0 &&
    opening !== undefined &&
    opening.preposition === null &&
    canBe(opening, NOMINATIVE) &&
    items[quotation - 1]?.lower !== ':'
  );
}

/** «verkündete, sich kümmern zu wollen»: what is said of oneself. */
function endsWithModal({ items }: ReadUnit, { last }: Chunk): boolean {
  return items[last - 2]?.lower === 'zu' && items[last - 1]?.token?.tag === 'AUX';
}

/** «zugesagt, nicht weiter über X, das größte Gebäude, bestimmen zu wollen». */
function isLaterInfinitive(unit: ReadUnit, index: number): boolean {
  const later = unit.chunks
    .slice(index + 1, index + 3)
    .find((chunk) => chunk.kind !== 'fragment' && chunk.kind !== 'relative');
  return later?.kind === 'infinitive' && later.opener === null;
}

function isOwnContinuation(unit: ReadUnit, chunk: Chunk): boolean {
  return /^(?:und|aber|doch|denn)$/.test(unit.items[chunk.first]?.lower ?? '');
}
