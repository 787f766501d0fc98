import type { Chunk, Predicate } from '../clauses.ts';
import { NOMINATIVE } from '../morphology.ts';
import { canBe, isTime, type Phrase } from '../noun-phrases.ts';
import { type VerbFrame, verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, subjectOf, whole } from '../subjects.ts';
import { apart, cutOut, type Finding, moodOf } from './finding.ts';

/** Statements with a verb that reports: *sagte, dass …*; *sagte, er sei …*; *…, sagte X*; *X sagte: „…“*. */
export function reportingClauses(unit: ReadUnit): Finding[] {
  return unit.predicates.flatMap((predicate) => {
    const frame = verbFrame(predicate.lemma);
    const chunk = unit.chunks[predicate.chunk];
    if (!chunk) return [];
    const found = frame
      ? (contentAfter(unit, predicate, frame) ?? contentBefore(unit, predicate, chunk, frame))
      : null;
    const content = found ?? quotationBeside(unit, predicate, chunk);
    return content ? findings(unit, predicate, content, frame) : [];
  });
}

interface Content {
  readonly ranges: readonly ItemRange[];
  readonly rule: string;
  readonly confidence: number;
}

function findings(
  unit: ReadUnit,
  predicate: Predicate,
  content: Content,
  frame: VerbFrame | null,
): Finding[] {
  const { speaker, via } = speakerOf(unit, predicate);
  const { quotes, claim } = apart(unit, content.ranges);
  const shared = {
    speaker,
    via,
    addressee: addresseeOf(unit, predicate, speaker),
    cue: { items: cueItems(predicate), lemma: predicate.lemma },
    colour: frame?.colour ?? ('neutral' as const),
    confidence: content.confidence,
  };
  const direct = quotes.map((quote) => ({
    ...shared,
    form: 'direct' as const,
    content: [quote],
    rule: `quotation beside «${predicate.lemma}»`,
  }));
  if (claim.length === 0 || !frame) return direct;
  return [
    ...direct,
    { ...shared, form: 'indirect' as const, content: claim, rule: `${content.rule} «${predicate.lemma}»` },
  ];
}

function cueItems({ finite, verb, particle }: Predicate): number[] {
  const items = particle === null ? [finite, verb] : [finite, particle];
  return [...new Set(items)].toSorted((a, b) => a - b);
}

/** Who speaks: the subject; in the passive the agent, and of *zitieren* the one who is quoted, by the agent. */
export function speakerOf(
  unit: ReadUnit,
  predicate: Predicate,
): { speaker: ItemRange | null; via: ItemRange[] } {
  const subject = subjectOf(unit, predicate);
  const first = subject ? (unit.items[subject.first]?.lower ?? '') : '';
  const impersonal = subject !== null && subject.last === subject.first + 1 && first === 'es';
  if (predicate.passive) {
    const agent = agentOf(unit, predicate);
    if (predicate.lemma === 'zitieren')
      return { speaker: impersonal ? null : subject, via: agent ? [agent] : [] };
    return { speaker: agent ?? documentOf(unit, predicate), via: [] };
  }
  if (predicate.lemma === 'heißen')
    return { speaker: impersonal ? documentOf(unit, predicate) : null, via: [] };
  return { speaker: subject, via: [] };
}

function agentOf(unit: ReadUnit, predicate: Predicate): ItemRange | null {
  const chunk = unit.chunks[predicate.chunk];
  const phrase = unit.phrases.find(
    (one) =>
      one.preposition !== null &&
      /^(?:von|vom|durch|seitens)$/.test(unit.items[one.preposition]?.lower ?? '') &&
      chunk !== undefined &&
      one.first >= chunk.first &&
      one.last <= chunk.last,
  );
  return phrase && chunk ? whole(unit, phrase, chunk.last) : null;
}

/** «heißt es [in einer Mitteilung]», «hieß es [aus dem Ministerium]», «[In dem Bericht] wird gefordert». */
function documentOf(unit: ReadUnit, predicate: Predicate): ItemRange | null {
  const chunk = unit.chunks[predicate.chunk];
  const isHeissen = predicate.lemma === 'heißen';
  const phrase = unit.phrases.find(
    (one) =>
      one.preposition !== null &&
      chunk !== undefined &&
      one.first >= chunk.first &&
      one.last <= chunk.last &&
      /^(?:in|im|aus|bei|beim|seitens|von|vom)$/.test(unit.items[one.preposition]?.lower ?? '') &&
      !isTime(unit.items, one) &&
      (isHeissen || isDocument(unit.items[one.head]?.lower ?? '')),
  );
  return phrase && chunk
    ? whole(unit, phrase, chunk.finite.find((at) => at > phrase.first) ?? chunk.last, true)
    : null;
}

function isDocument(noun: string): boolean {
  return /(?:bericht|meldung|mitteilung|erklärung|schreiben|brief|papier|studie|gutachten|artikel|interview|stellungnahme|resolution|text|buch|aufruf|antrag|medien|presse|bekanntmachung|urteil|entwurf|konzept|dokument|programm|kommentar)(?:en|s|es|e)?$/.test(
    noun,
  );
}

function addresseeOf(unit: ReadUnit, predicate: Predicate, speaker: ItemRange | null): ItemRange | null {
  const chunks = unit.chunks.slice(predicate.chunk, predicate.chunk + 4);
  const phrase = unit.phrases.find(
    (one) =>
      one.preposition !== null &&
      unit.items[one.preposition]?.lower === 'gegenüber' &&
      one.first > predicate.finite &&
      chunks.some((chunk) => one.first >= chunk.first && one.last <= chunk.last),
  );
  const limit = phrase
    ? unit.chunks.find((chunk) => phrase.first >= chunk.first && phrase.last <= chunk.last)?.last
    : undefined;
  if (!phrase || limit === undefined || phrase.first === speaker?.first) return null;
  return whole(unit, phrase, limit);
}

function frameEnd(unit: ReadUnit, { finite, verb, particle }: Predicate): number {
  const last = Math.max(finite, verb, particle ?? 0);
  return unit.chunks.findIndex((chunk) => last >= chunk.first && last < chunk.last);
}

/** Content that follows its frame. */
function contentAfter(unit: ReadUnit, predicate: Predicate, frame: VerbFrame): Content | null {
  const end = skipAppositions(unit, frameEnd(unit, predicate));
  const next = unit.chunks[end + 1];
  if (!next) return null;
  const kind = contentKind(unit, end + 1, next, predicate, frame);
  if (!kind) return null;
  const last = contentEnd(unit, predicate, end + 1);
  return { ranges: cutOut(unit.items, { first: next.first, last }, []), ...kind };
}

/** Appositions and adverbials between commas that belong to the frame: «sagte X, die Leiterin, am Montag». */
function skipAppositions(unit: ReadUnit, from: number): number {
  let at = from;
  for (;;) {
    const next = unit.chunks[at + 1];
    const afterNext = unit.chunks[at + 2];
    if (!next || !afterNext || next.after === ':') return at;
    const isInserted = next.kind === 'fragment' && unit.items[next.first]?.quotation === null;
    const isRelative = next.kind === 'relative' && at === from;
    const opensContent = isInserted && afterNext.kind === 'relative';
    if ((!isInserted && !isRelative) || opensContent || afterNext.kind === 'verb-first') return at;
    at++;
  }
}

function contentKind(
  unit: ReadUnit,
  index: number,
  next: Chunk,
  predicate: Predicate,
  frame: VerbFrame,
): { rule: string; confidence: number } | null {
  const opener = next.opener ?? '';
  const item = unit.items[next.first];
  if (item?.quotation !== null && (next.after === ':' || next.after === ',' || next.after === ''))
    return frame.quote || frame.clause ? { rule: 'quotation after', confidence: 0.95 } : null;
  if (next.after === ':')
    return frame.quote || frame.clause || frame.verbSecond ? { rule: 'colon after', confidence: 0.85 } : null;
  if (next.after !== ',') return null;
  if (next.kind === 'subordinate' && /^(?:dass|daß)$/.test(opener))
    return frame.clause ? { rule: 'dass-clause after', confidence: 0.95 } : null;
  if (next.kind === 'subordinate' && isQuestion(opener))
    return frame.question ? { rule: 'question clause after', confidence: 0.85 } : null;
  if (next.kind === 'infinitive' && next.opener === null)
    return frame.infinitive ? { rule: 'infinitive after', confidence: 0.9 } : null;
  if (
    !frame.verbSecond ||
    (predicate.passive && frame.colour === 'neutral' && predicate.lemma === 'zitieren')
  )
    return null;
  if (next.kind === 'main' && !isOwnContinuation(unit, next))
    return { rule: 'verb-second after', confidence: isSubjunctive(unit, index) ? 0.95 : 0.7 };
  if (next.kind === 'subordinate' || next.kind === 'fragment') {
    const later = unit.chunks
      .slice(index + 1)
      .find((chunk) => chunk.kind === 'verb-first' || chunk.kind === 'main');
    if (later && later.after === ',' && isSubjunctive(unit, unit.chunks.indexOf(later)))
      return { rule: 'verb-second after', confidence: 0.85 };
  }
  return null;
}

function isQuestion(opener: string): boolean {
  return /^(?:ob|wer|wen|wem|was|wann|wo|warum|wieso|weshalb|wohin|woher|welche[rsnm]?|wie|wieviel|worum|worüber|womit)$/.test(
    opener,
  );
}

function isOwnContinuation(unit: ReadUnit, chunk: Chunk): boolean {
  return /^(?:und|aber|doch|denn)$/.test(unit.items[chunk.first]?.lower ?? '');
}

function isSubjunctive(unit: ReadUnit, index: number): boolean {
  const predicate = unit.predicates.find((one) => one.chunk === index);
  return predicate !== undefined && moodOf(predicate.bits) !== 'indicative';
}

/** Where content that begins with chunk `from` ends, as an item (exclusive). */
function contentEnd(unit: ReadUnit, predicate: Predicate, from: number): number {
  const frameChunk = unit.chunks[predicate.chunk];
  const frameIsInside = frameChunk?.kind === 'subordinate' || frameChunk?.kind === 'relative';
  for (let index = from + 1; index < unit.chunks.length; index++) {
    const chunk = unit.chunks[index];
    if (!chunk) break;
    if (chunk.after === ';') return chunk.first - 1;
    if (chunk.kind === 'verb-first' && chunk.after === ',' && frameIsInside) return chunk.first - 1;
    if (isFrameOfItsOwn(unit, index, chunk))
      return /^\p{L}/u.test(chunk.after) ? chunk.first : chunk.first - 1;
  }
  return unit.items.length;
}

/** «…, und fügte hinzu», «…, sagte Y», «…, so Z»: another frame begins. */
function isFrameOfItsOwn(unit: ReadUnit, index: number, chunk: Chunk): boolean {
  const first = unit.items[chunk.first]?.lower ?? '';
  if (chunk.kind === 'fragment' && first === 'so') return true;
  if (
    chunk.opener === 'wie' &&
    unit.predicates.some((one) => one.chunk === index && verbFrame(one.lemma) !== null)
  )
    return true;
  const predicate = unit.predicates.find((one) => one.chunk === index);
  if (!predicate || verbFrame(predicate.lemma) === null || moodOf(predicate.bits) === 'subjunctive-1')
    return false;
  if (chunk.kind === 'verb-first') return true;
  return /^(?:und|aber|doch|oder)$/.test(first) && predicate.finite <= chunk.first + 2;
}

/** Content that stands before its frame: «…, sagte X», with what goes on behind. */
function contentBefore(unit: ReadUnit, predicate: Predicate, chunk: Chunk, frame: VerbFrame): Content | null {
  if (chunk.kind !== 'verb-first' || !/^[,–]$/.test(chunk.after) || predicate.finite !== chunk.first)
    return null;
  if (!frame.clause && !frame.verbSecond && !frame.quote) return null;
  if (!phraseAfter(unit, predicate.finite) && !predicate.passive && frame.lemma !== 'heißen') return null;
  const end = skipAppositions(unit, frameEnd(unit, predicate));
  const start = clauseStart(unit, predicate.chunk);
  const hasClause = unit.chunks
    .slice(start, predicate.chunk)
    .some((one) => one.finite.length > 0 || unit.items[one.first]?.quotation !== null);
  if (!hasClause) return null;
  const first = unit.chunks[start]?.first ?? 0;
  const after = unit.chunks[end + 1];
  const last =
    after && after.after === ',' && after.kind !== 'relative'
      ? contentEnd(unit, predicate, end + 1)
      : (unit.chunks[end]?.last ?? 0);
  const cut = { first: chunk.first, last: unit.chunks[end]?.last ?? chunk.last };
  return { ranges: cutOut(unit.items, { first, last }, [cut]), rule: 'clause before', confidence: 0.9 };
}

/** First chunk of the statement that ends before `index`. */
function clauseStart(unit: ReadUnit, index: number): number {
  for (let at = index - 1; at > 0; at--) {
    const after = unit.chunks[at]?.after;
    if (after === ';') return at;
  }
  return 0;
}

function phraseAfter(unit: ReadUnit, finite: number): Phrase | undefined {
  return unit.phrases.find(
    (one) =>
      one.first > finite && one.first <= finite + 4 && one.preposition === null && canBe(one, NOMINATIVE),
  );
}

/** An utterance beside a verb that need not report: «„…“, freute sich X», «X lächelte: „…“». */
function quotationBeside(unit: ReadUnit, predicate: Predicate, chunk: Chunk): Content | null {
  const before = unit.chunks[predicate.chunk - 1];
  const isAfterQuotation =
    before !== undefined && chunk.kind === 'verb-first' && unit.items[before.last - 1]?.quotation !== null;
  const end = skipAppositions(unit, frameEnd(unit, predicate));
  const after = unit.chunks[end + 1];
  const isBeforeQuotation =
    after !== undefined && after.after === ':' && unit.items[after.first]?.quotation !== null;
  const ranges: ItemRange[] = [];
  if (isAfterQuotation) ranges.push({ first: before.first, last: before.last });
  if (isBeforeQuotation) ranges.push({ first: after.first, last: after.last });
  return ranges.length > 0 ? { ranges, rule: 'quotation beside', confidence: 0.8 } : null;
}
