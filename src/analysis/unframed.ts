import type { Attribution } from './grammar.ts';

/** What every utterance has that no verb stands beside. */
export const unframed = {
  form: 'direct',
  speakerCarried: false,
  cue: null,
  colour: 'neutral',
  via: [],
  addressee: null,
  mood: 'indicative',
  negated: false,
} as const satisfies Partial<Attribution>;
