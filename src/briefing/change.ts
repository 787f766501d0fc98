import { z } from 'zod';

/** What stood on one side of a change, to the letter («…» between its parts), and whose it was. */
const side = z.strictObject({
  /** Numbers of its sentences, none for a title. */
  sentences: z.array(z.int().positive()).readonly(),
  text: z.string(),
  whose: z.string().nullable(),
});
export type Side = z.infer<typeof side>;

/**
 * One thing that an article says otherwise than before.
 * new, withdrawn: it stands on one side only. number: the same words with other numbers. reworded: other words.
 * speaker: the same words, now somebody else's.
 */
export const change = z.strictObject({
  of: z.enum(['title', 'sentence', 'quote', 'claim']),
  kind: z.enum(['new', 'withdrawn', 'number', 'reworded', 'speaker']),
  before: side.nullable(),
  after: side.nullable(),
  /** Of one that was reworded or has other numbers: the words that differ, in order; empty where there were or are none. */
  words: z.array(z.strictObject({ before: z.string(), after: z.string() })).readonly(),
});
export type Change = z.infer<typeof change>;
export type Difference = Change['words'][number];

export const changes = z.array(change).readonly();
