import { createInterface } from 'node:readline/promises';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Asker, Bot } from '../../core/bot.ts';
import type { Texts } from '../../core/language.ts';
import { renderConsole } from './render.ts';

const WIDEST = 90;

const texts: Texts<{ hint: string; bye: string; broken: string }> = {
  de: {
    hint: 'Fragen Sie zum Beispiel /brief, /quotes oder /claims; /help zeigt alles, Tab ergänzt Namen, Strg-D beendet.',
    bye: 'Bis bald.',
    broken: 'Das ging schief, und es liegt an uns. Der Fehler steht im Protokoll.',
  },
  en: {
    hint: 'Ask for example /brief, /quotes or /claims; /help shows all, Tab completes names, Ctrl-D ends.',
    bye: 'Goodbye.',
    broken: 'That went wrong, and it is our fault. The error is in the log.',
  },
};

interface Streams {
  readonly input: ReadStream | NodeJS.ReadableStream;
  readonly output: WriteStream | NodeJS.WritableStream;
  /** A person sits there: a prompt, colours, completion. Otherwise lines are read and answered until the input ends. */
  readonly terminal: boolean;
}

/**
 * Answers line by line until the input ends. The conversation goes on from line to line: an article asked for once is
 * the one that later questions are about.
 */
export async function chat(
  bot: Bot,
  asker: Asker,
  { input, output, terminal }: Streams,
  report: (error: unknown) => void,
): Promise<void> {
  const { language } = asker;
  const colour = terminal && 'hasColors' in output && output.hasColors();
  const width = () => Math.min(WIDEST, 'columns' in output ? output.columns : WIDEST);
  const complete = async (typed: string): Promise<[string[], string]> => [
    (await bot.completeLine(typed, asker)).map(({ line }) => line),
    typed,
  ];
  const lines = createInterface({
    input,
    output: terminal ? output : undefined,
    terminal,
    completer: complete,
  });
  const say = (text: string) => output.write(`${text}\n`);
  if (terminal) say(`${texts[language].hint}\n`);
  lines.setPrompt('› ');
  if (terminal) lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') {
      try {
        say(`${renderConsole(await bot.text(line, asker), { width: width(), colour })}\n`);
      } catch (error) {
        report(error);
        say(texts[language].broken);
      }
    }
    if (terminal) lines.prompt();
  }
  if (terminal) say(texts[language].bye);
}
