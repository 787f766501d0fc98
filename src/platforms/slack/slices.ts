import { type Action, type Part, plain, type Reply, type Run, type StatementPart } from '../../core/reply.ts';
import { LONGEST_PIECE } from './limits.ts';

/** What can be asked next, five buttons at most. */
export interface ActionsPart {
  readonly type: 'actions';
  readonly actions: readonly Action[];
}

/** A part, or a piece of one that may be too long for a page. */
export interface Slice {
  readonly part: Part | ActionsPart;
  /** Which part of the reply it is, or is a piece of. */
  readonly of: number;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** Cuts at white space where there is some; the pieces put together are the text. */
export function cutText(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = placeToCut(rest, most);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

function placeToCut(text: string, most: number): number {
  const space = text.slice(0, most).search(/\s\S*$/);
  if (space >= most / 2) return space + 1;
  const insidePair = /[\uD800-\uDBFF]/.test(text.charAt(most - 1));
  return insidePair ? most - 1 : most;
}

/** A reply's parts in order, each in pieces short enough for any page. */
export function slicesOf({ parts, actions }: Pick<Reply, 'parts' | 'actions'>): Slice[] {
  const rows = Math.ceil(actions.length / BUTTONS_IN_ROW);
  const next = Array.from({ length: rows }, (_, row) =>
    actions.slice(row * BUTTONS_IN_ROW, (row + 1) * BUTTONS_IN_ROW),
  );
  const pieces = [
    ...parts.map(cutPart),
    ...next.map((some) => [{ type: 'actions', actions: some } as const]),
  ];
  return pieces.flatMap((some, of) =>
    some.map((part, index) => ({ part, of, begins: index === 0, ends: index === some.length - 1 })),
  );
}

const BUTTONS_IN_ROW = 5;

function cutPart(part: Part): Part[] {
  switch (part.type) {
    case 'title':
      return [
        ...cutText(part.text, LONGEST_PIECE).map((text) => ({ ...part, text, note: null })),
        ...(part.note === null ? [] : cutPart({ type: 'context', text: part.note })),
      ];
    case 'section':
    case 'context':
    case 'copy':
      return cutText(part.text, LONGEST_PIECE).map((text) => ({ ...part, text }));
    case 'text':
      return cutRuns(part.runs).map((runs) => ({ ...part, runs }));
    case 'entry':
      return part.label.length + part.text.length <= LONGEST_PIECE
        ? [part]
        : [
            ...cutText(part.label, LONGEST_PIECE).map((label) => ({ ...part, label, text: '' })),
            ...cutText(part.text, LONGEST_PIECE).map((text) => ({ ...part, label: '', text })),
          ];
    case 'statement':
      return cutStatement(part);
  }
  return part satisfies never;
}

/** Lead and words first, the notes with the last of them; notes that are too long go on by themselves. */
function cutStatement(part: StatementPart): StatementPart[] {
  const [notes = '', ...moreNotes] = cutText(part.notes.join(' · '), LONGEST_PIECE);
  const leadLength = plain(part.lead).length;
  const words = cutRuns([...part.lead, ...part.body]);
  let at = 0;
  const said = words.map((runs, index) => {
    const lead = sliceRuns(runs, 0, Math.max(0, leadLength - at));
    const body = sliceRuns(runs, Math.max(0, leadLength - at), plain(runs).length);
    at += plain(runs).length;
    return { ...part, lead, body, notes: index === words.length - 1 && notes !== '' ? [notes] : [] };
  });
  return [...said, ...moreNotes.map((note) => ({ ...part, lead: [], body: [], notes: [note] }))];
}

function cutRuns(runs: readonly Run[]): Run[][] {
  let at = 0;
  return cutText(plain(runs), LONGEST_PIECE).map((piece) => {
    at += piece.length;
    return sliceRuns(runs, at - piece.length, at);
  });
}

/** The runs between two offsets of their text. */
function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** Pieces of one part that stand side by side, as one piece again. An entry stays in its pieces. */
export function joined(slices: readonly Slice[]): Slice[] {
  const together: Slice[] = [];
  for (const slice of slices) {
    const before = together.at(-1);
    const part = before?.of === slice.of ? joinParts(before.part, slice.part) : null;
    if (before === undefined || part === null) together.push(slice);
    else together.splice(-1, 1, { ...before, part, ends: slice.ends });
  }
  return together;
}

function joinParts(a: Slice['part'], b: Slice['part']): Part | null {
  if (a.type === 'statement' && b.type === 'statement') {
    return {
      ...a,
      lead: [...a.lead, ...b.lead],
      body: [...a.body, ...b.body],
      notes:
        a.notes.length === 0 || b.notes.length === 0
          ? [...a.notes, ...b.notes]
          : [a.notes.join('') + b.notes.join('')],
    };
  }
  if (a.type === 'text' && b.type === 'text') return { ...a, runs: [...a.runs, ...b.runs] };
  if (a.type === 'title' || a.type === 'section' || a.type === 'context' || a.type === 'copy')
    return a.type === b.type ? { ...a, text: a.text + b.text } : null;
  return null;
}
