import { type Lemmas, lemmaOf } from '../../src/analysis/english/lemma.ts';
import type { TreebankSentence } from './conllu.ts';

/** Relations that the grammar needs, or that help the parser to them; all others become `dep`. */
const KEPT = new Set(
  `acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc ccomp compound compound:prt conj cop csubj
  det expl fixed flat iobj mark nmod nmod:desc nmod:poss nmod:unmarked nsubj nsubj:pass nummod obj obl obl:agent
  obl:unmarked parataxis punct root xcomp discourse vocative`.split(/\s+/),
);

export function simplified(relation: string): string {
  if (KEPT.has(relation)) return relation;
  const plain = relation.split(':')[0] ?? '';
  return KEPT.has(plain) ? plain : 'dep';
}

/** The coarse and the fine tag in one: `VERB/VBD`. */
export function jointTag(word: { tag: string; fine: string }): string {
  return `${word.tag}/${word.fine}`;
}

const SMALLEST_COUNT = 2;

/** Base forms of verbs and nouns, and the words whose base form no rule gives, as the treebanks have them. */
export function learnLemmas(sentences: readonly TreebankSentence[]): Lemmas {
  const words = sentences.flat();
  const lemmas = {
    verbs: frequent(words.filter(({ fine }) => fine.startsWith('VB')).map(({ lemma }) => lemma)),
    nouns: frequent(words.filter(({ fine }) => fine.startsWith('NN')).map(({ lemma }) => lemma)),
    irregular: new Map<string, string>(),
  };
  const votes = new Map<string, Map<string, number>>();
  for (const { form, fine, lemma } of words) {
    if (!/^(?:VB|NNS?$|MD)/.test(fine) || !/^[a-z’']+$/.test(lemma)) continue;
    const key = `${form.toLowerCase().replace('’', "'")}/${fine}`;
    const counts = votes.get(key) ?? new Map<string, number>();
    votes.set(key, counts.set(lemma, (counts.get(lemma) ?? 0) + 1));
  }
  for (const [key, counts] of [...votes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [lemma, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    const [form = '', fine = ''] = key.split('/');
    if (count >= SMALLEST_COUNT && lemmaOf(form, fine, lemmas) !== lemma) lemmas.irregular.set(key, lemma);
  }
  return lemmas;
}

function frequent(items: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Set(
    [...counts]
      .filter(([item, count]) => count >= SMALLEST_COUNT && /^[a-z]+$/.test(item))
      .map(([item]) => item)
      .sort(),
  );
}
