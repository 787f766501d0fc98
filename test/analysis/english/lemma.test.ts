import { describe, expect, test } from 'vitest';
import { lemmaOf } from '../../../src/analysis/english/lemma.ts';

const lemmas = {
  verbs: new Set(['accuse', 'say', 'plan', 'need', 'agree', 'call', 'hesitate']),
  nouns: new Set(['claim', 'house', 'party']),
  irregular: new Map([['said/VBD', 'say']]),
};

describe('the base form of a word', () => {
  test.each([
    ['said', 'VBD', 'say'],
    ['says', 'VBZ', 'say'],
    ['accusing', 'VBG', 'accuse'],
    ['accused', 'VBN', 'accuse'],
    ['planned', 'VBD', 'plan'],
    ['calling', 'VBG', 'call'],
    ['needed', 'VBD', 'need'],
    ['denies', 'VBZ', 'deny'],
    ['denied', 'VBD', 'deny'],
    ['insisted', 'VBD', 'insist'],
    ['hesitated', 'VBD', 'hesitate'],
    ['houses', 'NNS', 'house'],
    ['parties', 'NNS', 'party'],
    ['Marches', 'NNP', 'Marches'],
    ['The', 'DT', 'the'],
  ])('%s as %s is %s', (form, tag, lemma) => {
    expect(lemmaOf(form, tag, lemmas)).toBe(lemma);
  });
});
