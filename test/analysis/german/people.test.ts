import { describe, expect, test } from 'vitest';
import type { Token } from '../../../src/analysis/grammar.ts';
import { grammar } from './german-grammar.ts';

const { people } = grammar;

function noun(form: string): Token {
  return { start: 0, end: form.length, form, lemma: form, tag: 'NOUN', segment: 0 };
}

describe('people in German', () => {
  test.each([
    ['Verteidigungsminister', 'male', 'singular'],
    ['Ministerin', 'female', 'singular'],
    ['Chefdiplomaten', 'male', 'singular'],
    ['Sprecherinnen', null, 'plural'],
    ['Ärztin', 'female', 'singular'],
    ['Feuerwehrchef', 'male', 'singular'],
    ['Kinderarzt', 'male', 'singular'],
    ['Betriebsrätin', 'female', 'singular'],
    ['Betriebsrätinnen', null, 'plural'],
  ])('%s is a role', (form, gender, number) => {
    expect(people.role(noun(form))).toEqual({ gender, number });
  });

  test.each(['Tisch', 'Freundschaft', 'Woche', 'Straße'])('%s is no role', (form) => {
    expect(people.role(noun(form))).toBeNull();
  });

  test.each([
    ['Lawrows', 'Lawrow'],
    ['Hans', 'Hans'],
    ['Marx’', 'Marx'],
    ['Weiß', 'Weiß'],
  ])('%s is the name %s', (printed, name) => {
    expect(people.baseForm(printed)).toBe(name);
  });
});
