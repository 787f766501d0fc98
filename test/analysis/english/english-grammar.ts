import { readFileSync } from 'node:fs';
import { english } from '../../../src/analysis/english/english.ts';
import { readEnglishModel } from '../../../src/analysis/english/model.ts';
import { Weights } from '../../../src/analysis/perceptron.ts';

const model = readEnglishModel(readFileSync(new URL('../../../models/english.bin', import.meta.url)));
const noNames = { listsOf: () => 0, weights: new Weights(1, new Uint32Array(2), new Int32Array()) };

/** English as shipped, but for its name tagger, which these tests do not ask. */
export const grammar = english(model, noNames);
