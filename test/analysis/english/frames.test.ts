import { describe, expect, test } from 'vitest';
import { ADJECTIVES, NOUNS, verbFrame } from '../../../src/analysis/english/frames.ts';

describe('the list of what reports in English', () => {
  test('tells what may follow a verb, and its colour', () => {
    expect(verbFrame('claim', [])?.colour).toBe('distancing');
    expect(verbFrame('claim', [])?.allows.has('that')).toBe(true);
    expect(verbFrame('claim', [])?.allows.has('whom-to')).toBe(false);
  });

  test('knows a verb with its particle as another one', () => {
    expect(verbFrame('rule', ['out'])?.colour).toBe('denying');
    expect(verbFrame('go', [])).toBeNull();
    expect(verbFrame('go', ['on'])?.allows.has('quote')).toBe(true);
  });

  test('knows nothing of verbs that do not report', () => {
    expect(verbFrame('walk', [])).toBeNull();
  });

  test('has nouns and adjectives of their own', () => {
    expect(NOUNS.get('accusation')?.colour).toBe('accusing');
    expect(ADJECTIVES.get('afraid')?.colour).toBe('fearing');
  });
});
