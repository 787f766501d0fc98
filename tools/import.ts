/**
 * Brings an export into an empty database: `npm run import -- FILE`, or `-` for the standard input. Exit status: 0 done,
 * 1 refused, with nothing changed, 2 nothing asked.
 */
import { createReadStream, existsSync } from 'node:fs';
import { readConfig, storeOf } from '../src/config.ts';
import { openDatabase } from '../src/store/database.ts';
import { importLines } from '../src/transfer/import.ts';
import { ImportRefusal } from '../src/transfer/import-refusal.ts';
import { linesOf } from '../src/transfer/lines.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run import -- FILE   (while the bot is stopped; - reads the standard input)');
  process.exit(2);
}
if (existsSync('.env')) process.loadEnvFile('.env');
if (file !== '-' && !existsSync(file)) {
  console.error(`There is no ${file}.`);
  process.exit(1);
}
const database = await openDatabase(storeOf(readConfig(process.env)));
const from = file === '-' ? process.stdin.setEncoding('utf8') : createReadStream(file, 'utf8');
try {
  const filled = await importLines(database, linesOf(from));
  console.log(`Imported: ${[...filled].map(([table, rows]) => `${rows} ${table}`).join(', ')}.`);
} catch (error) {
  if (!(error instanceof ImportRefusal)) throw error;
  console.error(error.message);
  for (const { line, why } of error.problems) console.error(`line ${line}: ${why}`);
  process.exitCode = 1;
} finally {
  await database.destroy();
}
