import type { Run } from '../../core/reply.ts';
import { escapeCode, escapeMarkdown } from './escape.ts';

/** How a stretch of text looks: `quote` with a bar at its left, `small` in grey, `code` in fixed width, to be copied. */
export type Look = 'plain' | 'quote' | 'small' | 'heading' | 'subheading' | 'code';

export interface Segment {
  readonly look: Look;
  readonly runs: readonly Run[];
}

/** Of nothing but white space, and what escaping leaves out. */
export const isBlank = ({ runs }: Segment): boolean => runs.every(({ text }) => !/[^\s\p{Cc}]/u.test(text));

/** What has been written once: a text is measured before it is drawn. */
const written = new WeakMap<readonly Segment[], string>();

/** Segments as Discord's markdown, one below the other. */
export function toMarkdown(segments: readonly Segment[]): string {
  const known = written.get(segments);
  if (known !== undefined) return known;
  const markdown = segments.map(segmentMarkdown).join('\n');
  written.set(segments, markdown);
  return markdown;
}

function segmentMarkdown({ look, runs }: Segment): string {
  switch (look) {
    case 'plain':
      return styled(runs);
    case 'quote':
      return styled(runs).replace(/^/gm, '> ');
    case 'small':
      return `-# ${oneLine(styled(runs))}`;
    case 'heading':
      return `## ${oneLine(styled(runs))}`;
    case 'subheading':
      return `### ${oneLine(styled(runs))}`;
    case 'code':
      return `\`\`\`\n${escapeCode(runs.map((run) => run.text).join(''))}\n\`\`\``;
  }
  return look satisfies never;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function styled(runs: readonly Run[]): string {
  return joinAlike(runs)
    .map(({ text, strong }) => {
      const escaped = escapeMarkdown(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'));
      return strong && escaped.trim() !== '' ? `**${escaped}**` : escaped;
    })
    .join('');
}

/** Neighbours of the same weight become one: «**a****b**» would not be read as bold. */
function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && last.strong === run.strong)
      joined.splice(-1, 1, { ...last, text: last.text + run.text });
    else joined.push(run);
  }
  return joined;
}

/**
 * As many words from the front as surely fit into `room` characters of markdown, and what is left. At least one
 * character is taken, so that repeating it comes to an end; a word is only broken where it alone is too long.
 */
export function takeFitting(
  segments: readonly Segment[],
  room: number,
): { readonly taken: Segment[]; readonly left: Segment[] } {
  const taken: Segment[] = [];
  let free = room;
  for (const [index, segment] of segments.entries()) {
    free -= FRAME[segment.look];
    const { fitting, rest, cost } = takeRuns(segment, free, taken.length === 0);
    if (fitting.length > 0) taken.push({ ...segment, runs: fitting });
    if (rest.length > 0) return { taken, left: [{ ...segment, runs: rest }, ...segments.slice(index + 1)] };
    free -= cost;
  }
  return { taken, left: [] };
}

/** Characters that a look adds around its text, with the line break before it. */
const FRAME: Readonly<Record<Look, number>> = {
  plain: 1,
  quote: 3,
  small: 4,
  heading: 4,
  subheading: 5,
  code: 9,
};
const BOLD = '****'.length;

function takeRuns(
  { look, runs }: Segment,
  room: number,
  mustTake: boolean,
): { fitting: Run[]; rest: Run[]; cost: number } {
  const fitting: Run[] = [];
  let cost = 0;
  for (const [index, run] of runs.entries()) {
    cost += BOLD;
    const words = run.text.match(/\S+\s*|\s+/g) ?? [];
    let kept = '';
    while (words.length > 0) {
      const word = words[0] ?? '';
      const wordCost = costOf(word, look);
      if (cost + wordCost > room) {
        const empty = fitting.length === 0 && kept === '';
        if (mustTake && empty) {
          const piece = longestFitting(word, room - cost, look);
          kept = piece;
          words.splice(0, 1, word.slice(piece.length));
        }
        if (kept !== '') fitting.push({ ...run, text: kept });
        return { fitting, rest: [{ ...run, text: words.join('') }, ...runs.slice(index + 1)], cost };
      }
      cost += wordCost;
      kept += word;
      words.shift();
    }
    fitting.push({ ...run, text: kept });
  }
  return { fitting, rest: [], cost };
}

/** A line break inside a quotation needs a new bar; a backtick in code may need a zero-width space. */
const costOf = (text: string, look: Look): number =>
  look === 'code'
    ? text.length + (text.match(/`/g)?.length ?? 0)
    : escapeMarkdown(text).length + (text.match(/[\n\r\u2028\u2029]/g)?.length ?? 0) * 2;

function longestFitting(word: string, room: number, look: Look): string {
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && costOf(piece + segment, look) > room) return piece;
    piece += segment;
  }
  return piece;
}
