import type { Block, TextBlock } from './blocks.ts';
import { isBlank, takeFitting, toMarkdown } from './segments.ts';

/** What a page has room for, beside what stands on every page. */
export interface Room {
  readonly text: number;
  readonly components: number;
}

export interface Page {
  /** The headings of an earlier page under which this one goes on. */
  readonly running: readonly TextBlock[];
  readonly blocks: readonly Block[];
}

/** Running heads longer than this are left away: they must never crowd out what they head. */
const LONGEST_HEADS = 600;
/** «continued» at the top and at the foot of a statement that goes over two pages. */
const CONTINUATION = 80;
/** With less room than this left under headings, a long block starts on the next page instead. */
const WORTH_SPLITTING = 500;

/**
 * Deals blocks to pages; nothing is cut off. What does not fit goes to the next page under the same headings, a heading
 * does not stay behind alone, and a block that no page can hold is continued on the next.
 */
export function paginate(blocks: readonly Block[], room: Room): readonly [Page, ...Page[]] {
  const pages: Page[] = [];
  let rest = blocks;
  let past: readonly Block[] = [];
  while (rest.length > 0) {
    const running = runningHeads(past, rest);
    const { filled, left } = fill(rest, running, room);
    pages.push({ running, blocks: filled });
    past = [...past, ...filled];
    rest = left;
  }
  const [first = { running: [], blocks: [] }, ...more] = pages;
  return [first, ...more];
}

function fill(
  blocks: readonly Block[],
  running: readonly TextBlock[],
  room: Room,
): { filled: Block[]; left: Block[] } {
  const filled: Block[] = [];
  let text = room.text - sum(running.map(textOf));
  let components = room.components - sum(running.map(componentsOf));
  for (const [index, block] of blocks.entries()) {
    const [length, count] = [textOf(block), componentsOf(block)];
    if (length <= text && count <= components) {
      filled.push(block);
      text -= length;
      components -= count;
      continue;
    }
    return close(filled, blocks.slice(index), { text, components });
  }
  return { filled, left: [] };
}

/** Ends a page before a block that found no room. */
function close(filled: Block[], waiting: readonly Block[], free: Room): { filled: Block[]; left: Block[] } {
  const [block, ...after] = waiting;
  const kept = filled.findLastIndex((one) => !isHead(one)) + 1;
  if (block === undefined || kept > 0)
    return { filled: filled.slice(0, kept), left: [...filled.slice(kept), ...waiting] };
  const canSplit =
    block.type === 'text' && free.text > WORTH_SPLITTING && free.components >= componentsOf(block);
  if (!canSplit) return { filled, left: [...waiting] };
  const [start, ...end] = split(block, free.text - 2 * CONTINUATION);
  return { filled: [...filled, start], left: [...end, ...after] };
}

const isHead = (block: Block): block is TextBlock => block.type === 'text' && block.level !== null;

function split(block: TextBlock, room: number): [TextBlock, ...TextBlock[]] {
  const { taken, left } = takeFitting(block.segments, room);
  const shown = left.filter((segment) => !isBlank(segment));
  if (shown.length === 0) return [{ ...block, segments: taken }];
  return [
    { ...block, segments: taken, continuation: { ...block.continuation, on: true } },
    { ...block, segments: shown, continuation: { ...block.continuation, from: true } },
  ];
}

/** The headings in force for the first block that is none, as far as they stand on earlier pages. */
function runningHeads(past: readonly Block[], rest: readonly Block[]): TextBlock[] {
  const firstShown = rest.findIndex((block) => !isHead(block));
  const upcoming = firstShown === -1 ? rest : rest.slice(0, firstShown);
  const inForce = [...past, ...upcoming].reduce<TextBlock[]>(headsAfter, []);
  const running = inForce.filter((head) => !upcoming.includes(head));
  return sum(running.map(textOf)) > LONGEST_HEADS ? [] : running;
}

function headsAfter(heads: TextBlock[], block: Block): TextBlock[] {
  if (!isHead(block)) return isRemark(block) ? heads.filter((head) => !isSmall(head)) : heads;
  const outer = (head: TextBlock) =>
    isSmall(block) ? levelOf(head) <= levelOf(block) : levelOf(head) < levelOf(block);
  return [...heads.filter(outer), block];
}

const levelOf = ({ level }: TextBlock): number => level ?? Number.POSITIVE_INFINITY;
const isSmall = (block: TextBlock): boolean => block.segments.every(({ look }) => look === 'small');
/** A small line among statements may head a new group: then the old group's heading no longer holds. */
const isRemark = (block: Block): boolean => block.type === 'text' && block.button === null && isSmall(block);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Characters of markdown, with a line break to the next. */
export const textOf = (block: Block): number =>
  block.type === 'buttons'
    ? 0
    : toMarkdown(block.segments).length + 1 + (block.continuation.from ? CONTINUATION : 0);

/** A text with a button is a section, its text and its button; a row counts beside its buttons. */
export const componentsOf = (block: Block): number =>
  block.type === 'buttons' ? 1 + block.questions.length : block.button === null ? 1 : 3;
