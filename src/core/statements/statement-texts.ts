import type { Colour } from '../../analysis/analysis.ts';
import { isSeparableParticle } from '../../analysis/german/particles.ts';
import type { Language } from '../../article/article.ts';
import type { Texts } from '../language.ts';

/** What a cue lets on about the writer's stance, where it lets on anything. */
const stances: Readonly<Partial<Record<Colour, Texts>>> = {
  distancing: { de: 'auf Abstand', en: 'kept at a distance' },
  conceding: { de: 'eingeräumt', en: 'conceded' },
  denying: { de: 'bestritten', en: 'denied' },
  hearsay: { de: 'vom Hörensagen', en: 'hearsay' },
  fearing: { de: 'als Befürchtung', en: 'as a fear' },
  threatening: { de: 'als Drohung', en: 'as a threat' },
  withholding: { de: 'verneint', en: 'negated' },
};

export const stance = (colour: Colour, language: Language): string | null =>
  stances[colour]?.[language] ?? null;

/** Cues that are prepositions and particles: after the name they would say nothing. */
const PARTICLES: ReadonlySet<string> = new Set([
  'laut',
  'nach',
  'zufolge',
  'gemäß',
  'so',
  'wie',
  'demnach',
  'according',
  'according to',
  'per',
  'as',
]);

/** Verbs that say nothing without the one spoken to, or of which the speaker is the object: «told X», «zitiert X». */
const INCOMPLETE: ReadonlySet<string> = new Set(['tell', 'inform', 'assure', 'remind', 'zitieren']);

/** «writing», «saying» */
const isParticiple = (printed: string): boolean => /^\p{L}{2,}ing$/u.test(printed);

/** «teilte» of «mitteilen»: the particle stands elsewhere. */
function lacksParticle(lemma: string, printed: string): boolean {
  const words = printed.toLowerCase().split(/\s+/);
  return Array.from(lemma, (_, at) => lemma.slice(0, at)).some(
    (start) => isSeparableParticle(start) && !words.some((word) => word.startsWith(start)),
  );
}

/**
 * Whether a cue reads well after the one whose it is: «die Regierung behauptet», not «die Regierung laut» or «… Ansicht», nor
 * «Smith told» or «die Polizei teilte».
 */
export const isSpoken = (lemma: string, printed: string): boolean =>
  !PARTICLES.has(lemma.toLowerCase()) &&
  !/^\p{Lu}/u.test(lemma) &&
  !isParticiple(printed) &&
  !lacksParticle(lemma, printed) &&
  (!INCOMPLETE.has(lemma) || /\s/.test(printed));

/** After «über»; of articles, only the masculine one changes. */
export const accusative = (phrase: string): string =>
  phrase.replace(/^der /, 'den ').replace(/^ein /, 'einen ');

export const statementTexts = {
  via: { de: (who: string) => `über ${accusative(who)}`, en: (who: string) => `via ${who}` },
  unnamedSource: { de: 'Ohne Quelle im Text', en: 'No source in the text' },
  own: {
    de: (house: string | null) => (house === null ? 'der Artikel selbst' : `${house} selbst`),
    en: (house: string | null) => (house === null ? 'the article itself' : `${house} itself`),
  },
  nobody: { de: 'Sprecher nicht genannt', en: 'speaker not named' },
  by: {
    name: { de: () => 'mit Namen genannt', en: () => 'by name' },
    role: { de: (as: string) => `als „${as}“`, en: (as: string) => `as “${as}”` },
    pronoun: { de: (as: string) => `als „${as}“`, en: (as: string) => `as “${as}”` },
    carried: { de: () => 'Rede läuft ohne Namen weiter', en: () => 'speech carried on without a name' },
  },
  probably: {
    de: (who: string, why: string) => `wahrscheinlich ${who}: ${why}`,
    en: (who: string, why: string) => `probably ${who}: ${why}`,
  },
  dayUnknown: { de: 'Tag nicht zu bestimmen', en: 'day cannot be told' },
  carriedOn: {
    de: 'wahrscheinlich: Rede läuft ohne Namen weiter',
    en: 'probably: speech carried on without a name',
  },
  unsure: { de: 'unsicher', en: 'unsure' },
  hidden: { de: 'Ausgeblendet von denen, die hier verwalten.', en: 'Hidden by those who manage here.' },
  sentences: {
    de: (numbers: readonly number[]) => `${numbers.length === 1 ? 'Satz' : 'Sätze'} ${numbers.join(', ')}`,
    en: (numbers: readonly number[]) =>
      `${numbers.length === 1 ? 'sentence' : 'sentences'} ${numbers.join(', ')}`,
  },
  marks: { de: ['„', '“'], en: ['“', '”'] },
} as const;
