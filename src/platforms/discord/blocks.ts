import type { Language } from '../../article/article.ts';
import { formatLine } from '../../core/parse.ts';
import { ours, type Part, type Reply, type StatementPart, strong } from '../../core/reply.ts';
import { isBlank, type Segment } from './segments.ts';
import { words } from './words.ts';

/** A button that asks something, before it gets its id. */
export interface Question {
  readonly label: string;
  readonly line: string;
}

/** What stands together on a page: text with its button, or a row of buttons. */
export type Block = TextBlock | { readonly type: 'buttons'; readonly questions: readonly Question[] };

export interface TextBlock {
  readonly type: 'text';
  readonly segments: readonly Segment[];
  readonly button: Question | null;
  /** The statement shown, and its place in the reply. */
  readonly statement: { readonly part: StatementPart; readonly index: number } | null;
  /** What it heads, if it is a heading. */
  readonly level: Level | null;
  readonly continuation: { readonly from: boolean; readonly on: boolean };
}

/** Of a title 0, of a section 2, of a section within it 4; a small line directly under one of them is one lower. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** A reply as blocks in reading order, those with nothing to show left out. Its actions come last, in rows of `perRow`. */
export function toBlocks(reply: Reply, language: Language, perRow: number): Block[] {
  const blocks: Block[] = [];
  for (const [index, part] of reply.parts.entries()) {
    const block = partBlock(part, index, reply, language);
    const before = blocks.at(-1);
    const above = before?.type === 'text' ? before.level : null;
    const placed: TextBlock = part.type === 'context' ? { ...block, level: levelUnder(above) } : block;
    if (!placed.segments.every(isBlank)) blocks.push(placed);
  }
  for (let at = 0; at < reply.actions.length; at += perRow)
    blocks.push({ type: 'buttons', questions: reply.actions.slice(at, at + perRow) });
  return blocks;
}

/** A small line directly under a heading, or under another such line, belongs to the heading. */
const UNDER = { 0: 1, 1: 1, 2: 3, 3: 3, 4: 5, 5: 5 } as const satisfies Record<Level, Level>;
const levelUnder = (above: Level | null): Level | null => (above === null ? null : UNDER[above]);

const nothingMore = {
  type: 'text',
  button: null,
  statement: null,
  level: null,
  continuation: { from: false, on: false },
} as const;

function partBlock(part: Part, index: number, reply: Reply, language: Language): TextBlock {
  switch (part.type) {
    case 'title':
      return {
        ...nothingMore,
        level: 0,
        segments: withoutBlank([
          { look: 'heading', runs: [ours(part.text)] },
          { look: 'small', runs: [ours(part.note ?? '')] },
        ]),
      };
    case 'section':
      return part.inner
        ? { ...nothingMore, level: 4, segments: [{ look: 'plain', runs: [strong(ours(part.text))] }] }
        : { ...nothingMore, level: 2, segments: [{ look: 'subheading', runs: [ours(part.text)] }] };
    case 'context':
      return { ...nothingMore, segments: [{ look: 'small', runs: [ours(part.text)] }] };
    case 'text':
      return { ...nothingMore, segments: [{ look: 'plain', runs: part.runs }] };
    case 'entry':
      return {
        ...nothingMore,
        segments: withoutBlank([
          { look: 'plain', runs: [strong(ours(part.label))] },
          { look: 'small', runs: [ours(part.text)] },
        ]),
        button: { label: words.ask[language], line: part.line },
      };
    case 'copy':
      return {
        ...nothingMore,
        segments: withoutBlank([
          { look: 'small', runs: [ours(part.format)] },
          { look: 'code', runs: [ours(part.text)] },
        ]),
      };
    case 'statement':
      return {
        ...nothingMore,
        segments: withoutBlank(statementSegments(part, language)),
        button: proofOf(part, reply, language),
        statement: { part, index },
      };
  }
  return part satisfies never;
}

const withoutBlank = (segments: readonly Segment[]): Segment[] =>
  segments.filter((segment) => !isBlank(segment));

function statementSegments(part: StatementPart, language: Language): Segment[] {
  const mark = part.sure ? [] : [ours('≈ ')];
  const unsure = words.unsure[language];
  const why = part.sure ? part.notes : [`≈ ${unsure}`, ...part.notes.filter((note) => note !== unsure)];
  const notes: Segment = { look: 'small', runs: [ours([...why, part.where].join(' · '))] };
  switch (part.kind) {
    case 'quote':
      return part.lead.length === 0
        ? [{ look: 'quote', runs: [...mark, ...part.body] }, notes]
        : [{ look: 'plain', runs: [...mark, ...part.lead] }, { look: 'quote', runs: part.body }, notes];
    case 'claim':
    case 'act':
      return part.lead.length === 0
        ? [{ look: 'plain', runs: [...mark, ...part.body] }, notes]
        : [{ look: 'plain', runs: [...mark, ...part.lead] }, { look: 'plain', runs: part.body }, notes];
    case 'point':
    case 'words':
    case 'sentence':
    case 'event':
      return [{ look: 'plain', runs: [...mark, ...part.lead, ...part.body] }, notes];
  }
  return part.kind satisfies never;
}

/** «Show sentence»; where that is what is being shown, its citation instead. */
function proofOf(part: StatementPart, reply: Reply, language: Language): Question {
  const [number] = part.evidence;
  const line = formatLine('sentence', { number, article: part.article });
  return line === reply.line && part.kind === 'sentence'
    ? { label: words.copyCitation[language], line: citeLine(part) }
    : { label: words.showSentence[language](number), line };
}

/** Reports it as wrong. */
export const wrongLine = (part: StatementPart): string => formatLine('wrong', { statement: part.id });

export const citeLine = (part: StatementPart): string => formatLine('cite', { statement: part.id });
