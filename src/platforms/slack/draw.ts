import type { types } from '@slack/bolt';
import type { Language } from '../../article/article.ts';
import type { Texts } from '../../core/language.ts';
import { formatLine } from '../../core/parse.ts';
import { type Action, plain, type Run, type StatementPart } from '../../core/reply.ts';
import { escapeText, label as labelText, literal } from './escape.ts';
import { LIMITS } from './limits.ts';
import { cutText, joined, type Slice } from './slices.ts';
import { texts } from './texts.ts';
import { writeValue } from './value.ts';

type Block = types.KnownBlock;
type RichText = types.RichTextBlock['elements'][number];
type Inline = types.RichTextText;

export interface Drawing {
  readonly language: Language;
  /** The command line of the whole reply: a button that would only ask for it again is left out. */
  readonly line: string;
  readonly page: number;
}

/** Blocks for the slices of one page. Key points side by side become one list with one row of buttons. */
export function drawSlices(slices: readonly Slice[], drawing: Drawing): Block[] {
  const blocks: Block[] = [];
  const whole = joined(slices);
  for (let at = 0; at < whole.length; at += 1) {
    const points = pointsFrom(whole, at);
    const slice = whole[at];
    if (points.length > 0) {
      blocks.push(...drawPoints(points, drawing));
      at += points.length - 1;
    } else if (slice !== undefined) {
      const apart = slice.part.type === 'section' && slice.part.inner !== true && blocks.length > 0;
      blocks.push(...(apart ? [DIVIDER] : []), ...drawSlice(slice, drawing));
    }
  }
  return blocks;
}

export const DIVIDER: Block = { type: 'divider' };

/** Blocks for a slice standing alone: never fewer or shorter than what it adds to a page. */
export const drawAlone = (slice: Slice, drawing: Drawing): Block[] => [
  DIVIDER,
  ...drawSlices([slice], drawing),
];

interface StatementSlice extends Slice {
  readonly part: StatementPart;
}

const isStatement = (slice: Slice): slice is StatementSlice => slice.part.type === 'statement';

function pointsFrom(slices: readonly Slice[], start: number): StatementSlice[] {
  const points: StatementSlice[] = [];
  for (const slice of slices.slice(start)) {
    if (!isStatement(slice) || slice.part.kind !== 'point') break;
    points.push(slice);
  }
  return points;
}

function drawSlice(slice: Slice, drawing: Drawing): Block[] {
  const { part, begins } = slice;
  switch (part.type) {
    case 'title':
      return isBlank(part.text) ? [] : [headline(part.text)];
    case 'section':
      return richText([section([bold(part.text)])]);
    case 'context':
      return context(part.text);
    case 'text':
      return richText([section(part.runs.map((run) => inline(run)))]);
    case 'entry':
      return drawEntry(part, begins, `ask.${slice.of}`, drawing.language);
    case 'copy':
      return [
        ...(begins ? context(part.format) : []),
        ...richText([
          { type: 'rich_text_preformatted', elements: withText([{ type: 'text', text: part.text }]) },
        ]),
      ];
    case 'statement':
      return drawStatement({ ...slice, part }, drawing);
    case 'actions':
      return actions(part.actions.map((action, index) => button(`ask.${slice.of}.${index}`, action)));
  }
  return part satisfies never;
}

/** A header where it fits, else bold text: nothing is cut off. */
function headline(text: string): Block {
  const escaped = escapeText(text);
  return escaped.length <= LIMITS.header
    ? { type: 'header', text: { type: 'plain_text', text: escaped, emoji: false } }
    : { type: 'rich_text', elements: [section([bold(text)])] };
}

function drawEntry(
  { label, text, line }: { readonly label: string; readonly text: string; readonly line: string },
  withButton: boolean,
  actionId: string,
  language: Language,
): Block[] {
  const named = isBlank(label) ? '' : `*${literal(label.trim())}*`;
  const shown = [named, literal(text)].filter((one) => !isBlank(one)).join('\n');
  if (shown === '') return [];
  return [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: shown, verbatim: true },
      ...(withButton ? { accessory: button(actionId, { label: texts.open[language], line }) } : {}),
    },
  ];
}

/** The words, under them how we know, under that what can be done with them. */
function drawStatement(slice: StatementSlice, drawing: Drawing): Block[] {
  const { part, of, ends } = slice;
  const id = `statement.${of}.${drawing.page}`;
  return [
    ...richText(wordsOf(part), id),
    ...context(underline(slice, drawing.language)),
    ...(ends
      ? actions([
          ...sentenceButtons(slice, drawing, texts.showSentence),
          citationButton(slice, drawing),
          wrongButton(slice, drawing),
        ])
      : []),
  ];
}

/** What stands under a statement: that it is uncertain, how we know, and where it is. */
const underline = ({ part, ends }: StatementSlice, language: Language): string =>
  [...howKnown(part, language), ends ? part.where : texts.goesOn[language]].join(' · ');

/** Notes, led by the mark of what is uncertain. */
function howKnown({ sure, notes }: StatementPart, language: Language): string[] {
  const unsure = texts.unsure[language];
  return sure ? [...notes] : [`≈ ${unsure}`, ...notes.filter((note) => note !== unsure)];
}

/** Quotations stand behind a bar; what is told in the writer's words does not, and says first whose it is. */
function wordsOf(part: StatementPart): RichText[] {
  const lead = withText(part.lead.map((run) => inline(run)));
  const body = withText(part.body.map((run) => inline(run, part.sure ? {} : { italic: true })));
  switch (part.kind) {
    case 'quote':
    case 'words':
    case 'sentence':
      return [
        ...(lead.length === 0 ? [] : [section([...lead, newline])]),
        ...(body.length === 0 ? [] : [{ type: 'rich_text_quote', elements: body } as const]),
      ];
    case 'claim':
    case 'act':
      return [
        section(lead.length === 0 || body.length === 0 ? [...lead, ...body] : [...lead, newline, ...body]),
      ];
    case 'event':
    case 'point':
      return [section([...lead, ...body])];
  }
  return part.kind satisfies never;
}

const newline: Inline = { type: 'text', text: '\n' };

function drawPoints(points: readonly StatementSlice[], drawing: Drawing): Block[] {
  const { language, page } = drawing;
  const items = points.map((point) =>
    section([
      ...point.part.lead.map((run) => inline(run)),
      ...point.part.body.map((run) => inline(run, point.part.sure ? {} : { italic: true })),
      { type: 'text', text: ` [${evidenceOf(point, language)}]` },
    ]),
  );
  const whole = points.filter(({ ends }) => ends);
  return [
    ...richText(
      [{ type: 'rich_text_list', style: 'bullet', elements: items }],
      `statement.${points[0]?.of}.${page}`,
    ),
    ...actions(onePerLabel(whole.flatMap((point) => sentenceButtons(point, drawing, texts.sentence)))),
    ...actions(whole.length === 0 ? [] : [citationMenu(whole, drawing), wrongMenu(whole, drawing)]),
  ];
}

const evidenceOf = ({ part, ends }: StatementSlice, language: Language): string =>
  [ends ? part.evidence.join(', ') : '…', ...howKnown(part, language)].join(' · ');

/** Buttons for the sentences that bear a statement; most have one, few more than two. */
const MOST_SENTENCES = 3;

function sentenceButtons(
  { part, of }: StatementSlice,
  { language, line }: Drawing,
  label: Texts<(number: number) => string>,
): types.Button[] {
  return part.evidence.slice(0, MOST_SENTENCES).flatMap((number) => {
    const ask = formatLine('sentence', { number, article: part.article });
    if (ask === line) return [];
    const labelled = button(`ask.${of}.${number}`, { label: label[language](number), line: ask });
    return [{ ...labelled, accessibility_label: texts.showSentence[language](number) }];
  });
}

const onePerLabel = (buttons: readonly types.Button[]): types.Button[] => [
  ...new Map(buttons.map((one) => [one.value, one])).values(),
];

const citationLine = (part: StatementPart): string => formatLine('cite', { statement: part.id });

const citationButton = ({ part, of }: StatementSlice, { language }: Drawing): types.Button =>
  button(`ask.${of}.cite`, { label: texts.copyCitation[language], line: citationLine(part) });

const wrongLine = (part: StatementPart): string => formatLine('wrong', { statement: part.id });

const wrongButton = ({ part, of }: StatementSlice, { language }: Drawing): types.Button =>
  button(`ask.${of}.wrong`, { label: texts.wrong[language], line: wrongLine(part) });

const citationMenu = (points: readonly StatementSlice[], { language }: Drawing): types.StaticSelect =>
  menu(points, 'cite', texts.copyCitation[language], citationLine);

const wrongMenu = (points: readonly StatementSlice[], { language }: Drawing): types.StaticSelect =>
  menu(points, 'wrong', texts.wrong[language], wrongLine);

/** One control for what can be asked of each in a whole list, so that a briefing is not a wall of buttons. */
function menu(
  points: readonly StatementSlice[],
  id: string,
  label: string,
  lineOf: (part: StatementPart) => string,
): types.StaticSelect {
  return {
    type: 'static_select',
    action_id: `ask.${points[0]?.of}.${id}`,
    placeholder: plainText(label),
    options: points.slice(0, LIMITS.selectOptions).map(({ part }) => ({
      text: plainText(
        labelText(`[${part.evidence.join(', ')}] ${plain([...part.lead, ...part.body])}`, LIMITS.optionText),
      ),
      value: writeValue({ line: lineOf(part), page: 0 }),
    })),
  };
}

/** A button that asks for a command line. */
export const button = (actionId: string, { label, line }: Action, page = 0): types.Button => ({
  type: 'button',
  action_id: actionId,
  text: plainText(labelText(isBlank(label) ? line : label, LIMITS.buttonText)),
  value: writeValue({ line, page }),
});

/** As many rows as the controls need. */
export function actions(elements: readonly (types.Button | types.StaticSelect)[]): types.ActionsBlock[] {
  const rows = Math.ceil(elements.length / LIMITS.actionsElements);
  return Array.from({ length: rows }, (_, row) => ({
    type: 'actions',
    elements: elements.slice(row * LIMITS.actionsElements, (row + 1) * LIMITS.actionsElements),
  }));
}

/** A small line. */
export function context(text: string): types.ContextBlock[] {
  const elements = cutText(text, LONGEST_CONTEXT).filter((piece) => !isBlank(piece));
  return elements.length === 0
    ? []
    : [{ type: 'context', elements: elements.map((piece) => plainText(escapeText(piece))) }];
}

/** Escaped it is five times as long at worst. */
const LONGEST_CONTEXT = LIMITS.text / 5;

const isBlank = (text: string): boolean => text.trim() === '';

const plainText = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false });

function richText(elements: readonly RichText[], id?: string): types.RichTextBlock[] {
  const filled = elements.filter((one) => one.elements.length > 0);
  return filled.length === 0
    ? []
    : [{ type: 'rich_text', ...(id === undefined ? {} : { block_id: id }), elements: filled }];
}

const section = (elements: readonly Inline[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements: withText(elements),
});

/** Slack refuses texts without a character. */
const withText = (elements: readonly Inline[]): Inline[] => elements.filter(({ text }) => text !== '');

const bold = (text: string): Inline => ({ type: 'text', text, style: { bold: true } });

function inline({ text, strong }: Run, style: Inline['style'] = {}): Inline {
  const all = { ...style, ...(strong ? { bold: true } : {}) };
  return { type: 'text', text, ...(Object.keys(all).length === 0 ? {} : { style: all }) };
}
