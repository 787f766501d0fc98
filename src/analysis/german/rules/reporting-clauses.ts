import { isAgent } from '../agents.ts';
import type { Chunk } from '../chunks.ts';
import { moodOf } from '../moods.ts';
import type { Predicate } from '../predicates.ts';
import { adjectiveFrame } from '../reporting-adjectives.ts';
import { type VerbFrame, verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, subjectOf } from '../subjects.ts';
import { type Content, frameEnd, skipAppositions } from './content.ts';
import { contentAfter } from './content-after.ts';
import { contentBefore } from './content-before.ts';
import { apart, type Finding } from './finding.ts';
import { addresseeOf, canMean, speakerOf } from './speakers.ts';

/** Statements with a verb that reports: *sagte, dass …*; *sagte, er sei …*; *…, sagte X*; *X sagte: „…“*. */
export function reportingClauses(unit: ReadUnit): Finding[] {
  return unit.predicates.flatMap((predicate) => {
    const frame = frameOf(unit, predicate);
    const chunk = unit.chunks[predicate.chunk];
    if (!chunk) return [];
    const found =
      frame && !isWithheld(unit, predicate, chunk, frame)
        ? contentBeside(unit, predicate, chunk, frame)
        : null;
    const content = found ?? quotationBeside(unit, predicate, chunk);
    return content ? findings(unit, predicate, content, frame) : [];
  });
}

function contentBeside(unit: ReadUnit, predicate: Predicate, chunk: Chunk, frame: VerbFrame): Content | null {
  const before = unit.chunks[predicate.chunk - 1];
  const followsQuotation = before !== undefined && unit.items[before.last - 1]?.quotation !== null;
  const isBefore = followsQuotation ? contentBefore(unit, predicate, chunk, frame) : null;
  return isBefore ?? contentAfter(unit, predicate, frame) ?? contentBefore(unit, predicate, chunk, frame);
}

/** «will erfahren haben, dass …» says that the source vouches for it itself. */
function frameOf(unit: ReadUnit, { lemma, auxiliary, chunk, finite }: Predicate): VerbFrame | null {
  if (/^(?:sein|zeigen|geben|äußern)$/.test(lemma)) {
    const part = unit.chunks[chunk];
    const words = unit.items.slice(finite + 1, part?.last).map(({ lower }) => lower);
    for (const word of words) {
      const frame = adjectiveFrame(word);
      if (frame && !words.includes('nicht')) return frame;
    }
  }
  if (auxiliary === 'wollen' && /^(?:erfahren|wissen|sehen|hören|beobachten)$/.test(lemma))
    return verbFrame('berichten');
  return verbFrame(lemma);
}

/** «wollte nicht bestätigen, dass …»: what somebody does not say is no statement. */
export function isWithheld(
  unit: ReadUnit,
  { finite, passive }: Predicate,
  { first, last }: Chunk,
  { colour }: VerbFrame,
): boolean {
  if (colour !== 'neutral' && colour !== 'announcing') return false;
  return (
    !passive &&
    unit.items.slice(Math.max(first, finite), last).some(({ lower }) => /^(?:nicht|weder|nie)$/.test(lower))
  );
}

function findings(
  unit: ReadUnit,
  predicate: Predicate,
  content: Content,
  frame: VerbFrame | null,
): Finding[] {
  const { speaker, via } = speakerOf(unit, predicate);
  if (!frame && !canMean(unit, speaker)) return [];
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
    rule: { name: 'quotation beside' as const, word: predicate.lemma },
  }));
  if (predicate.lemma === 'stehen' && !speaker) return direct;
  if (claim.length === 0 || !frame || (frame.weak && !canMean(unit, speaker))) return direct;
  return [
    ...direct,
    {
      ...shared,
      form: 'indirect' as const,
      content: claim,
      rule: { name: content.rule, word: predicate.lemma },
    },
  ];
}

/** Items of the verb and its particle, in order. */
export function cueItems({ finite, verb, particle }: Predicate): number[] {
  const items = particle === null ? [finite, verb] : [finite, particle];
  return [...new Set(items)].toSorted((a, b) => a - b);
}

/** An utterance beside a verb that need not report: «„…“, freute sich X», «X lächelte: „…“». */
function quotationBeside(unit: ReadUnit, predicate: Predicate, chunk: Chunk): Content | null {
  if (/^(?:sein|haben|werden)$/.test(predicate.lemma)) return null;
  const before = unit.chunks[predicate.chunk - 1];
  const isAfterQuotation =
    before !== undefined && chunk.kind === 'verb-first' && unit.items[before.last - 1]?.quotation !== null;
  const after = announcedBy(unit, predicate, chunk);
  const ranges: ItemRange[] = [];
  const inFront = chunk.first === predicate.finite - 1 && unit.items[chunk.first]?.quotation !== null;
  if (inFront) ranges.push({ first: chunk.first, last: chunk.first + 1 });
  if (isAfterQuotation) ranges.push({ first: before.first, last: before.last });
  if (after) ranges.push({ first: after.first, last: after.last });
  return ranges.length > 0 ? { ranges, rule: 'quotation beside', confidence: 0.8 } : null;
}

/** The utterance behind a colon that a clause announces: the main clause, or one inside it that reports. */
function announcedBy(unit: ReadUnit, predicate: Predicate, { kind }: Chunk): Chunk | null {
  const reports = frameOf(unit, predicate) !== null;
  const isMain = kind === 'main' || kind === 'verb-first';
  if (!reports && (!isMain || moodOf(predicate.bits) === 'subjunctive-1')) return null;
  const end = skipAppositions(unit, frameEnd(unit, predicate));
  for (let index = end + 1; index < unit.chunks.length; index++) {
    const after = unit.chunks[index];
    if (!after) return null;
    if (after.after === ':') return unit.items[after.first]?.quotation === null ? null : after;
    if (!isMain || !(reports || isAgentOf(unit, predicate)) || !isPassedOver(unit, index, after)) return null;
  }
  return null;
}

/** A clause that hangs on the one before, or what somebody says in it. */
function isPassedOver({ predicates }: ReadUnit, index: number, { kind }: Chunk): boolean {
  if (kind !== 'main') return kind !== 'verb-first';
  const predicate = predicates.find(({ chunk }) => chunk === index);
  return predicate !== undefined && moodOf(predicate.bits) === 'subjunctive-1';
}

function isAgentOf(unit: ReadUnit, predicate: Predicate): boolean {
  const subject = subjectOf(unit, predicate);
  return subject !== null && isAgent(unit, subject);
}
