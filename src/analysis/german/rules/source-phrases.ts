import type { Chunk } from '../chunks.ts';
import { isDocument } from '../documents.ts';
import { DATIVE, NOMINATIVE } from '../morphology.ts';
import { canBe, determinedBy, isTime, type Phrase } from '../noun-phrases.ts';
import { range } from '../ranges.ts';
import { isSourceNoun, reportingNoun } from '../reporting-nouns.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, whole } from '../subjects.ts';
import { apart, cutOut, type Finding } from './finding.ts';
import { isOfSource, isReportOf } from './source-prepositions.ts';
import { canReport, speakerOf } from './speakers.ts';

interface SourcePhrase {
  readonly frame: ItemRange;
  readonly speaker: ItemRange | null;
  readonly cue: readonly number[];
  readonly lemma: string;
  readonly chunk: number;
  /** Whether it is a chunk of its own, between commas. */
  readonly alone: boolean;
}

/** «dem Vernehmen nach»: nobody is named. */
const RUMOUR = 'vernehmen';

/** *laut X*, *nach Angaben von X*, *X zufolge*, *so X*, *wie X mitteilte*: the clause around them is X's. */
export function sourcePhrases(unit: ReadUnit): Finding[] {
  const phrases = unit.chunks.flatMap((chunk, index) => [
    ...prepositional(unit, chunk, index),
    ...postpositional(unit, chunk, index),
    ...afterSo(unit, chunk, index),
    ...wieClause(unit, chunk, index),
    ...soVerb(unit, chunk, index),
    ...relativeSource(unit, chunk, index),
    ...wonachClause(unit, chunk, index),
  ]);
  return phrases.flatMap((phrase) => findings(unit, phrase));
}

function findings(unit: ReadUnit, phrase: SourcePhrase): Finding[] {
  const { quotes, claim } = apart(unit, contentOf(unit, phrase));
  const shared = {
    speaker: phrase.speaker,
    cue: { items: phrase.cue, lemma: phrase.lemma },
    colour: phrase.lemma === RUMOUR ? ('hearsay' as const) : ('neutral' as const),
    via: [],
    addressee: null,
    rule: { name: 'source phrase' as const, word: phrase.lemma },
    confidence: 0.95,
  };
  const direct = quotes.map((quote) => ({ ...shared, form: 'direct' as const, content: [quote] }));
  return claim.length > 0 ? [...direct, { ...shared, form: 'indirect' as const, content: claim }] : direct;
}

function chunkLimit(chunk: Chunk, from: number): number {
  return chunk.finite.find((at) => at >= from) ?? chunk.last;
}

function prepositional(unit: ReadUnit, chunk: Chunk, index: number): SourcePhrase[] {
  const found: SourcePhrase[] = [];
  for (const phrase of unit.phrases) {
    const at = phrase.preposition;
    if (at === null || at < chunk.first || phrase.first >= chunk.last) continue;
    const word = unit.items[at]?.lower ?? '';
    const isRelative = at === chunk.first && relativeSource(unit, chunk, index).length > 0;
    if (isRelative || !isOfSource(unit, phrase, at, chunk, index)) continue;
    const limit = chunkLimit(chunk, phrase.last);
    const speaker = whole(unit, phrase, limit, at === chunk.first && limit < chunk.last);
    found.push({
      frame: { first: at, last: speaker.last },
      speaker,
      cue: [at],
      lemma: word,
      chunk: index,
      alone: isAlone(chunk, at, speaker.last),
    });
  }
  return found;
}

function isAlone(chunk: Chunk, first: number, last: number): boolean {
  return chunk.kind === 'fragment' && chunk.first === first && last >= chunk.last && chunk.after !== '';
}

function postpositional(unit: ReadUnit, chunk: Chunk, index: number): SourcePhrase[] {
  const from = chunk.after === ')' ? (unit.chunks[index - 2]?.first ?? chunk.first) : chunk.first;
  for (let at = chunk.first; at < chunk.last; at++) {
    const twoWords = unit.items[at]?.lower === 'zu' && unit.items[at + 1]?.lower === 'folge';
    const isAfter = unit.items[at]?.lower === 'nach' && unit.items[at]?.token?.tag === 'ADP';
    if (unit.items[at]?.lower !== 'zufolge' && !twoWords && !isAfter) continue;
    const phrase = unit.phrases.find(
      (one) => one.first >= from && one.first < at && whole(unit, one, at, true).last === at,
    );
    const isPronoun = /^(?:ihm|ihr|ihnen|dem|denen|deren|diesem|diesen|dieser)$/.test(
      unit.items[at - 1]?.lower ?? '',
    );
    if (!phrase && !isAfter && isPronoun && at > chunk.first) {
      const frame = { first: at - 1, last: twoWords ? at + 2 : at + 1 };
      return [
        {
          frame,
          speaker: { first: at - 1, last: at },
          cue: [at],
          lemma: 'zufolge',
          chunk: index,
          alone: false,
        },
      ];
    }
    if (!phrase || (isAfter && !isOpinion(unit, phrase, at))) continue;
    const last = twoWords ? at + 2 : at + 1;
    const frame = { first: phrase.first, last };
    const isRumour = unit.items[phrase.head]?.lower === 'vernehmen';
    return [
      {
        frame,
        speaker: isRumour ? null : { first: phrase.first, last: at },
        cue: isRumour ? range(phrase.first, last) : [at],
        lemma: isRumour ? RUMOUR : 'zufolge',
        chunk: index,
        alone: isAlone(chunk, phrase.first, last),
      },
    ];
  }
  return [];
}

/** «seiner Meinung nach», «dem Vernehmen nach»; not «auf dem Weg nach Berlin». */
function isOpinion(unit: ReadUnit, phrase: Phrase, at: number): boolean {
  const governs = unit.phrases.some(
    (one) => one.preposition === at && one.first === at + 1 && isReportOf(unit, one),
  );
  const isAddressed = phrase.first > 0 && unit.items[phrase.first]?.token?.form.startsWith('Ihre') === true;
  const mine = isAddressed || /^(?:mein|unser)/.test(determinedBy(unit.items, phrase));
  return (
    !mine &&
    !governs &&
    isSourceNoun(unit.items[phrase.head]?.token?.form ?? '') &&
    canBe(phrase, DATIVE) &&
    phrase.preposition === null
  );
}

/** «Berichte, nach denen …», «ein Gutachten, laut dem …». */
function relativeSource(unit: ReadUnit, chunk: Chunk, index: number): SourcePhrase[] {
  const opens = /^(?:nach|laut|gemäß)$/.test(unit.items[chunk.first]?.lower ?? '');
  const pronoun = chunk.first + 1;
  if (
    !opens ||
    chunk.after !== ',' ||
    !/^(?:denen|dem|der|welche[nmr])$/.test(unit.items[pronoun]?.lower ?? '')
  )
    return [];
  if (chunk.kind !== 'relative' && chunk.kind !== 'subordinate') return [];
  const speaker = { first: pronoun, last: pronoun + 1 };
  const lemma = unit.items[chunk.first]?.lower ?? '';
  return [
    {
      frame: { first: chunk.first, last: pronoun + 1 },
      speaker,
      cue: [chunk.first],
      lemma,
      chunk: index,
      alone: false,
    },
  ];
}

/** «ein Bericht der Zeitung, wonach …»: what stands before the comma, or a report a little farther back. */
function wonachClause(unit: ReadUnit, chunk: Chunk, index: number): SourcePhrase[] {
  if (chunk.opener !== 'wonach' || chunk.after !== ',') return [];
  const comma = chunk.first - 1;
  const ranges = unit.phrases
    .filter((one) => one.kind !== 'pronoun' && one.last <= comma && !isTime(unit.items, one))
    .map((one) => whole(unit, one, comma, true));
  const speaker =
    ranges.find(({ last }) => last === comma) ??
    ranges.findLast(({ first, last }) => range(first, last).some((at) => tells(unit, at)));
  if (!speaker) return [];
  const frame = { first: chunk.first, last: chunk.first + 1 };
  return [{ frame, speaker, cue: [chunk.first], lemma: 'wonach', chunk: index, alone: false }];
}

function tells({ items }: ReadUnit, at: number): boolean {
  const token = items[at]?.token;
  return token?.tag === 'NOUN' && (reportingNoun(token.form) !== null || isDocument(token.lower));
}

/** «…, so X», «…, so X weiter». */
function afterSo(unit: ReadUnit, chunk: Chunk, index: number): SourcePhrase[] {
  if (unit.items[chunk.first]?.lower !== 'so' || chunk.kind !== 'fragment' || !/^[,–(]$/.test(chunk.after))
    return [];
  if (/^(?:auch|etwa|beispielsweise|zum)$/.test(unit.items[chunk.first + 1]?.lower ?? '')) return [];
  const phrase = unit.phrases.find((one) => one.first > chunk.first && one.first <= chunk.first + 2);
  if (!phrase || phrase.preposition !== null || !canBe(phrase, NOMINATIVE)) return [];
  const speaker = whole(unit, phrase, chunk.last);
  const last = Math.max(chunk.last, speaker.last);
  return [
    {
      frame: { first: chunk.first, last },
      speaker,
      cue: [chunk.first],
      lemma: 'so',
      chunk: index,
      alone: true,
    },
  ];
}

/** «…, so schätzen die Forscher, …». */
function soVerb(unit: ReadUnit, chunk: Chunk, index: number): SourcePhrase[] {
  const predicate = unit.predicates.find((one) => one.chunk === index);
  const opens =
    unit.items[chunk.first]?.lower === 'so' &&
    predicate?.finite === chunk.first + 1 &&
    /^[,–]$/.test(chunk.after);
  if (!predicate || !opens || predicate.auxiliary !== null || verbFrame(predicate.lemma) === null) return [];
  const { speaker } = speakerOf(unit, predicate);
  if (!speaker || !canReport(unit, speaker)) return [];
  return [
    {
      frame: chunk,
      speaker,
      cue: [chunk.first, predicate.finite],
      lemma: `so ${predicate.lemma}`,
      chunk: index,
      alone: true,
    },
  ];
}

/** «wie X mitteilte». */
function wieClause(unit: ReadUnit, chunk: Chunk, index: number): SourcePhrase[] {
  const from = /^(?:denn|und|doch|aber)$/.test(unit.items[chunk.first]?.lower ?? '')
    ? chunk.first + 1
    : chunk.first;
  if (unit.items[from]?.lower !== 'wie' || chunk.kind !== 'subordinate') return [];
  const predicate = unit.predicates.find((one) => one.chunk === index);
  const frame = predicate ? verbFrame(predicate.lemma) : null;
  if (
    !predicate ||
    !frame ||
    !(frame.clause || frame.quote) ||
    predicate.auxiliary === 'können' ||
    /^(?:nennen|bezeichnen|erwarten|annehmen)$/.test(predicate.lemma)
  )
    return [];
  const { speaker } = speakerOf(unit, predicate);
  if (frame.weak && !canReport(unit, speaker)) return [];
  const cue = [...new Set([from, predicate.verb, predicate.finite])].toSorted((a, b) => a - b);
  return [{ frame: chunk, speaker, cue, lemma: `wie ${predicate.lemma}`, chunk: index, alone: true }];
}

/** The clause that the source phrase stands in, without the phrase. */
function contentOf(unit: ReadUnit, { frame, chunk: index, alone }: SourcePhrase): ItemRange[] {
  const chunk = unit.chunks[index];
  if (!chunk) return [];
  const cut = withRelative(unit, frame);
  const inside = !alone && (chunk.kind === 'subordinate' || chunk.kind === 'relative');
  if (inside) return cutOut(unit.items, { first: chunk.first, last: subordinateEnd(unit, index) }, [cut]);
  const covered = bracketed(unit, index) ?? { first: mainStart(unit, index), last: mainEnd(unit, index) };
  return cutOut(unit.items, covered, [cut]);
}

/** «laut der Studie, die gestern erschien, …»: what is told of the source is no part of what it says. */
function withRelative({ items, chunks, forms }: ReadUnit, frame: ItemRange): ItemRange {
  const from = chunks.findIndex(({ first }) => items[frame.last]?.lower === ',' && first === frame.last + 1);
  if (chunks[from]?.kind !== 'relative' || forms[frame.last - 1] !== null) return frame;
  const past = chunks.findIndex(
    ({ kind, after }, index) =>
      index > from && !/^(?:relative|subordinate|infinitive)$/.test(kind) && !/^(?:und|oder)$/.test(after),
  );
  return { first: frame.first, last: past < 0 ? items.length : (chunks[past]?.first ?? 1) - 1 };
}

/** «(nach anderen Angaben liegt die Stadt 46 Kilometer entfernt)»: the bracket is all that it covers. */
function bracketed(unit: ReadUnit, index: number): ItemRange | null {
  const chunk = unit.chunks[index];
  if (chunk?.after !== '(' || chunk.kind === 'fragment') return null;
  return { first: chunk.first, last: chunk.last };
}

function subordinateEnd(unit: ReadUnit, index: number): number {
  for (let at = index + 1; at < unit.chunks.length; at++) {
    const chunk = unit.chunks[at];
    if (!chunk || chunk.kind === 'verb-first' || chunk.kind === 'main' || chunk.after === ';')
      return (chunk?.first ?? 1) - 1;
  }
  return unit.items.length;
}

function mainStart(unit: ReadUnit, index: number): number {
  for (let at = index; at > 0; at--) {
    const chunk = unit.chunks[at];
    if (chunk?.after === ';' || chunk?.after === ':') return chunk.first;
    if (
      chunk &&
      at <= index &&
      /^(?:und|aber|doch|denn|sondern)$/.test(chunk.after) &&
      chunk.kind !== 'subordinate' &&
      at === index
    )
      return chunk.first + 1;
  }
  return 0;
}

function mainEnd(unit: ReadUnit, index: number): number {
  const stop = unit.chunks.slice(index + 1).find((chunk) => chunk.after === ';');
  return stop ? stop.first - 1 : unit.items.length;
}
