import { describe, expect, test } from 'vitest';
import { judgeFinding } from '../../tools/eval/finding.ts';
import { onEachEngine } from '../engines.ts';

/** Compounds that the dictionary does not take apart. */
const MISSED = ['Not Fahrplan', 'gespräch'];

onEachEngine((store) => {
  describe('/find over a small library', () => {
    test('shows every sentence that has what was typed in any form, whole or in parts, and no other', async () => {
      const judged = await judgeFinding('sought', await store.database());
      const amiss = judged.filter(({ missing, beside }) => missing.length + beside.length > 0);
      expect(amiss.map(({ asked }) => asked)).toEqual(MISSED);
      expect(amiss.flatMap(({ beside }) => beside)).toEqual([]);
    });
  });

  describe('/ask over a small library', () => {
    test.each(['open', 'kept'] as const)(
      'says of every question of the %s half that nothing answers that it has no answer, and answers none by other sentences only',
      async (half) => {
        const judged = await judgeFinding(half, await store.database());
        expect(judged.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
      },
    );
  });
});
