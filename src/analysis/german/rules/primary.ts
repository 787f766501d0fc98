import type { Span } from '../../analysis.ts';
import type { Attribution } from '../../grammar.ts';
import { isAgent } from '../agents.ts';
import type { UnitFindings } from '../attributions.ts';
import { isDocument } from '../documents.ts';
import { moodOf } from '../moods.ts';
import type { Predicate } from '../predicates.ts';
import { verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, subjectOf, whole } from '../subjects.ts';
import { rangeSpan } from './finding.ts';

/** Whom a unit gives the word to, for statements that go on from it. */
export interface Floor {
  readonly speaker: readonly Span[];
  readonly via: readonly Span[];
  readonly colour: Attribution['colour'];
  /** Whether it says something there; else it only could, as the subject of the sentence. */
  readonly speaks: boolean;
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whose statement takes most of a unit, speech acts told only where nobody says anything; «nach eigenen Angaben» names nobody. */
function widest({
  unit,
  attributions,
}: UnitFindings): (Attribution & { readonly speaker: readonly Span[] }) | null {
  const owned = attributions.filter(
    (one): one is Attribution & { readonly speaker: readonly Span[] } =>
      one.speaker !== null && !isOwnAccount(unit, one.speaker),
  );
  const said = owned.filter(({ form }) => form !== 'told');
  const [first, ...others] = said.length > 0 ? said : owned;
  return first === undefined
    ? null
    : others.reduce((most, one) => (length(one.content) > length(most.content) ? one : most), first);
}

/** The speaker of a unit's widest statement; without one, a subject that can speak. */
export function floorOf({ unit, attributions }: UnitFindings): Floor | null {
  const most = widest({ unit, attributions });
  if (most) return { speaker: most.speaker, via: most.via, colour: most.colour, speaks: true };
  if (attributions.some(({ form }) => form === 'hearsay')) return null;
  const document = reportedDocument(unit);
  if (document) return { speaker: [document], via: [], colour: 'neutral', speaks: true };
  const main = unit.predicates.find(({ chunk }) => isMainClause(unit, chunk));
  if (!main || main.passive || moodOf(main.bits).startsWith('subjunctive') || isMeantAsSpeech(unit, main))
    return null;
  const subject = subjectOf(unit, main);
  const speaks = subject !== null && isBody(unit, subject, main);
  if (!subject || !(speaks || isAgent(unit, subject))) return null;
  return { speaker: [rangeSpan(unit.items, subject)], via: [], colour: 'neutral', speaks };
}

export function isMainClause({ chunks }: UnitFindings['unit'], index: number): boolean {
  return /^(?:main|verb-first)$/.test(chunks[index]?.kind ?? '');
}

/** «Zudem fehlten Leute: Drei seien krank»: Konjunktiv behind a form that may be one or the preterite shows which it is. */
export function isMeantAsSpeech(unit: UnitFindings['unit'], main: Predicate): boolean {
  return (
    moodOf(main.bits) === 'ambiguous' &&
    unit.predicates.some(
      ({ chunk, bits }) =>
        chunk > main.chunk && isMainClause(unit, chunk) && moodOf(bits) === 'subjunctive-1',
    )
  );
}

/** «Es weist den Vorwurf zurück»: with an object of what is said, *es* is a body that speaks. */
function isBody(
  { items }: UnitFindings['unit'],
  { first }: ItemRange,
  { lemma, finite }: Predicate,
): boolean {
  const frame = verbFrame(lemma);
  return items[first]?.lower === 'es' && first < finite && frame?.object === true && !frame.weak;
}

/** «nach eigenen Angaben», «seiner Ansicht nach»: whose they are, the subject tells. */
function isOwnAccount({ items }: UnitFindings['unit'], [phrase]: readonly Span[]): boolean {
  const opening = items.find(({ start }) => start === phrase?.start)?.lower ?? '';
  return /^(?:eigene|seine|ihre)/.test(opening);
}

/** «In einer Analyse der Bank wird … gesehen»: a document named at the beginning. */
function reportedDocument(unit: UnitFindings['unit']): Span | null {
  const phrase = unit.phrases.find(({ preposition }) => preposition !== null);
  const opens = phrase?.preposition === 0 && /^(?:in|im)$/.test(unit.items[0]?.lower ?? '');
  if (!phrase || !opens || !isDocument(unit.items[phrase.head]?.lower ?? '')) return null;
  const chunk = unit.chunks[0];
  return rangeSpan(unit.items, whole(unit, phrase, chunk?.finite[0] ?? chunk?.last ?? phrase.last));
}
