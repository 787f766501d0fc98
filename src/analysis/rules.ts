/**
 * How a statement was recognised: by what stands where. Names end in *after*, *before*, *beside* where the word that
 * the rule goes by is the one the statement stands beside.
 */
export const ruleNames = [
  // In both languages
  'earlier version',
  'clause after the noun',
  'infinitive after',
  'source phrase',
  'statement before',
  'turn',
  'words quoted inside a statement',
  // English
  'adjective',
  'adverb',
  'as beside',
  'bare clause after',
  'clause after',
  'frame after the quotation',
  'frame at the end',
  'frame before the quotation',
  'frame inserted',
  'gerund after',
  'label before the quotation',
  'name before a headline',
  'name before a turn',
  'name behind the quotation',
  'object of',
  'passive of',
  'passive with as',
  'passive with clause',
  'passive with infinitive',
  'passive with question',
  'preposition after',
  'quotation carried on',
  'quotation that stands alone',
  'quotation in the next sentence',
  'relative clause around',
  'verb before a colon',
  'whom to do what after',
  // German
  'clause in Konjunktiv',
  'colon after',
  'dass-clause after',
  'Konjunktiv carried on',
  'Konjunktiv without a source',
  'question after',
  'quotation after',
  'quotation after a named person and a colon',
  'quotation after a phrase and a colon',
  'quotation after a statement',
  'quotation before a statement',
  'quotation beside',
  'quotation inside a claim',
  'quotation with a subject beside it',
  'sentence before',
  'sollen carried on',
  'sollen of what has been',
  'sollen without a source',
  'speech act',
  'verb-second after',
  'word that refers back',
  'words quoted beside a verb that reports',
] as const;
export type RuleName = (typeof ruleNames)[number];

export interface Rule {
  readonly name: RuleName;
  /** The word that it goes by, as printed or in its base form, with what it governs (`warnen vor`); null where it needs none. */
  readonly word: string | null;
}
