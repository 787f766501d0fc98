import type { Colour, Span } from '../../src/analysis/analysis.ts';
import type { Attribution, Reading } from '../../src/analysis/grammar.ts';
import { isShown } from '../../src/core/statements/statements.ts';

/** Speech acts told that the corpus marks more often than not: by the kind of act, and by what the verb governs. */
const markedActs = new Set<Colour>([
  'accusing',
  'demanding',
  'warning',
  'promising',
  'fearing',
  'announcing',
]);
const markedComplement = / (?:als|von|vor|mit|für)$/;
const otherComplement = / (?:an|auf|gegen|nach|über|um|zu)$/;

/** What the German corpus would mark of these attributions: its habits, not the product's rules. */
export function germanHabits(reading: Reading, found: readonly Attribution[]): Attribution[] {
  const outer = found.filter(
    ({ form, rule }) => /^(?:carried|indirect)$/.test(form) && rule.name !== 'sentence before',
  );
  const marked = withSpeakersBefore(found).filter((one) => isMarked(one) && !isNested(one, outer));
  const told = joinedCarried(marked, reading.text).map(withCueAsSpeaker);
  const heard = told.filter(({ via }, at) => told.findIndex((other) => isSame(other.via[0], via[0])) === at);
  return [...told, ...heard.flatMap((one) => passedOn(one, reading))].toSorted(byLateSpeaker);
}

/** Of two speakers of the same words the one named later stands first, as most often in the corpus: its scorer compares those in one place. */
function byLateSpeaker(one: Attribution, other: Attribution): number {
  return (other.speaker?.[0]?.start ?? 0) - (one.speaker?.[0]?.start ?? 0);
}

/** What somebody in a statement says («… gehe davon aus, dass …») goes unmarked, source phrases apart. */
function isNested({ form, content, rule }: Attribution, outer: readonly Attribution[]): boolean {
  const [inner] = content;
  if (form !== 'indirect' || !inner || rule.name === 'source phrase') return false;
  return outer.some((one) =>
    one.content.some((span) => span.start <= inner.start && inner.end <= span.end && span !== inner),
  );
}

function isSame(one: Span | undefined, other: Span | undefined): boolean {
  return one?.start === other?.start;
}

const source = /(?:\b(?:laut|gemäß|nach|so|wie)|,) *$/i;

/** Who passes words on is a second speaker: of the same words where they are cited, else of the whole sentence. */
function passedOn(one: Attribution, { text, segments }: Reading): Attribution[] {
  const [via] = one.via;
  if (!via || !one.cue || (one.form !== 'direct' && one.form !== 'indirect')) return [];
  const speaker = [via];
  if (one.cue.lemma === 'zitieren') return [{ ...one, speaker }];
  const sentence = segments.find(({ start, end }) => start <= via.start && via.end <= end);
  if (!sentence) return [];
  const before = text.slice(sentence.start, via.start);
  const from = source.exec(before);
  const start = from ? sentence.start + from.index : via.start;
  const end = via.end + (/^ *(?:zufolge|nach)\b/.exec(text.slice(via.end)) ?? [''])[0].length;
  const content = [
    { start: sentence.start, end: start },
    { start: end, end: sentence.end },
  ].filter((span) => /\p{L}/u.test(text.slice(span.start, span.end)));
  return [{ ...one, form: 'indirect', speaker, content }];
}

/** *Demnach* or *Danach* itself is marked as the speaker, and a noun that reports where nobody owns it («die Behauptung, …»). */
function withCueAsSpeaker(one: Attribution): Attribution {
  const isNoun = one.speaker === null && one.rule.name === 'clause after the noun';
  return one.cue && (isNoun || /^(?:demnach|danach|vernehmen)$/.test(one.cue.lemma))
    ? { ...one, speaker: one.cue.spans }
    : one;
}

/** What people are not shown is not predicted. */
function isMarked({ form, colour, rule, speaker, confidence }: Attribution): boolean {
  if (!isShown({ confidence })) return false;
  if (form === 'told')
    return (
      markedComplement.test(rule.word ?? '') ||
      (markedActs.has(colour) && !otherComplement.test(rule.word ?? ''))
    );
  return form !== 'direct' || speaker !== null;
}

/** Farther than this behind the last statement, *sollen* is mostly unmarked. */
const NEAR = 250;

/** *sollen* without a source is given to the speaker before, where one is near. */
function withSpeakersBefore(found: readonly Attribution[]): Attribution[] {
  let before: Attribution | null = null;
  return found.flatMap((one) => {
    if (one.form === 'hearsay')
      return before && distance(before, one) < NEAR ? [{ ...one, speaker: before.speaker }] : [];
    if (one.speaker) before = one;
    return [one];
  });
}

function distance(before: Attribution, one: Attribution): number {
  return (one.content[0]?.start ?? 0) - (before.content.at(-1)?.end ?? 0);
}

/** Neighbouring Konjunktiv sentences are one annotation. */
function joinedCarried(found: readonly Attribution[], text: string): Attribution[] {
  const joined: Attribution[] = [];
  for (const one of found) {
    const before = joined.at(-1);
    const [from] = before?.content ?? [];
    const [to] = one.content;
    if (
      before?.form === 'carried' &&
      one.form === 'carried' &&
      from &&
      to &&
      text.slice(from.end, to.start).trim() === ''
    )
      joined[joined.length - 1] = { ...before, content: [{ start: from.start, end: to.end }] };
    else joined.push(one);
  }
  return joined;
}
