import type { Language } from '../article/article.ts';

type ByLanguage = Readonly<Record<Language, RegExp>>;

/** First words by which a sentence leans on the one before it: on its own nobody knows what they mean. */
const leaningFirst: ByLanguage = {
  de: /^(?:er|sie|ihn|ihm|ihnen|es(?! (?:gibt|gab|gebe|gilt|galt|wird|wurden?|werden|kommt|kam|kamen|fehlt|fehlen|fehlten?|besteht|bestehen|bleibt)\b)|dies|(?:ihr|sein)(?:e[rsnm]?)?|jene[rsnm]?|solche[rsnm]?|beide|letztere[rsnm]?|erstere[rsnm]?|(?:der|die|den|dem) \d+-jährigen?(?! (?:aus|mit|und)\b)|die (?:einen|anderen)(?= \p{Ll})|deren|dessen|hier(?= \p{Ll}+t(?:en?)?\b)|da(?:bei|durch|für|gegen|her|mit|nach|ran|rauf|raus|rin|rüber|rum|runter|von|vor|zu)|de(?:shalb|swegen|mnach|nnoch)|trotzdem|stattdessen|hinzu|hier(?:mit|zu|bei|für|von)|so|dann|dort|da|zudem|außerdem|zusätzlich|ebenso|ferner|hingegen|allerdings|andere|eine[rs]? (?:davon|von ihnen|weitere[rs]?)|ein weitere[rs]|weitere[rs]?|das (?:ist|war|wird|wurde|hat|hatte|sei|wäre|habe|hätte|kann|könnte|muss|soll|sollte|gilt|liegt|zeigt|macht|heißt|bedeutet|geht|alles|allein|sagte?n?|teilten?|erklärten?|berichteten?|meldeten?|bestätigten?|vermuteten?|schrieben?|ergibt|ergab|gab(?:en)?|kündigten?|betonten?|gehe|gingen?))(?![\p{L}\p{N}])/iu,
  en: /^(?:he|she|it|they|him|them|his|her|hers|its|their|theirs|this|that|these|those|such|both|so|then|there(?!\s+(?:is|are|was|were|has|have|will|may)\b)|therefore|thus|hence|instead|otherwise|similarly|likewise|in addition|as a result|for (?:example|instance)|the (?:former|latter)|the \d+-year-old(?=,| (?:is|was|has|had|will|would|also|\p{Ll}+ed)\b)|another|others|(?:one|some|many|most|all) of (?:them|these|those)|at that|at this)(?![\p{L}\p{N}])/iu,
};

/** A thing pointed at by «this»; what is nearby in time points at itself. */
const leaningInside: ByLanguage = {
  de: /(?<!,)\s(?:das|dies)(?=\.|\s(?:zurück|ab|anders|jedoch|aber|entschieden|umgehend)(?!\p{L}))|(?<!\p{L})diese[rsnm]?\s+(?!(?:Jahr|Monat|Woche|Tag|Abend|Morgen|Nacht|Sommer|Winter|Herbst|Frühjahr|Frühling|Quartal|Saison|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag))\p{L}/iu,
  en: /(?<!\p{L})(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|confirm(?:s|ed)?|dispute[sd]?)\s(?:it|that|this|them)(?=[.,])|(?<!\p{L})(?:this|these)\s+(?!(?:year|month|week|morning|afternoon|evening|weekend|summer|winter|autumn|fall|spring|quarter|season|day|century|decade|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\p{L}/iu,
};

/** First words that only tie a sentence to the one before it and can be left out. */
const ties: ByLanguage = {
  de: /^(?:Aber|Denn|Doch|Und|Oder)\s+(?!(?:auch|nicht)\s)/u,
  en: /^(?:(?:And|But|Yet|Or)\s+|(?:Also|Furthermore|However|Indeed|Meanwhile|Moreover|Nevertheless|Nonetheless|Of course|Still|Well),\s+)/u,
};

/** The pluperfect: what was before the event that is told. */
const pluperfect: ByLanguage = {
  de: /(?<!\p{L})(?:hatten?|war(?:en)?\s[^,.;:]*(?<!\p{L})(?:\p{L}{2,5})?ge\p{L}+(?:t|en)(?=(?: worden)?[,.;]))(?!\p{L})/u,
  en: /(?<!\p{L})had\s+(?:\p{L}+ly\s+|not\s+|already\s+)?(?:been|\p{L}{2,}(?:ed|en|wn|ght))(?!\p{L})/u,
};

/** True where a sentence of the article's own points, by its wording, to something that it does not name. */
export const leansByItsWording = (text: string, language: Language): boolean =>
  leaningFirst[language].test(text.replace(/^[^\p{L}\p{N}]+/u, '')) || leaningInside[language].test(text);

/** True where a sentence tells what went before rather than what happened. */
export const isBackground = (text: string, language: Language): boolean => pluperfect[language].test(text);

/** True for a line under a picture that came along with the text: it credits somebody with the picture. */
export const isCaption = (text: string): boolean =>
  /(?<!\p{L})(?:Image|Photo|Photograph|Picture|Foto|Bild|Grafik)(?:s|os|er)?\s?[:©]/u.test(text);

/** How many characters at the beginning only tie the sentence to the one before it. */
export const lengthOfTie = (text: string, language: Language): number =>
  ties[language].exec(text)?.[0].length ?? 0;

/** Source phrases that are part of the clause they are in: without them it is no sentence any more. */
const sourcePhrase = /^(?:laut|gemäß|nach|zufolge|according to|wie .*|so .*|so)$/u;

export const isSourcePhrase = (cueLemma: string): boolean => sourcePhrase.test(cueLemma);

/** How a clause begins that is not said but asked, refused or promised: without its verb nobody knows which. */
const dependent: ByLanguage = {
  de: /^(?:ob|wer|wen|wem|wessen|was|wie|wo|wann|warum|weshalb|wieso|wohin|woher|welche[rsnm]?)(?!\p{L})/iu,
  en: /^(?:to|whether|if|who|whom|whose|what|which|where|when|why|how)(?!\p{L})/iu,
};

export const dependsOnItsVerb = (text: string, language: Language): boolean => dependent[language].test(text);

/** How a clause begins that is half a sentence, in quotation marks too: the other half is in the words around it. */
const subordinate: ByLanguage = {
  de: /^(?:weil|obwohl|obgleich|woraufhin|sodass|nachdem|indem|wobei|wodurch)(?!\p{L})/u,
  en: /^(?:though|although|because|whereas|unless|(?!\p{Ll}*thing)\p{Ll}{3,}ing)(?!\p{L})/u,
};

export const isHalfASentence = (text: string, language: Language): boolean =>
  subordinate[language].test(text);

/** Words that stand where a speaker would and are nobody. */
const nobody: ByLanguage = {
  de: /^(?:niemand|kein(?:e[rsm]?)?(?: .*)?|man|es|d(?:er|ie|as|ies)|wer|jemand|einer|alle|ich|wir|ihr)$/iu,
  en: /^(?:nobody|no(?: one| .*)|none|one|it|there|who|someone|somebody|anyone|everyone|i|we|you)$/iu,
};

/** True where a speaker's name says of nobody who it is. */
export const namesNobody = (name: string, language: Language): boolean =>
  nobody[language].test(name) || leansByItsWording(name, language);
