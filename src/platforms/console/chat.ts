import { createInterface } from 'node:readline/promises';
import type { WriteStream } from 'node:tty';
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
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & Partial<Pick<WriteStream, 'hasColors' | 'columns'>>;
}

/**
 * Answers line by line until the input ends. The conversation goes on from line to line: an article asked for once is
 * the one that later questions are about. Colours and completion only where there is a terminal.
 */
export async function chat(
  bot: Bot,
  who: Asker,
  { stdin, stdout }: Streams,
  report: (error: unknown) => void,
): Promise<void> {
  const { language } = who;
  const colour = stdout.hasColors?.() ?? false;
  const width = () => Math.min(WIDEST, stdout.columns || WIDEST);
  const completer = async (typed: string): Promise<[string[], string]> => [
    (await bot.completeLine(typed, who)).map(({ line }) => line),
    typed,
  ];
  const lines = createInterface({ input: stdin, output: stdout, completer, prompt: '› ' });
  const say = (text: string) => stdout.write(`${text}\n\n`);
  say(texts[language].hint);
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') {
      try {
        const { asker } = await bot.receive(who);
        const { reply } = await bot.text(line, asker);
        say(renderConsole(reply, { width: width(), colour }));
      } catch (error) {
        report(error);
        say(texts[language].broken);
      }
    }
    lines.prompt();
  }
  say(texts[language].bye);
}
