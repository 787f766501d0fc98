import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { NameKind } from '../../src/analysis/grammar.ts';

/** A sentence put together from its words, and the names in it. */
export interface GoldNames {
  readonly text: string;
  readonly names: readonly { readonly kind: NameKind; readonly start: number; readonly end: number }[];
}

const NO_SPACE_BEFORE = /^[.,;:!?)\]]$/;

interface Word {
  readonly form: string;
  /** `B-PER`, `I-PER` or `O`. */
  readonly label: string;
}

const kinds = new Map<string, NameKind>([
  ['PER', 'person'],
  ['LOC', 'place'],
  ['ORG', 'organisation'],
  ['OTH', 'other'],
  ['MISC', 'other'],
]);

/** GermEval 2014 (gzipped TSV; outer names, without derived words and parts of words). */
export const germEval = (file: string): GoldNames[] =>
  sentences(file, (line) => {
    const [number = '', form = '', label = ''] = line.split('\t');
    return /^\d+$/.test(number) ? { form, label } : null;
  });

/** Wikigold (gzipped, a word and its label a line; a name begins where the label changes). */
export const wikigold = (file: string): GoldNames[] =>
  sentences(file, (line) => {
    const [form = '', label = ''] = line.split(' ');
    return form === '' || form === '-DOCSTART-' ? null : { form, label };
  });

function sentences(file: string, wordOf: (line: string) => Word | null): GoldNames[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split(/\n\s*\n/)
    .map((block) => goldNames(block.split('\n').flatMap((line) => wordOf(line) ?? [])))
    .filter(({ text }) => text !== '');
}

function goldNames(words: readonly Word[]): GoldNames {
  let text = '';
  const names: { kind: NameKind; start: number; end: number }[] = [];
  let before = 'O';
  for (const { form, label } of words) {
    const space = text === '' || NO_SPACE_BEFORE.test(form) ? '' : ' ';
    const start = text.length + space.length;
    text += space + form;
    const kind = kinds.get(label.slice(2));
    const open = names.at(-1);
    const goesOn = label.startsWith('I-') && before.slice(2) === label.slice(2);
    if (kind && open && goesOn) open.end = text.length;
    else if (kind) names.push({ kind, start, end: text.length });
    before = label;
  }
  return { text, names };
}
