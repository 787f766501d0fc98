import type { Language } from '../article/article.ts';

/** First words by which a sentence leans on the one before it: on its own nobody knows what they mean. */
const leaning: Readonly<Record<Language, RegExp>> = {
  de: /^(?:er|sie|ihn|ihm|ihnen|dies(?:e[rsnm]?)?|jene[rsnm]?|solche[rsnm]?|beide|letztere[rsnm]?|erstere[rsnm]?|da(?:bei|durch|für|gegen|her|mit|nach|ran|rauf|raus|rin|rüber|rum|runter|von|vor|zu)|de(?:shalb|swegen|mnach|nnoch)|trotzdem|stattdessen|hinzu|hier(?:mit|zu|bei|für|von)|so|dann|dort|da|das (?:ist|war|wird|wurde|hat|hatte|sei|wäre|habe|hätte|kann|könnte|muss|soll|sollte|gilt|liegt|zeigt|macht|heißt|bedeutet|geht|alles|allein))(?![\p{L}\p{N}])/iu,
  en: /^(?:he|she|it|they|him|them|his|her|hers|its|their|theirs|this|that|these|those|such|both|so|then|there(?!\s+(?:is|are|was|were|has|have|will|may)\b)|therefore|thus|hence|instead|otherwise|as a result|for (?:example|instance)|the (?:former|latter)|one of (?:them|these|those)|in this|in these|at that|at this)(?![\p{L}\p{N}])/iu,
};

/** First words that only tie a sentence to the one before it and can be left out. */
const ties: Readonly<Record<Language, RegExp>> = {
  de: /^(?:Aber|Denn|Doch|Und|Oder)\s+(?!(?:auch|nicht)\s)/u,
  en: /^(?:(?:And|But|Yet|Or)\s+|(?:Also|Furthermore|However|In addition|Indeed|Meanwhile|Moreover|Nevertheless|Nonetheless|Of course|Still|Well),\s+)/u,
};

export const leansOnTheSentenceBefore = (text: string, language: Language): boolean =>
  leaning[language].test(text.replace(/^[^\p{L}\p{N}]+/u, ''));

/** How many characters at the beginning only tie the sentence to the one before it. */
export const lengthOfTie = (text: string, language: Language): number =>
  ties[language].exec(text)?.[0].length ?? 0;
