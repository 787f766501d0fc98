import type { Language } from '../../article/article.ts';
import type { Part, Reply } from '../reply.ts';

const understood = {
  de: (line: string) => `Verstanden als ${line}`,
  en: (line: string) => `Understood as ${line}`,
};

/** Longer ones are only begun: there is a little room above an answer, and whoever typed it knows the rest. */
const LONGEST = 120;

/** Says what was understood, where that is not what was typed. */
export const understoodAs = (meant: string, language: Language): Part => ({
  type: 'context',
  text: understood[language](meant.length > LONGEST ? `${meant.slice(0, LONGEST)}…` : meant),
  once: true,
});

/** An answer that begins with what was understood. */
export const withUnderstood = (reply: Reply, meant: string, language: Language): Reply => ({
  ...reply,
  parts: [understoodAs(meant, language), ...reply.parts],
});
