import type { Known } from '../library/known.ts';
import type { CommandContext } from './command.ts';
import { answerLine } from './dispatch.ts';
import { formatLine, parseLine } from './parse.ts';
import { ours, type Part, type Reply } from './reply.ts';

const texts = {
  understood: {
    de: (line: string) => `Verstanden als ${line}`,
    en: (line: string) => `Understood as ${line}`,
  },
  not: {
    de: (typed: string) => `„${typed}“ verstehe ich nicht. Das hier geht:`,
    en: (typed: string) => `I do not understand “${typed}”. These work:`,
  },
};

/**
 * Answers what somebody typed: a command line with or without its slash, else a bare name, which asks for quotes.
 * Where what was understood is not what was typed, the reply names it. Nothing is guessed in silence.
 */
export async function answerText(typed: string, context: CommandContext): Promise<Reply> {
  const text = typed.trim();
  if (text.startsWith('/') || parseLine(firstWord(text), context.commands) !== null)
    return answerLine(text, context);
  const { language } = context.viewer;
  const [known] = await context.library.people(text, 1);
  if (known === undefined) return notUnderstood(text, (await context.library.begun('', 1))[0], context);
  const line = formatLine('quotes', { person: known.name });
  const reply = await answerLine(line, context);
  return { ...reply, parts: [{ type: 'context', text: texts.understood[language](line) }, ...reply.parts] };
}

const firstWord = (text: string): string => text.split(/\s/, 1)[0] ?? '';

/** Three things that would work: the first commands, asked about whoever says most where there is somebody. */
function notUnderstood(typed: string, speaker: Known | undefined, context: CommandContext): Reply {
  const { language } = context.viewer;
  return {
    outcome: 'refused',
    line: '/help',
    parts: [
      { type: 'text', runs: [ours(texts.not[language](typed))] },
      ...context.commands.slice(0, 3).map((command): Part => {
        const asked = command.name === 'quotes' && speaker !== undefined ? ` ${speaker.name}` : '';
        const line = `/${command.name}${asked}`;
        return { type: 'entry', line, label: line, text: command.describe[language] };
      }),
    ],
    actions: [],
  };
}
