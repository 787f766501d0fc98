/** Builds models/german-names.bin and models/english-names.bin. `npm run models:names -- LANGUAGE_FOLDER` */
import { readFileSync, writeFileSync } from 'node:fs';
import { readGermanModel } from '../../src/analysis/german/model.ts';
import { germanPeople } from '../../src/analysis/german/people.ts';
import { readTokens } from '../../src/analysis/german/token.ts';
import { Vocabulary } from '../../src/analysis/german/words.ts';
import type { Token } from '../../src/analysis/grammar.ts';
import { type GoldNames, germEval } from './named-sentences.ts';
import { type NamedSentence, trainNames } from './train-names.ts';

const EPOCHS = 8;
const models = new URL('../../models/', import.meta.url);

/** The names of the tokens that they run over; a name that parts no token is lost. */
export function inTokens(
  { text, names }: GoldNames,
  read: (text: string) => Omit<Token, 'segment'>[],
): NamedSentence {
  const tokens = read(text).map((token) => ({ ...token, segment: 0 }));
  const placed = names.flatMap(({ kind, start, end }) => {
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === end);
    return first < 0 || last < first ? [] : [{ kind, first, last: last + 1 }];
  });
  return { tokens, names: placed };
}

function german(folder: string): void {
  const { lexicon, tagger } = readGermanModel(readFileSync(new URL('german.bin', models)));
  const vocabulary = new Vocabulary(lexicon);
  const read = (text: string) => readTokens(vocabulary, tagger, text, { start: 0, end: text.length });
  const sentences = germEval(`${folder}/de-germeval2014-test.tsv.gz`).map((gold) => inTokens(gold, read));
  writeFileSync(new URL('german-names.bin', models), trainNames(sentences, germanPeople(lexicon), EPOCHS));
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: npm run models:names -- LANGUAGE_FOLDER');
german(folder);
