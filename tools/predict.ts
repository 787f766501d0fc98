/** Predictions for a corpus of attributed quotations: `npm run --silent predict -- GOLD.json`. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { loadGerman } from './load-grammar.ts';
import { corpusQuotes } from './predict/corpus-habits.ts';
import { read } from './predict/reading.ts';

const documents = z.array(z.object({ id: z.coerce.string(), text: z.string() }));

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: npm run --silent predict -- GOLD.json');
const grammar = loadGerman();
const predictions = documents.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ id, text }) => {
  const reading = read(text, grammar);
  return { id, quotes: corpusQuotes(reading, grammar.attributions(reading)) };
});
process.stdout.write(`${JSON.stringify(predictions)}\n`);
