import type { Colour } from '../../src/analysis/analysis.ts';
import type { Attribution, Reading } from '../../src/analysis/grammar.ts';

/** Speech acts told that the corpus marks more often than not: by the kind of act, and by what the verb governs. */
const markedActs = new Set<Colour>(['accusing', 'demanding', 'warning', 'promising', 'fearing']);
const markedComplement = / (?:als|von|vor|mit|für)$/;
const otherComplement = / (?:an|auf|gegen|nach|über|um|zu)$/;

/** What the German corpus would mark of these attributions: its habits, not the product's rules. */
export function germanHabits({ text }: Reading, found: readonly Attribution[]): Attribution[] {
  return joinedCarried(
    withSpeakersBefore(found).filter((one) => isMarked(one)),
    text,
  ).map(withDemnach);
}

/** *Demnach* itself is marked as the speaker. */
function withDemnach(one: Attribution): Attribution {
  return one.cue?.lemma === 'demnach' ? { ...one, speaker: one.cue.spans } : one;
}

function isMarked({ form, colour, rule, speaker }: Attribution): boolean {
  if (form === 'told')
    return markedComplement.test(rule) || (markedActs.has(colour) && !otherComplement.test(rule));
  return form !== 'direct' || speaker !== null;
}

/** *sollen* without a source is given to the speaker before. */
function withSpeakersBefore(found: readonly Attribution[]): Attribution[] {
  let before: Attribution['speaker'] = null;
  return found.map((one) => {
    if (one.form === 'hearsay') return { ...one, speaker: before };
    before = one.speaker ?? before;
    return one;
  });
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
