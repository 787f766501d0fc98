import type { Span } from '../../src/analysis/analysis.ts';
import type { Attribution, Reading } from '../../src/analysis/grammar.ts';

export interface CorpusQuote {
  readonly type: 'Direct' | 'Indirect';
  readonly spans: readonly (readonly [number, number])[];
  readonly speaker: { readonly spans: readonly (readonly [number, number])[] } | null;
}

/** Speech acts that the corpus marks more often than not; of the others it leaves out most. */
const markedActs = new Set('vorwerfen fordern sprechen ankündigen'.split(' '));

/** What the German corpus would mark of these attributions: its habits, not the product's rules. */
export function corpusQuotes({ text }: Reading, found: readonly Attribution[]): CorpusQuote[] {
  return joinedCarried(
    found.filter((one) => isMarked(one)),
    text,
  ).map(({ form, content, speaker }) => ({
    type: form === 'direct' ? 'Direct' : 'Indirect',
    spans: content.map(pair),
    speaker: speaker ? { spans: speaker.map(pair) } : null,
  }));
}

function pair({ start, end }: Span): readonly [number, number] {
  return [start, end];
}

function isMarked({ form, cue, speaker }: Attribution): boolean {
  if (form === 'told') return cue !== null && markedActs.has(cue.lemma);
  return form !== 'direct' || speaker !== null;
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
