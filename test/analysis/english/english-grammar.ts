import { english } from '../../../src/analysis/english/english.ts';
import { readEnglishModel } from '../../../src/analysis/english/model.ts';
import { Weights } from '../../../src/analysis/perceptron.ts';
import { readModel } from '../../../src/models.ts';

const model = readEnglishModel(await readModel('english'));
const noNames = {
  listsOf: () => 0,
  weights: new Weights(1, new Uint32Array(), new Uint8Array(), new Int32Array()),
};

/** English as shipped, but for its name tagger, which these tests do not ask. */
export const grammar = english(model, noNames);
