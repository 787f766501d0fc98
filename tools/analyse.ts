/** The Analysis of any text file as JSON: `npm run --silent analyse -- FILE [--date 2023-10]`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyse } from '../src/analysis/analyse.ts';
import { UnreadableText } from '../src/analysis/unreadable.ts';
import { edtfDate } from '../src/article/edtf.ts';
import { loadGerman } from './load-grammar.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { date: { type: 'string' } },
});
const [file] = positionals;
if (!file) throw new Error('usage: npm run --silent analyse -- FILE [--date 2023-10]');
const date = values.date === undefined ? null : edtfDate.parse(values.date);
try {
  const analysis = analyse({ text: readFileSync(file, 'utf8'), language: 'de', date }, loadGerman());
  process.stdout.write(`${JSON.stringify(analysis, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof UnreadableText)) throw error;
  process.stderr.write(`${file}: ${error.message}\n`);
  process.exitCode = 1;
}
