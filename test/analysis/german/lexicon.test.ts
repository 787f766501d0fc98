import { describe, expect, test } from 'vitest';
import { readGermanModel } from '../../../src/analysis/german/model.ts';
import { moodOf } from '../../../src/analysis/german/moods.ts';
import {
  FEMALE,
  FINITE,
  MALE,
  PLURAL,
  SINGULAR,
  ZU_INFINITIVE,
} from '../../../src/analysis/german/morphology.ts';
import { readModel } from '../../../src/models.ts';

const bytes = await readModel('german');
const { lexicon } = readGermanModel(bytes);

describe('the German lexicon', () => {
  test.each([
    ['sagte', 'sagen', 'ambiguous'],
    ['sei', 'sein', 'subjunctive-1'],
    ['hätten', 'haben', 'subjunctive-2'],
    ['geht', 'gehen', 'indicative'],
    ['müssten', 'müssen', 'subjunctive-2'],
    ['verändere', 'verändern', 'subjunctive-1'],
    ['wandte', 'wenden', 'indicative'],
  ])('%s is a form of %s: %s', (form, lemma, mood) => {
    const reading = lexicon.verb(form).find((one) => one.lemma === lemma);
    expect(moodOf((reading?.bits ?? 0) & FINITE)).toBe(mood);
  });

  test.each([
    ['ankündigte', 'ankündigen'],
    ['zurückgewiesen', 'zurückweisen'],
    ['bekanntgeben', 'bekanntgeben'],
  ])('%s is read through its particle as %s', (form, lemma) => {
    expect(lexicon.verb(form).map((reading) => reading.lemma)).toContain(lemma);
  });

  test.each(['replizierte', 'replizierten', 'repliziert'])(
    '%s is a form of replizieren, though no dictionary has it',
    (form) => {
      expect(lexicon.verb(form).map(({ lemma }) => lemma)).toEqual(['replizieren']);
    },
  );

  test.each(['passagieren', 'zukunftsorientierte'])('%s is no form of a verb', (form) => {
    expect(lexicon.verb(form)).toEqual([]);
  });

  test('an infinitive with zu inside it is known as one', () => {
    expect(lexicon.verb('anzukündigen').some(({ bits }) => (bits & ZU_INFINITIVE) !== 0)).toBe(true);
  });

  test.each([
    ['Ministerin', FEMALE & SINGULAR],
    ['Militärübungen', FEMALE & PLURAL],
    ['Sprecher', MALE & SINGULAR],
    ['US-Botschaft', FEMALE & SINGULAR],
  ])('%s has its gender and number, also through its last part', (form, bits) => {
    expect(lexicon.noun(form) & bits).not.toBe(0);
  });

  test.each([
    ['sophie', 'female'],
    ['alexander', 'male'],
  ])('the given name %s is %s', (name, gender) => {
    expect(lexicon.givenName(name)).toEqual({ gender });
  });

  test('a word of a million letters is no word', () => {
    expect(lexicon.verb('a'.repeat(1e6))).toEqual([]);
    expect(lexicon.noun(`A${'a'.repeat(1e6)}`)).toBe(0);
  });
});

describe('readGermanModel', () => {
  test.each([
    ['nothing', new Uint8Array(0), /empty or cut off/],
    ['half a file', bytes.subarray(0, bytes.length / 2), /cut off/],
    ['another file', new TextEncoder().encode('hello, this is no model'), /cut off/],
  ])('says what is wrong with %s', (_, file, message) => {
    expect(() => readGermanModel(file)).toThrow(message);
  });
});
