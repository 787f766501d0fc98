import type { Span } from '../analysis.ts';

/*
 * Quoted speech and the words that frame it are sentences of their own, whatever the length of what is quoted: a
 * parser that was trained on whole sentences reads each better alone.
 */

const MARK = /^["“”„«»]$|^(?:''|``)$/;
const ENDS_SPEECH = /[,?!—–]$|^(?:-|--|\.\.\.|…)$/;
const LEADS_IN = /^(?:[,:—–]|--)$/;

/**
 * A stretch of tokens to be parsed alone; `end` is exclusive. `rest` is what follows words that were quoted within a
 * clause: it may go on with that clause or be the frame of all before it.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'speech' | 'frame' | 'rest';
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
      cuts.push({ at: i + 1, begins: isWithinClause(i, formAt) ? 'rest' : 'frame' });
    const beginsSentence = /^[\p{Lu}\p{N}…[]/u.test(formAt(i + 1));
    if (
      touchesRight &&
      !touchesLeft &&
      LEADS_IN.test(formAt(i - 1)) &&
      beginsSentence &&
      !isWithinThat(i, formAt)
    )
      cuts.push({ at: i, begins: 'speech' });
  }
  return cuts;
}

/** «her “bold plan,” promising …»: the mark that opens stands right behind a word of a clause already begun. */
function isWithinClause(closing: number, formAt: (i: number) => string): boolean {
  let opening = closing - 1;
  while (opening >= 0 && !MARK.test(formAt(opening))) opening--;
  return opening > 1 && /[\p{L}\p{N}]$/u.test(formAt(opening - 1));
}

/** So many words may stand between *that* and a comma without being a clause: «that in the end, “…”». */
const LONGEST_ADVERBIAL = 7;
const ADVERBIAL = /^(?:in|on|at|for|under|over|after|before|during|given|despite|while|if|when)$/;

/** «said that in the end, “We …”»: the words quoted are a part of the clause. */
function isWithinThat(opening: number, formAt: (i: number) => string): boolean {
  if (formAt(opening - 1) !== ',') return false;
  for (let i = opening - 2; i > 0 && i >= opening - 2 - LONGEST_ADVERBIAL && formAt(i) !== ','; i--) {
    if (formAt(i) === 'that') return i === opening - 2 || ADVERBIAL.test(formAt(i + 1));
  }
  return false;
}
