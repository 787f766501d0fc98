import { isAgent } from '../agents.ts';
import type { Chunk, Predicate } from '../clauses.ts';
import { moodOf } from '../moods.ts';
import { ACCUSATIVE, DATIVE, NOMINATIVE } from '../morphology.ts';
import { canBe, isTime, type Phrase } from '../noun-phrases.ts';
import { type VerbFrame, verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, subjectOf, whole } from '../subjects.ts';
import { apart, cutOut, type Finding } from './finding.ts';

/** Statements with a verb that reports: *sagte, dass …*; *sagte, er sei …*; *…, sagte X*; *X sagte: „…“*. */
export function reportingClauses(unit: ReadUnit): Finding[] {
  return unit.predicates.flatMap((predicate) => {
    const frame = frameOf(predicate);
    const chunk = unit.chunks[predicate.chunk];
    if (!chunk) return [];
    const found = frame
      ? (contentAfter(unit, predicate, frame) ?? contentBefore(unit, predicate, chunk, frame))
      : null;
    const content = found ?? quotationBeside(unit, predicate, chunk);
    return content ? findings(unit, predicate, content, frame) : [];
  });
}

/** «will erfahren haben, dass …» says that the source vouches for it itself. */
function frameOf({ lemma, auxiliary }: Predicate): VerbFrame | null {
  if (auxiliary === 'wollen' && /^(?:erfahren|wissen|sehen|hören|beobachten)$/.test(lemma))
    return verbFrame('berichten');
  return verbFrame(lemma);
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
  if (claim.length === 0 || !frame || (frame.weak && !canMean(unit, speaker))) return direct;
  return [
    ...direct,
    { ...shared, form: 'indirect' as const, content: claim, rule: `${content.rule} «${predicate.lemma}»` },
  ];
}

/** «Das zeigt, dass …» says nothing; «Merkel findet, dass …» does. */
function canMean(unit: ReadUnit, speaker: ItemRange | null): boolean {
  return speaker === null || isAgent(unit, speaker) || isDocument(unit.items[speaker.last - 1]?.lower ?? '');
}

/** Items of the verb and its particle, in order. */
export function cueItems({ finite, verb, particle }: Predicate): number[] {
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
  if (predicate.lemma === 'zitieren' && subject) {
    const quoted = quotedObject(unit, predicate, subject);
    if (quoted) return { speaker: quoted, via: [subject] };
  }
  if (predicate.lemma === 'hervorgehen') return { speaker: documentOf(unit, predicate), via: [] };
  if (predicate.lemma === 'heißen')
    return { speaker: impersonal ? documentOf(unit, predicate) : null, via: [] };
  return { speaker: subject, via: [] };
}

/** «X zitiert [den Minister] mit den Worten …»: the one whose words they are. */
function quotedObject(unit: ReadUnit, { chunk, finite }: Predicate, subject: ItemRange): ItemRange | null {
  const part = unit.chunks[chunk];
  const phrase = unit.phrases.find(
    (one) =>
      part !== undefined &&
      one.preposition === null &&
      one.first >= part.first &&
      one.last <= part.last &&
      one.first > Math.min(finite, subject.first) &&
      one.first >= subject.last &&
      canBe(one, ACCUSATIVE),
  );
  return phrase && part ? whole(unit, phrase, part.last) : null;
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

interface Kind {
  readonly rule: string;
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
    return frame.quote && !frame.weak && !predicate.passive && next.finite.length > 0
      ? { rule: 'colon after', confidence: 0.8 }
      : null;
  if (next.after !== ',') return null;
  if (next.kind === 'subordinate' && /^(?:dass|daß)$/.test(opener))
    return frame.clause ? { rule: 'dass-clause after', confidence: 0.95 } : null;
  if (next.kind === 'subordinate' && isQuestion(opener))
    return frame.question ? { rule: 'question clause after', confidence: 0.85 } : null;
  if (next.kind === 'infinitive' && next.opener === null)
    return frame.infinitive || (frame.clause && endsWithModal(unit, next))
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
  if (frame.verbSecond && next.kind === 'main' && chunk) {
    if (isSubjunctive(unit, index)) return { rule: 'verb-second after', confidence: 0.95 };
    const isOpen =
      !frame.weak &&
      !predicate.passive &&
      !isOwnContinuation(unit, next) &&
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
  const start = statementStart(unit, predicate.chunk);
  if (!isStatement(unit, start, predicate.chunk, frame) || hasObject(unit, predicate, chunk)) return null;
  const first = unit.chunks[start]?.first ?? 0;
  const after = unit.chunks[end + 1];
  const goesOn =
    after?.after === ',' &&
    after.kind !== 'relative' &&
    (after.kind !== 'fragment' || unit.chunks.slice(end + 2).some(({ finite }) => finite.length > 0));
  const last = goesOn ? contentEnd(unit, predicate, end + 1) : unit.items.length;
  const cut = {
    first: chunk.first,
    last: goesOn ? (unit.chunks[end]?.last ?? chunk.last) : unit.items.length,
  };
  return { ranges: cutOut(unit.items, { first, last }, [cut]), rule: 'clause before', confidence: 0.9 };
}

/** Whether chunks can be what somebody says: a main clause, a *dass*- or question clause, words in quotation marks. */
function isStatement(unit: ReadUnit, start: number, end: number, frame: VerbFrame): boolean {
  const chunks = unit.chunks.slice(start, end);
  if (chunks.some((chunk) => unit.items[chunk.first]?.quotation !== null)) return true;
  const opener = chunks[0]?.opener ?? '';
  if (/^(?:dass|daß)$/.test(opener)) return frame.clause;
  const main = unit.chunks.findIndex(
    (one, index) =>
      index >= start && index < end && (one.kind === 'main' || (one.kind === 'verb-first' && index > start)),
  );
  if (main >= 0) return !frame.weak || isSubjunctive(unit, main);
  return isQuestion(opener) && frame.question;
}

/** «fand eine Anstellung»: an object that leaves no place for a statement. */
function hasObject(unit: ReadUnit, predicate: Predicate, chunk: Chunk): boolean {
  const subject = subjectOf(unit, predicate);
  return unit.phrases.some(
    (one) =>
      one.first > predicate.finite &&
      one.last <= chunk.last &&
      one.preposition === null &&
      one.kind !== 'pronoun' &&
      one.first >= (subject?.last ?? 0) &&
      canBe(one, ACCUSATIVE) &&
      !canBe(one, DATIVE) &&
      !isTime(unit.items, one),
  );
}

/** First chunk of the statement that ends before `index`: an utterance that a colon announces stands for itself. */
function statementStart(unit: ReadUnit, index: number): number {
  const before = unit.chunks[index - 1];
  if (before?.after === ':' && unit.items[before.first]?.quotation !== null) return index - 1;
  for (let at = index - 1; at > 0; at--) if (unit.chunks[at]?.after === ';') return at;
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
  if (/^(?:sein|haben|werden)$/.test(predicate.lemma)) return null;
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
