/**
 * Predictions for a corpus of attributed quotations, German and English: `npm run --silent predict -- GOLD.json`. A
 * document's language is its `lang`, else what its function words tell.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Attribution, Reading } from '../src/analysis/grammar.ts';
import { detectLanguage } from '../src/analysis/language.ts';
import { read } from '../src/analysis/reading.ts';
import { type Language, language } from '../src/article/article.ts';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import { inCorpusShape } from './predict/corpus-quotes.ts';
import { englishHabits } from './predict/english-habits.ts';
import { germanHabits } from './predict/german-habits.ts';

const documents = z.array(z.object({ id: z.coerce.string(), text: z.string(), lang: language.optional() }));

/** What each language's corpus would mark of the attributions found. */
const habits: Readonly<Record<Language, (reading: Reading, found: readonly Attribution[]) => Attribution[]>> =
  {
    de: germanHabits,
    en: englishHabits,
  };

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: npm run --silent predict -- GOLD.json');
const engine = createEngine(atHome('models'));
const predictions = [];
for (const { id, text, lang } of documents.parse(JSON.parse(await readFile(file, 'utf8')))) {
  const spoken = lang ?? detectLanguage(text) ?? 'de';
  const grammar = await engine.grammar(spoken);
  const reading = read(text, grammar);
  const found = grammar.attributions(reading);
  predictions.push({ id, quotes: inCorpusShape(habits[spoken](reading, found)) });
}
process.stdout.write(`${JSON.stringify(predictions)}\n`);
