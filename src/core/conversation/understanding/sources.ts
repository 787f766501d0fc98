import { formatLine } from '../../parse.ts';
import { type Heard, matches } from './heard.ts';
import { back, type Meaning } from './meaning.ts';
import { type Phrase, patternsOf } from './phrases.ts';
import type { Situation } from './situation.ts';

/** «wer sagt das?», «woher weißt du das mit den Containern?», «is that true?» */
export function readSource(heard: Heard, { evidence }: Situation): Meaning | null {
  const fits = (phrase: Phrase): boolean => matches(heard, patternsOf(phrase)).length > 0;
  const doubted = fits('doubt');
  if (doubted || fits('source'))
    return evidence.length === 0 ? back('beyond') : asked(evidence.join(','), doubted);
  for (const phrase of ['doubtOf', 'sourceOf'] as const) {
    const [found] = matches(heard, patternsOf(phrase));
    if (found?.what !== undefined) return asked(found.what, phrase === 'doubtOf');
  }
  return null;
}

const asked = (about: string, doubted: boolean): Meaning => ({
  kind: 'line',
  line: formatLine('source', { about }),
  ...(doubted ? { doubted } : {}),
});
