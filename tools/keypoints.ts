/**
 * Predictions for a benchmark of key points: `npm run --silent keypoints -- GOLD.json`. For each article the three that
 * matter most, in reading order, as they are shown: with whose words they are.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { analyse } from '../src/analysis/analyse.ts';
import { language } from '../src/article/article.ts';
import { keyPoints } from '../src/briefing/key-points.ts';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';

const gold = z.array(
  z.object({ id: z.coerce.string(), lang: language, text: z.string(), title: z.string().optional() }),
);
/** The benchmark counts the first three. */
const COUNTED = 3;

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: npm run --silent keypoints -- GOLD.json');
const engine = createEngine(atHome('models'));
const predictions: Record<string, string[]> = {};
for (const { id, lang, text, title } of gold.parse(JSON.parse(readFileSync(file, 'utf8')))) {
  const analysis = analyse({ text, language: lang, date: null }, await engine.grammar(lang));
  predictions[id] = keyPoints(text, title ?? null, analysis)
    .filter(({ rank }) => rank <= COUNTED)
    .map(({ attribution, spans }) => {
      const told = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
      return attribution === null ? told : `${attribution.speaker.name}: ${told}`;
    });
}
process.stdout.write(`${JSON.stringify(predictions)}\n`);
