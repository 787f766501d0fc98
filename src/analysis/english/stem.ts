import { irregularForms } from './irregular-words.ts';

/** No stem is cut shorter. */
const SHORTEST = 3;

/** What the forms of an English word in small letters have in common: «deliveries» and «delivery», «denied» and «deny». */
export function englishStem(word: string): string {
  const regular = irregularForms.get(word) ?? withoutEnding(word);
  return regular.length > SHORTEST ? regular.replace(/e$/, '') : regular;
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)(?:ies|ied)$/, 'y'],
  [/(?<=[rt]ee)d$/, ''],
  [/(?<=ss|x|ch|sh|z)es$/, ''],
  [/(?<![suio])s$/, ''],
  [/([bdgmnprt])\1(?:ed|ing)$/, '$1'],
  [/(?<=[aeiouy].*)(?:ed|ing)$/, ''],
];

function withoutEnding(word: string): string {
  for (const [ending, rest] of rules) {
    const stem = word.replace(ending, rest);
    if (stem !== word) return stem.length < SHORTEST ? word : stem;
  }
  return word;
}
