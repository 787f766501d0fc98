/**
 * How the second questions are understood, one by one: `npm run second-questions`. Only the half that rules may be made from is
 * shown; `npm run eval` has the figures of both.
 */
import { judgeSecondQuestions } from './eval/second-questions.ts';

const judged = await judgeSecondQuestions('open');
for (const { verdict, after, asked, meant, got } of judged)
  if (verdict !== 'as meant')
    console.log(`${verdict}: ${after} › ${asked}\n    meant ${meant}\n    got ${got}`);
for (const verdict of ['as meant', 'asked back', 'wrong'] as const)
  console.log(`${verdict}: ${judged.filter((one) => one.verdict === verdict).length} of ${judged.length}`);
