import { readFileSync } from 'node:fs';
import { german } from '../src/analysis/german/german.ts';
import { readGermanModel } from '../src/analysis/german/model.ts';
import type { GermanToken } from '../src/analysis/german/token.ts';
import type { Grammar } from '../src/analysis/grammar.ts';
import { readNameModel } from '../src/analysis/name-model.ts';

const model = (name: string): Uint8Array => readFileSync(new URL(`../models/${name}.bin`, import.meta.url));

/** German with its models from models/. */
export const loadGerman = (): Grammar<GermanToken> =>
  german(readGermanModel(model('german')), readNameModel(model('german-names')));
