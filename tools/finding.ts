/**
 * How what is looked for is found, one by one: `npm run finding`, or `npm run finding -- sought`. Of the questions that are kept
 * back only the figures are shown.
 */
import { type JudgedFinding, judgeFinding } from './eval/finding.ts';

const wanted = process.argv.slice(2);

const linesOf = ({ asked, verdict, missing, beside }: JudgedFinding): string[] => [
  `${verdict}: ${asked}`,
  ...missing.map((words) => `    missing: ${words}`),
  ...beside.map((words) => `    beside: ${words}`),
];

for (const name of ['sought', 'open', 'kept'] as const) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const judged = await judgeFinding(name);
  const amiss = judged.filter(({ missing, beside }) => missing.length + beside.length > 0);
  if (name !== 'kept') console.log(amiss.flatMap(linesOf).join('\n'));
  for (const hasAnswer of [true, false])
    for (const verdict of ['right', 'missed', 'wrong'] as const) {
      const count = judged.filter((one) => one.verdict === verdict && one.hasAnswer === hasAnswer).length;
      if (count > 0)
        console.log(`${name}, ${hasAnswer ? 'answer there' : 'no answer there'}, ${verdict}: ${count}`);
    }
}
