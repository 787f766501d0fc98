/**
 * Everything that the bot knows, as lines of JSON: `npm run export -- FILE`, or without FILE on the standard output. What
 * people said, for those who count: `npm run export -- --csv quotes|claims [FILE]`. Exit status: 0 done, 1 refused, 2 nothing
 * that can be asked.
 */
import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { readConfig, storeOf } from '../src/config.ts';
import { DATABASE_FILE, openDatabase } from '../src/store/database.ts';
import { snapshot } from '../src/store/snapshot.ts';
import { type Countable, countable, csvOf } from '../src/transfer/csv.ts';
import { exportLines } from '../src/transfer/export.ts';

const { csv, file } = asked();
if (existsSync('.env')) process.loadEnvFile('.env');
if (file !== undefined && existsSync(file)) stopWith(1, `${file} is there already: nothing is overwritten.`);
const where = storeOf(readConfig(process.env));
if (where.engine === 'sqlite' && !existsSync(join(where.folder, DATABASE_FILE)))
  stopWith(1, `There is no database at ${join(where.folder, DATABASE_FILE)}.`);
const database = await openDatabase(where);
await snapshot(database, async (moment) => {
  const text = csv === null ? lined(exportLines(moment, Temporal.Now.instant())) : csvOf(moment, csv);
  const to = file === undefined ? process.stdout : createWriteStream(file, { flags: 'wx' });
  await pipeline(Readable.from(text), to, { end: file !== undefined });
});
await database.destroy();
if (csv === null && file !== undefined)
  console.log(
    `${file} holds what the bot knows now. It comes into an empty database with: npm run import -- ${file}`,
  );

async function* lined(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

function asked(): { readonly csv: Countable | null; readonly file: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      options: { csv: { type: 'string' } },
      allowPositionals: true,
    });
    const wanted = values.csv;
    const known = countable.find((one) => one === wanted);
    if (positionals.length < 2 && (wanted === undefined || known !== undefined))
      return { csv: known ?? null, file: positionals[0] };
  } catch {
    // An option that there is not: said below, like all else that cannot be asked.
  }
  return stopWith(2, `usage: npm run export -- [--csv ${countable.join('|')}] [FILE]`);
}

function stopWith(status: number, sentence: string): never {
  console.error(sentence);
  process.exit(status);
}
