import type { Span } from '../analysis.ts';

/*
 * Quoted speech and the words that frame it are sentences of their own, whatever the length of what is quoted: a
 * parser that was trained on whole sentences reads each better alone.
 */

const MARK = /^["“”„«»]$|^(?:''|``)$/;
const ENDS_SPEECH = /[,?!—–]$|^(?:-|--|\.\.\.|…)$/;
const LEADS_IN = /^(?:[,:—–]|--)$/;

/** A stretch of tokens to be parsed alone; `end` is exclusive. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'speech' | 'frame';
}

/** A sentence cut for the parser: «“…,” | she said, | “…”». Without quoted speech it is one frame. */
export function speechPieces(text: string, spans: readonly Span[]): Piece[] {
  const cuts = speechCuts(text, spans);
  const first = cuts[0]?.begins === 'frame' ? 'speech' : 'frame';
  const starts = [{ at: 0, begins: first } as const, ...cuts];
  return starts.map(({ at, begins }, i) => ({
    start: at,
    end: starts[i + 1]?.at ?? spans.length,
    kind: begins,
  }));
}

interface Cut {
  readonly at: number;
  readonly begins: Piece['kind'];
}

function speechCuts(text: string, spans: readonly Span[]): Cut[] {
  const formAt = (i: number) => text.slice(spans[i]?.start, spans[i]?.end);
  const cuts: Cut[] = [];
  for (let i = 1; i < spans.length - 1; i++) {
    if (!MARK.test(formAt(i))) continue;
    const touchesLeft = spans[i]?.start === spans[i - 1]?.end;
    const touchesRight = spans[i]?.end === spans[i + 1]?.start;
    if (touchesLeft && !touchesRight && ENDS_SPEECH.test(formAt(i - 1)))
      cuts.push({ at: i + 1, begins: 'frame' });
    const beginsSentence = /^[\p{Lu}\p{N}…[]/u.test(formAt(i + 1));
    if (touchesRight && !touchesLeft && LEADS_IN.test(formAt(i - 1)) && beginsSentence)
      cuts.push({ at: i, begins: 'speech' });
  }
  return cuts;
}
