/** The Analysis of any text file as JSON: `npm run --silent analyse -- FILE [--lang de] [--date 2023-10]`. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyse } from '../src/analysis/analyse.ts';
import { detectLanguage } from '../src/analysis/language.ts';
import { UnreadableText } from '../src/analysis/unreadable.ts';
import { language } from '../src/article/article.ts';
import { edtfDate } from '../src/article/edtf.ts';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { date: { type: 'string' }, lang: { type: 'string' } },
});
const [file] = positionals;
if (!file) throw new Error('usage: npm run --silent analyse -- FILE [--lang de] [--date 2023-10]');
const text = readFileSync(file, 'utf8');
const date = values.date === undefined ? null : edtfDate.parse(values.date);
const found = values.lang === undefined ? detectLanguage(text) : language.parse(values.lang);
if (found === null) {
  process.stderr.write(`${file}: this seems to be neither German nor English; --lang says which it is\n`);
  process.exitCode = 1;
} else {
  const grammar = await createEngine(atHome('models')).grammar(found);
  try {
    const analysis = analyse({ text, language: found, date }, grammar);
    process.stdout.write(`${JSON.stringify(analysis, null, 2)}\n`);
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    process.stderr.write(`${file}: ${error.message}\n`);
    process.exitCode = 1;
  }
}
