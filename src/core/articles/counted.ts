import { MOST_COUNTED } from '../../library/library.ts';
import type { Texts } from '../language.ts';

/** How many articles there are, as far as they are counted. */
export const counted: Texts<(total: number) => string> = {
  de: (total) => (total > MOST_COUNTED ? `über ${MOST_COUNTED}` : String(total)),
  en: (total) => (total > MOST_COUNTED ? `over ${MOST_COUNTED}` : String(total)),
};
