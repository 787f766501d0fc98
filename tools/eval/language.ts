import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '../../src/engine.ts';
import { atHome } from '../../src/home.ts';
import { gumNames } from '../models/gum-names.ts';
import { germEval, wikigold } from '../models/named-sentences.ts';
import { nameScore } from './names.ts';
import type { Figure } from './scorers.ts';
import { sentenceEnds } from './sentence-ends.ts';

/** Names and ends of sentences, on the treebanks and name corpora beside the benchmarks; none where they are not there. */
export async function languageFigures(benchmarks: string): Promise<Figure[]> {
  const folder = join(benchmarks, '../language');
  if (!existsSync(folder)) return [];
  const engine = createEngine(atHome('models'));
  const [german, english] = [await engine.grammar('de'), await engine.grammar('en')];
  const leftOut = wikigold(join(folder, 'en-wikigold.txt.gz')).filter((_, index) => index % 5 === 0);
  const gum = gumNames(join(folder, 'en-gum-dev.conllu.gz'), english.people);
  return [
    {
      name: 'German persons, GermEval dev, F1',
      value: nameScore(german, germEval(join(folder, 'de-germeval2014-dev.tsv.gz')), 'person').f1,
    },
    {
      name: 'English persons, wikigold, a fifth left out, F1',
      value: nameScore(english, leftOut, 'person').f1,
    },
    ...(['person', 'place', 'organisation'] as const).map((kind) => ({
      name: `English ${kind}s, GUM dev, F1`,
      value: nameScore(english, gum, kind).f1,
    })),
    {
      name: 'German sentence ends, PUD news, F1',
      value: sentenceEnds(join(folder, 'de-pud.conllu.gz'), german).f1,
    },
    {
      name: 'English sentence ends, PUD news, F1',
      value: sentenceEnds(join(folder, 'en-pud.conllu.gz'), english).f1,
    },
  ].map(({ name, value }) => ({ name, value: Math.round(value * 10) / 10 }));
}
