/**
 * Learns how likely a word of an article is to be in a person’s summary of it, and prints the weights:
 * `npm run --silent models:key-points -- GOLD.json > models/key-points/weights.json`. Same input, same bytes.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { lookThrough, type Traits, traitsOf } from '../../src/briefing/importance.ts';
import { wordsOf } from '../../src/briefing/words.ts';

const gold = z.array(
  z.object({
    title: z.string(),
    sentences: z.array(z.string()),
    summary: z.string(),
    human_summaries: z.array(z.string()),
  }),
);
const names = ['any', 'content', 'repeated', 'early', 'titled', 'capital', 'common'] as const;
const PASSES = 150;
const RATE = 0.5;
const DECAY = 0.001;

interface Example {
  readonly traits: Traits;
  readonly taken: 0 | 1;
  /** So that each article counts the same, long or short, with one summary or five. */
  readonly weight: number;
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: npm run --silent models:key-points -- GOLD.json');
const articles = gold.parse(JSON.parse(readFileSync(file, 'utf8')));
process.stdout.write(`${JSON.stringify(train(articles.flatMap(examplesOf)), null, 2)}\n`);

function endsLikeASentence(text: string): boolean {
  return /[.!?…]["”’')\]\d]*$/u.test(text);
}

function examplesOf(article: z.infer<typeof gold>[number]): Example[] {
  const sentences = article.sentences.filter(endsLikeASentence).map((text) => wordsOf(text, 'en'));
  const traits = traitsOf(sentences.flat(), lookThrough(sentences, wordsOf(article.title, 'en')), 0);
  const summaries = article.human_summaries.length > 0 ? article.human_summaries : [article.summary];
  const weight = 1 / summaries.length / traits.size / articles.length;
  return summaries.flatMap((summary) => {
    const inside = new Set(wordsOf(summary, 'en').map(({ form }) => form));
    return Array.from(traits, ([form, seen]) => ({
      traits: seen,
      taken: inside.has(form) ? (1 as const) : (0 as const),
      weight,
    }));
  });
}

/** Logistic regression by gradient descent with a step of its own for each weight (Adagrad), rounded to hundredths. */
function train(examples: readonly Example[]): Traits {
  const zero = { any: 0, content: 0, repeated: 0, early: 0, titled: 0, capital: 0, common: 0 };
  const weights = { ...zero };
  const squares = { ...zero };
  for (let pass = 0; pass < PASSES; pass += 1) {
    const gradient = { ...zero };
    for (const { traits, taken, weight } of examples) {
      let sum = 0;
      for (const name of names) sum += weights[name] * traits[name];
      const error = weight * (1 / (1 + Math.exp(-sum)) - taken);
      for (const name of names) gradient[name] += error * traits[name];
    }
    for (const name of names) {
      const slope = gradient[name] + (name === 'any' ? 0 : DECAY * weights[name]);
      squares[name] += slope * slope;
      if (slope !== 0) weights[name] -= (RATE * slope) / Math.sqrt(squares[name]);
    }
  }
  for (const name of names) weights[name] = Math.round(weights[name] * 100) / 100;
  return weights;
}
