/** Reads as reader-thread.ts does, but for texts that make it misbehave. */
import { createEngine } from '../src/engine.ts';
import { answerQuestions } from '../src/reader-answers.ts';

const kept: number[][] = [];

const misdeeds: Readonly<Record<string, () => void>> = {
  'runs in circles': () => {
    for (;;) kept.length = 0;
  },
  'takes all memory': () => {
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i * 1.5));
  },
  'ends the thread': () => process.exit(1),
};

const engine = createEngine('models');
answerQuestions(async (article) => {
  const [misdeed] = Object.entries(misdeeds).filter(([words]) => article.text.includes(words));
  misdeed?.[1]();
  return engine.brief(article);
});
