import { formatLine } from '../../parse.ts';
import { type Heard, matches } from './heard.ts';
import { back, line, type Meaning } from './meaning.ts';
import { numberWords, patternsOf } from './phrases.ts';
import type { Situation } from './situation.ts';

/** «Satz 7», «[13]», «the fourth sentence», «und der nächste?» */
export async function readSentence(heard: Heard, { last, goesOn }: Situation): Promise<Meaning | null> {
  for (const { number = '' } of matches(heard, patternsOf('sentence'))) {
    const wanted = /^\d+$/.test(number)
      ? Number(number)
      : numberWords.get(number.toLowerCase().replace('ü', 'ue').replace('ö', 'oe'));
    if (wanted !== undefined) return line(formatLine('sentence', { number: wanted }));
  }
  const step = stepIn(heard);
  if (step === null) return null;
  const at = last?.command.name === 'sentence' ? Number(last.options.number) : null;
  const rest = at === null && step === 1 ? await goesOn() : null;
  if (rest !== null) return rest;
  return at === null || at + step < 1
    ? back('sentence')
    : line(formatLine('sentence', { number: at + step }));
}

function stepIn(heard: Heard): 1 | -1 | null {
  if (matches(heard, patternsOf('next')).length > 0) return 1;
  return matches(heard, patternsOf('previous')).length > 0 ? -1 : null;
}
