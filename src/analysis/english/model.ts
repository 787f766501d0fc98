import { z } from 'zod';
import type { Actions } from '../parser-state.ts';
import { readWeights, type Weights } from '../perceptron.ts';
import type { Lemmas } from './lemma.ts';

/** What is learnt of English: weights of tagger and parser, base forms and given names. */
export interface EnglishModel {
  readonly tagger: Weights;
  /** For each class of the tagger: universal and Penn tag, `VERB/VBD`. */
  readonly tags: readonly string[];
  readonly parser: Weights;
  readonly relations: readonly string[];
  readonly actions: Actions;
  readonly lemmas: Lemmas;
  /** Given names in lower case: `f` where nearly all who bear it are women, `m` men, `b` both. */
  readonly givenNames: ReadonlyMap<string, 'f' | 'm' | 'b'>;
}

const wordList = z.string().transform((words) => words.split(' '));

const header = z.object({
  format: z.literal('english model 1'),
  tags: wordList,
  relations: wordList,
  verbs: wordList,
  nouns: wordList,
  /** «said/VBD say» */
  irregular: z.array(z.tuple([z.string(), z.string()])),
  givenNames: z.object({ f: wordList, m: wordList, b: wordList }),
  /** Bytes of the tagger's and the parser's weights, which follow the header in this order. */
  sizes: z.tuple([z.int().positive(), z.int().positive()]),
});
export type ModelHeader = z.input<typeof header>;

const LENGTH_BYTES = 4;

/** Reads models/english/english.bin. Throws where the bytes are not that file, whole. */
export function readEnglishModel(bytes: Uint8Array): EnglishModel {
  const headerSize = new DataView(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).getUint32(0, true);
  const taggerAt = LENGTH_BYTES + headerSize;
  const read = header.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, taggerAt))));
  const parserAt = taggerAt + read.sizes[0];
  const { f, m, b } = read.givenNames;
  return {
    tagger: readWeights(bytes.subarray(taggerAt, parserAt)),
    tags: read.tags,
    parser: readWeights(bytes.subarray(parserAt, parserAt + read.sizes[1])),
    relations: read.relations,
    actions: { relations: read.relations.length, root: read.relations.indexOf('root') },
    lemmas: { verbs: new Set(read.verbs), nouns: new Set(read.nouns), irregular: new Map(read.irregular) },
    givenNames: new Map([...named(f, 'f'), ...named(m, 'm'), ...named(b, 'b')]),
  };
}

function named<G extends string>(names: readonly string[], gender: G): [string, G][] {
  return names.map((name) => [name, gender]);
}
