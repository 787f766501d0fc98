import { isAgent, isBodyOrPeople } from '../agents.ts';
import { isDocument } from '../documents.ts';
import { ACCUSATIVE, PLURAL } from '../morphology.ts';
import { canBe, isTime } from '../noun-phrases.ts';
import type { Predicate } from '../predicates.ts';
import { antecedent, type ItemRange, type ReadUnit, subjectOf, whole } from '../subjects.ts';

/** «Das zeigt, dass …» says nothing; «Merkel findet, dass …» does. */
export function canMean(unit: ReadUnit, speaker: ItemRange | null): boolean {
  return speaker === null || isAgent(unit, speaker) || isWritten(unit, speaker);
}

/** Whether a phrase names something written that says things. */
export function isWritten({ phrases, items }: ReadUnit, { first, last }: ItemRange): boolean {
  const phrase = phrases.find((one) => one.first === first);
  return [phrase?.head ?? first, last - 1].some((at) => isDocument(items[at]?.lower ?? ''));
}

/** The same of a subject of a verb that reports. */
export function canReport(unit: ReadUnit, speaker: ItemRange | null): boolean {
  return canMean(unit, speaker) || (speaker !== null && isBare(unit, speaker));
}

/** «Spiegel Online berichtet»: a singular without article is a name. */
function isBare(unit: ReadUnit, { first }: ItemRange): boolean {
  const phrase = unit.phrases.find((one) => one.first === first);
  return (
    phrase !== undefined &&
    phrase.kind === 'noun' &&
    phrase.head === first &&
    !canBe(phrase, PLURAL) &&
    phrase.preposition === null
  );
}

/** Who speaks: the subject; in the passive the agent, and of *zitieren* the one who is quoted, by the agent. */
export function speakerOf(
  unit: ReadUnit,
  predicate: Predicate,
): { speaker: ItemRange | null; via: ItemRange[] } {
  const subject = subjectOf(unit, predicate);
  const first = subject ? (unit.items[subject.first]?.lower ?? '') : '';
  const impersonal = subject !== null && subject.last === subject.first + 1 && /^(?:es|man)$/.test(first);
  if (predicate.passive) {
    const agent = agentOf(unit, predicate);
    if (predicate.lemma === 'zitieren') {
      const via = agent ?? mediumOf(unit, predicate);
      return { speaker: impersonal ? null : subject, via: via ? [via] : [] };
    }
    return { speaker: agent ?? documentOf(unit, predicate), via: [] };
  }
  if (predicate.lemma === 'zitieren' && subject) {
    const quoted = quotedObject(unit, predicate, subject);
    if (quoted) return { speaker: quoted, via: [subject] };
  }
  if (
    predicate.auxiliary !== 'lassen' &&
    /^(?:hervorgehen|stehen|verlauten|bekanntwerden)$/.test(predicate.lemma)
  )
    return { speaker: documentOf(unit, predicate), via: [] };
  if (predicate.lemma === 'heißen')
    return { speaker: impersonal ? documentOf(unit, predicate) : null, via: [] };
  return { speaker: first === 'man' ? null : subject, via: [] };
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
  const possible = unit.phrases.filter(
    (one) =>
      one.preposition !== null &&
      /^(?:von|vom|durch|seitens)$/.test(unit.items[one.preposition]?.lower ?? '') &&
      chunk !== undefined &&
      one.first >= chunk.first &&
      one.last <= chunk.last &&
      (one.first > predicate.finite || one.preposition === chunk.first || chunk.kind !== 'main'),
  );
  const phrase = possible.find((one) => isAgent(unit, one)) ?? possible[0];
  return phrase && chunk ? whole(unit, phrase, chunk.last) : null;
}

/** «wird X [in der Zeitung] zitiert»: what the words stand in. */
function mediumOf(unit: ReadUnit, predicate: Predicate): ItemRange | null {
  const chunk = unit.chunks[predicate.chunk];
  const phrase = unit.phrases.find((one) => {
    const head = unit.items[one.head]?.lower ?? '';
    const word = one.preposition === null ? '' : (unit.items[one.preposition]?.lower ?? '');
    const isInside = chunk !== undefined && one.first >= chunk.first && one.last <= chunk.last;
    return isInside && /^(?:in|im|auf|bei|beim)$/.test(word) && (isDocument(head) || isBodyOrPeople(head));
  });
  if (!phrase || !chunk) return null;
  return whole(unit, phrase, chunk.finite.find((at) => at > phrase.first) ?? chunk.last);
}

/** «heißt es [in einer Mitteilung]», «hieß es [aus dem Ministerium]», «[In dem Bericht] wird gefordert». */
function documentOf(unit: ReadUnit, predicate: Predicate): ItemRange | null {
  const chunk = unit.chunks[predicate.chunk];
  if (!chunk) return null;
  if (chunk.kind === 'relative' && /^(?:in|worin)$/.test(unit.items[chunk.first]?.lower ?? ''))
    return antecedent(unit, predicate.chunk, ({ kind }) => kind !== 'pronoun');
  const first = chunk.kind === 'verb-first' && chunk.after === ',' ? 0 : chunk.first;
  const isOpen = /^(?:heißen|verlauten|hervorgehen)$/.test(predicate.lemma);
  const phrase = unit.phrases.find(
    (one) =>
      one.preposition !== null &&
      one.first >= first &&
      one.last <= chunk.last &&
      /^(?:in|im|aus|auf|bei|beim|seitens|von|vom)$/.test(unit.items[one.preposition]?.lower ?? '') &&
      !isTime(unit.items, one) &&
      ((isOpen && (one.first >= chunk.first || one.preposition === 0)) ||
        isDocument(unit.items[one.head]?.lower ?? '')),
  );
  const limit =
    phrase && unit.chunks.find((one) => phrase.first >= one.first && phrase.first < one.last)?.last;
  if (!phrase || limit === undefined) return null;
  return whole(unit, phrase, chunk.finite.find((at) => at > phrase.first && at < limit) ?? limit);
}

export function addresseeOf(
  unit: ReadUnit,
  predicate: Predicate,
  speaker: ItemRange | null,
): ItemRange | null {
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
