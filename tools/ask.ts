import { parseArgs } from 'node:util';
import { describeProblem } from '../src/article/content.ts';
import { languageOf, terminalLocale } from '../src/core/language.ts';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import { renderConsole } from '../src/platforms/console/render.ts';
import { shippedBot } from '../src/shipped.ts';

/** Exit status: 0 an answer, 1 nothing found, 2 not a command. */
const STATUS = { answer: 0, nothing: 1, refused: 2 } as const;
const WIDTH = 90;

const USAGE = `usage: npm run --silent ask -- [--lang de|en] [--json] '/quotes smith'`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const line = positionals.join(' ');
if (line.trim() === '') {
  console.error(USAGE);
  process.exit(STATUS.refused);
}
const { bot, problems } = await shippedBot(createEngine(atHome('models')));
for (const problem of problems) console.error(describeProblem(problem));
const language = languageOf(values.lang ?? terminalLocale(process.env));
const reply = await bot.line(line, { language, access: 'everyone', thread: null });
console.log(
  values.json ? JSON.stringify(reply, null, 2) : renderConsole(reply, { width: WIDTH, colour: false }),
);
process.exitCode = STATUS[reply.outcome];
