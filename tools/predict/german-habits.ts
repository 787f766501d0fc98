import type { Colour } from '../../src/analysis/analysis.ts';
import type { Attribution, Reading } from '../../src/analysis/grammar.ts';
import { isShown } from '../../src/core/statements.ts';

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
export function germanHabits({ text }: Reading, found: readonly Attribution[]): Attribution[] {
  return joinedCarried(
    withSpeakersBefore(found).filter((one) => isMarked(one)),
    text,
  ).map(withCueAsSpeaker);
}

/** *Demnach* itself is marked as the speaker, and a noun that reports where nobody owns it («die Behauptung, …»). */
function withCueAsSpeaker(one: Attribution): Attribution {
  const isNoun = one.speaker === null && one.rule.startsWith('clause after the noun');
  return one.cue && (isNoun || one.cue.lemma === 'demnach') ? { ...one, speaker: one.cue.spans } : one;
}

/** What people are not shown is not predicted. */
function isMarked({ form, colour, rule, speaker, confidence }: Attribution): boolean {
  if (!isShown({ confidence })) return false;
  if (form === 'told')
    return markedComplement.test(rule) || (markedActs.has(colour) && !otherComplement.test(rule));
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
