/** Base forms: what the treebanks' words are derived from, and those that no rule derives. */
export interface Lemmas {
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** «said/VBD» → «say»; keys are the word in lower case and its Penn tag. */
  readonly irregular: ReadonlyMap<string, string>;
}

/**
 * The base form of a word, in lower case except for names: «accusing» VBG → «accuse».
 * `fine` is the Penn Treebank tag.
 */
export function lemmaOf(form: string, fine: string, lemmas: Lemmas): string {
  if (fine.startsWith('NNP')) return form;
  const word = form.toLowerCase().replace('’', "'");
  const irregular = lemmas.irregular.get(`${word}/${fine}`);
  if (irregular !== undefined) return irregular;
  if (fine === 'NNS') return known(withoutS(word), lemmas.nouns);
  if (fine === 'VBZ') return known(withoutS(word), lemmas.verbs);
  if (fine === 'VBG' && word.endsWith('ing')) return fromStem(word.slice(0, -3), lemmas.verbs);
  const isPast = fine === 'VBD' || fine === 'VBN';
  if (isPast && word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (isPast && word.endsWith('ed')) return fromStem(word.slice(0, -2), lemmas.verbs);
  return word;
}

/** Candidates in the order in which the spelling suggests them. */
function withoutS(word: string): string[] {
  if (!word.endsWith('s') || word.endsWith('ss')) return [word];
  if (word.endsWith('ies') && word.length > 4) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return [word.slice(0, -1)];
}

function known(candidates: readonly string[], words: ReadonlySet<string>): string {
  return candidates.find((candidate) => words.has(candidate)) ?? candidates[0] ?? '';
}

/** «accus» → «accuse», «plann» → «plan», «need» → «need». */
function fromStem(stem: string, verbs: ReadonlySet<string>): string {
  const doubled = /([bdgklmnprt])\1$/.test(stem);
  const candidates = doubled ? [stem.slice(0, -1), stem] : [`${stem}e`, stem];
  const listed = candidates.find((candidate) => verbs.has(candidate));
  if (listed !== undefined) return listed;
  if (doubled) return stem.endsWith('ll') ? stem : stem.slice(0, -1);
  return /(?:[cguvz]|[^s]s|[aeiou]at|[^aeiou]l)$/.test(stem) ? `${stem}e` : stem;
}
