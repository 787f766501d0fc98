import { styleText } from 'node:util';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Action, Part, Reply, Run, StatementPart } from '../../core/reply.ts';

export interface Page {
  /** Characters in a line. */
  readonly width: number;
  /** False: not one escape sequence is written. */
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Reply → text for a terminal. Pure; every line is at most `width` wide unless one word is longer. */
export function renderConsole(reply: Reply, page: Page): string {
  const paint = (style: Style, text: string) =>
    page.colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = reply.parts.flatMap((part, index) => {
    const previous = reply.parts[index - 1];
    const drawn = drawPart(part, page, paint);
    return previous !== undefined && isApart(previous, part) ? ['', ...drawn] : drawn;
  });
  const asks = drawActions(reply.actions).map((line) => paint('dim', line));
  return [...lines, ...(asks.length === 0 ? [] : ['', ...asks])].join('\n');
}

/** The commands of the buttons; their whole lines where one command does several things. */
function drawActions(actions: readonly Action[]): string[] {
  if (actions.length === 0) return [];
  const names = actions.map(({ line }) => line.split(' ', 1)[0]);
  return new Set(names).size === names.length
    ? [names.join(' · ')]
    : actions.map(({ label, line }) => `${label}: ${line}`);
}

type Paint = (style: Style, text: string) => string;

const isApart = (before: Part, part: Part): boolean =>
  part.type === 'section' ||
  part.type === 'title' ||
  (part.type === 'statement' && !(before.type === 'section' || (part.kind === 'point' && isPoint(before)))) ||
  (part.type !== 'statement' && isPoint(before)) ||
  (before.type === 'context' && part.type !== 'context');

const isPoint = (part: Part): boolean => part.type === 'statement' && part.kind === 'point';

function drawPart(part: Part, { width }: Page, paint: Paint): string[] {
  switch (part.type) {
    case 'title': {
      const note = part.note === null ? '' : gap(part.text, part.note, width) + paint('dim', part.note);
      return [paint('bold', part.text) + note];
    }
    case 'section':
      return [paint('bold', part.text)];
    case 'context':
      return wrap(paint('dim', part.text), width, '');
    case 'text':
      return wrap(painted(part.runs, paint), width, '');
    case 'entry':
      return [`  ${paint('cyan', part.label)}`, ...wrap(paint('dim', part.text), width, '      ')];
    case 'copy':
      return [paint('dim', `${part.format}:`), ...part.text.split('\n')];
    case 'statement':
      return drawStatement(part, width, paint);
  }
  return part satisfies never;
}

function drawStatement(part: StatementPart, width: number, paint: Paint): string[] {
  const words = painted(part.body, paint);
  const lead = painted(part.lead, paint);
  const notes = [...part.notes, part.where].join(' · ');
  const under = wrap(paint(part.sure ? 'dim' : 'yellow', notes), width, '   ');
  switch (part.kind) {
    case 'point':
      return withEvidence(wrap(`• ${lead}${words}`, width, '  ', ''), part, width, paint);
    case 'quote':
      return [...wrap(words, width, ''), ...under];
    case 'claim':
    case 'act':
      return [...(lead === '' ? [] : wrap(lead, width, '')), ...wrap(words, width, '   '), ...under];
    case 'words':
      return [...wrap(words, width, '   '), ...under];
    case 'sentence':
    case 'event':
      return [
        ...withEvidence(wrap(lead + words, width, ''), part, width, paint),
        ...(part.notes.length === 0 ? [] : wrap(paint('dim', part.notes.join(' · ')), width, '   ')),
      ];
  }
  return part.kind satisfies never;
}

const painted = (runs: readonly Run[], paint: Paint): string =>
  runs.map((run) => (run.strong ? paint('bold', run.text) : run.text)).join('');

function withEvidence(lines: string[], { evidence }: StatementPart, width: number, paint: Paint): string[] {
  const mark = `[${evidence.join(', ')}]`;
  const last = lines.at(-1) ?? '';
  const ended = (line: string) => line + gap(line, mark, width) + paint('dim', mark);
  const fits = stringWidth(last) + 2 + mark.length <= width;
  return fits ? [...lines.slice(0, -1), ended(last)] : [...lines, ended('')];
}

const gap = (left: string, right: string, width: number): string =>
  ' '.repeat(Math.max(2, width - stringWidth(left) - stringWidth(right)));

/** Breaks text at white space into lines of at most `width`; all but the first get `indent`, the first `firstIndent`. */
function wrap(text: string, width: number, indent: string, firstIndent = indent): string[] {
  const [first = '', ...rest] = wrapAnsi(text, width - indent.length, { hard: false }).split('\n');
  return [firstIndent + first, ...rest.map((line) => indent + line)];
}
