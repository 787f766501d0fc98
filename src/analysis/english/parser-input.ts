import type { ParserWords } from '../parser-state.ts';
import { hashText } from '../perceptron.ts';
import { type Lemmas, lemmaOf } from './lemma.ts';

/**
 * A word as tagger and parser see it: typographic quotation marks and apostrophes made plain, dashes made one, since
 * the treebanks have all styles mixed.
 */
export function plainForm(form: string): string {
  if (/^(?:[“”„»«]|''|``)$/.test(form)) return '"';
  if (/^[‘’‚‹›`]$/.test(form)) return "'";
  if (/^[—–―]+$|^--+$/.test(form)) return '–';
  if (form === '…') return '...';
  return form.replaceAll('’', "'");
}

/** What the parser gets of a tagged sentence. `tags` are indices, `fine` the Penn tags; forms are plain ones. */
export function parserWords(
  forms: readonly string[],
  tags: Uint8Array,
  fine: readonly string[],
  lemmas: Lemmas,
): ParserWords {
  const words = new Int32Array(forms.length);
  const quoted = new Uint8Array(forms.length);
  let inside = 0;
  forms.forEach((form, i) => {
    words[i] = hashText(lemmaOf(form, fine[i] ?? '', lemmas).toLowerCase());
    if (form === '"') inside = 1 - inside;
    quoted[i] = inside;
  });
  return { length: forms.length, words, tags, quoted };
}
