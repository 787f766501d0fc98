import type { Language } from '../../../article/article.ts';
import type { Part } from '../../reply.ts';
import { shorten } from '../../shorten.ts';

const understood = {
  de: (line: string) => `Verstanden als ${line}`,
  en: (line: string) => `Understood as ${line}`,
};

/** Longer ones are only begun: there is a little room above an answer, and whoever typed it knows the rest. */
const LONGEST = 120;

/** Says what was understood, where that is not what was typed. */
export const understoodAs = (meant: string, language: Language): Part => ({
  type: 'context',
  text: understood[language](shorten(meant, LONGEST)),
  once: true,
});
