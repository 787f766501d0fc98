import type { ReadUnit } from '../subjects.ts';
import type { Finding } from './finding.ts';
import { cutOut } from './finding.ts';

/** *Demnach …*: the sentence goes on from the source named before. */
export function accordingToThat(unit: ReadUnit): Finding[] {
  const at = unit.items.findIndex(({ lower }) => lower === 'demnach');
  const chunk = unit.chunks.find(({ first, last }) => at >= first && at < last);
  if (at < 0 || !chunk || chunk.kind !== 'main') return [];
  const content = cutOut(unit.items, { first: chunk.first, last: unit.items.length }, [
    { first: at, last: at + 1 },
  ]);
  return [
    {
      form: 'carried',
      content,
      speaker: null,
      cue: { items: [at], lemma: 'demnach' },
      colour: 'neutral',
      via: [],
      addressee: null,
      rule: '«demnach»',
      confidence: 0.6,
    },
  ];
}
