import {
  ACCUSATIVE,
  ANY_NOUN,
  DATIVE,
  FEMALE,
  GENITIVE,
  MALE,
  NEUTER,
  NOMINATIVE,
  type NounBits,
  PLURAL,
  SINGULAR,
} from './morphology.ts';

/** What each strong ending says of gender, number and case (dieser, diese, dieses …). */
const strongEndings: Readonly<Record<string, NounBits>> = {
  er: (MALE & SINGULAR & NOMINATIVE) | (FEMALE & SINGULAR & (GENITIVE | DATIVE)) | (PLURAL & GENITIVE),
  e: (FEMALE & SINGULAR & (NOMINATIVE | ACCUSATIVE)) | (PLURAL & (NOMINATIVE | ACCUSATIVE)),
  es: (NEUTER & SINGULAR & (NOMINATIVE | ACCUSATIVE)) | ((MALE | NEUTER) & SINGULAR & GENITIVE),
  en: (MALE & SINGULAR & ACCUSATIVE) | (PLURAL & DATIVE),
  em: (MALE | NEUTER) & SINGULAR & DATIVE,
};

const articles: Readonly<Record<string, NounBits>> = {
  der: strongEndings.er ?? 0,
  die: strongEndings.e ?? 0,
  das: NEUTER & SINGULAR & (NOMINATIVE | ACCUSATIVE),
  den: strongEndings.en ?? 0,
  dem: strongEndings.em ?? 0,
  des: (MALE | NEUTER) & SINGULAR & GENITIVE,
};

const strongStems = 'dies jed jen manch solch welch all viel einig mehrer etlich wenig sämtlich beid';
const mixedStems = 'ein kein mein dein sein ihr unser euer eur';
/** Words that open a noun phrase and are not inflected. */
const uninflected =
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehr viel wenig etwas lauter beider zweier dreier';

function declined(): Map<string, NounBits> {
  const forms = new Map<string, NounBits>(Object.entries(articles));
  for (const stem of strongStems.split(' '))
    for (const [ending, bits] of Object.entries(strongEndings)) forms.set(stem + ending, bits);
  for (const stem of mixedStems.split(' ')) {
    for (const [ending, bits] of Object.entries(strongEndings)) forms.set(stem + ending, bits);
    forms.set(stem, ((MALE & NOMINATIVE) | (NEUTER & (NOMINATIVE | ACCUSATIVE))) & SINGULAR);
    forms.set(`${stem}es`, (MALE | NEUTER) & SINGULAR & GENITIVE);
  }
  forms.set('deren', ANY_NOUN);
  forms.set('dessen', ANY_NOUN);
  for (const word of uninflected.split(' ')) forms.set(word, ANY_NOUN & PLURAL);
  forms.set(
    'eines',
    ((MALE | NEUTER) & SINGULAR & GENITIVE) | (NEUTER & SINGULAR & (NOMINATIVE | ACCUSATIVE)),
  );
  return forms;
}

const determiners = declined();

/** What a determiner says of its noun phrase, or null where the word is none; `word` in lower case. */
export function determinerBits(word: string): NounBits | null {
  return determiners.get(word) ?? null;
}

/** What the ending of an adjective without determiner says; everything where it says nothing. */
export function strongAdjectiveBits(word: string): NounBits {
  const ending = /(?:er|es|en|em|e)$/.exec(word)?.[0];
  if (ending === 'en') return (strongEndings.en ?? 0) | ((MALE | NEUTER) & SINGULAR & GENITIVE);
  return (ending && strongEndings[ending]) || ANY_NOUN;
}

const weakening =
  /^(?:d(?:er|ie|as|en|em|es)|(?:dies|jed|jen|welch|[ksm]?ein|dein|ihr|unser|eur)(?:er?|es|en|em)?)$/;

/** Whether adjectives behind this determiner take weak or mixed endings. */
export function isWeaklyDeclining(determiner: string): boolean {
  return weakening.test(determiner);
}

/** What a weak ending says: -e the nominative and what looks like it, -en all else. */
export function weakAdjectiveBits(word: string): NounBits {
  if (word.endsWith('en')) return PLURAL | GENITIVE | DATIVE | (MALE & SINGULAR & ACCUSATIVE);
  return word.endsWith('e') ? SINGULAR & (NOMINATIVE | ((FEMALE | NEUTER) & ACCUSATIVE)) : ANY_NOUN;
}

/** Contractions of preposition and article: «im», «zur». */
export const contractions: ReadonlySet<string> = new Set(
  'am ans aufs beim durchs fürs hinterm im ins überm übers ums unterm vom vorm vors zum zur'.split(' '),
);

/** Pronouns that can be a subject, with number and gender bits. */
export const subjectPronouns: ReadonlyMap<string, NounBits> = new Map([
  ['er', MALE & SINGULAR & NOMINATIVE],
  ['sie', (FEMALE & SINGULAR & (NOMINATIVE | ACCUSATIVE)) | (PLURAL & (NOMINATIVE | ACCUSATIVE))],
  ['es', NEUTER & SINGULAR & (NOMINATIVE | ACCUSATIVE)],
  ['ich', SINGULAR & NOMINATIVE],
  ['wir', PLURAL & NOMINATIVE],
  ['man', MALE & SINGULAR & NOMINATIVE],
  ['wer', SINGULAR & NOMINATIVE],
  ['jemand', SINGULAR],
  ['niemand', SINGULAR],
  ['dieser', articles.der ?? 0],
  ['diese', articles.die ?? 0],
  ['jener', articles.der ?? 0],
  ['jene', articles.die ?? 0],
  ['letzterer', articles.der ?? 0],
  ['letztere', articles.die ?? 0],
  ['beide', PLURAL & (NOMINATIVE | ACCUSATIVE)],
  ['viele', PLURAL & (NOMINATIVE | ACCUSATIVE)],
  ['einige', PLURAL & (NOMINATIVE | ACCUSATIVE)],
  ['andere', PLURAL & (NOMINATIVE | ACCUSATIVE)],
  ['alle', PLURAL & (NOMINATIVE | ACCUSATIVE)],
  ['mehrere', PLURAL & (NOMINATIVE | ACCUSATIVE)],
  ['der', articles.der ?? 0],
  ['die', articles.die ?? 0],
  ['das', articles.das ?? 0],
  ['welcher', strongEndings.er ?? 0],
  ['welche', strongEndings.e ?? 0],
  ['einer', strongEndings.er ?? 0],
  ['eine', strongEndings.e ?? 0],
]);
