/** Answers one command or question on the standard output, over what the bot keeps: `npm run --silent ask -- '/quotes smith'`. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { describeProblem } from '../src/article/content.ts';
import { readConfig, storeOf } from '../src/config.ts';
import { languageOf, terminalLocale } from '../src/core/language.ts';
import { AT_HOME } from '../src/core/place.ts';
import type { Reply } from '../src/core/reply.ts';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import { renderConsole } from '../src/platforms/console/render.ts';
import { stageNames } from '../src/platforms/web/stage.ts';
import { shippedBot } from '../src/shipped.ts';
import { createStages } from '../src/stages.ts';
import { openDatabase } from '../src/store/database.ts';
import { lineStore } from '../src/store/lines.ts';

/** Exit status: 0 an answer, 1 nothing found, 2 not a command. */
const STATUS = { answer: 0, nothing: 1, refused: 2 } as const;
const WIDTH = 90;
const USAGE =
  "usage: npm run --silent ask -- [--lang de|en] [--json | --as discord|slack] '/quotes smith' or a question in plain words";

const asked = z.object({
  line: z.string().trim().min(1),
  language: z.string().optional(),
  json: z.boolean(),
  as: z.enum(stageNames).optional(),
});

/** What was asked on the command line; null where it cannot be read. */
function readArguments(): z.infer<typeof asked> | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        lang: { type: 'string' },
        json: { type: 'boolean', default: false },
        as: { type: 'string' },
      },
    });
    return asked.parse({
      line: positionals.join(' '),
      language: values.lang,
      json: values.json,
      as: values.as,
    });
  } catch {
    return null;
  }
}

const question = readArguments();
if (question === null) {
  console.error(USAGE);
  process.exit(STATUS.refused);
}
if (existsSync('.env')) process.loadEnvFile('.env');
const { bot, problems, close } = await shippedBot(
  createEngine(atHome('models')),
  undefined,
  undefined,
  storeOf(readConfig(process.env)),
);
for (const problem of problems) console.error(describeProblem(problem));
const language = languageOf(question.language ?? terminalLocale(process.env));
const { reply } = await bot.text(question.line, {
  ...AT_HOME,
  language,
  access: 'administer',
  thread: null,
  zone: Temporal.Now.timeZoneId(),
});
console.log(await printed(reply, question));
await close();
process.exitCode = STATUS[reply.outcome];

async function printed(answer: Reply, { json, as }: z.infer<typeof asked>): Promise<string> {
  if (json) return JSON.stringify(answer, null, 2);
  if (as === undefined) return renderConsole(answer, { width: WIDTH, colour: false });
  const stage = createStages(lineStore(await openDatabase({ engine: 'memory' })))[as];
  return JSON.stringify(await stage.render(answer, { page: 0, language, audience: 'asker' }), null, 2);
}
