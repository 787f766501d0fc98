import type { Colour, Entity } from '../analysis/analysis.ts';
import type { Language } from '../article/article.ts';
import type { Texts } from './language.ts';

type Verb = Readonly<Record<Entity['number'], string>>;

/** The verb that says, in our own words, how something was put forward, for «X sagt: …». Colour for colour, no stronger. */
const verbs: Readonly<Record<Colour, Texts<Verb>>> = {
  neutral: { de: { singular: 'sagt', plural: 'sagen' }, en: { singular: 'says', plural: 'say' } },
  distancing: {
    de: { singular: 'behauptet', plural: 'behaupten' },
    en: { singular: 'claims', plural: 'claim' },
  },
  conceding: {
    de: { singular: 'räumt ein', plural: 'räumen ein' },
    en: { singular: 'admits', plural: 'admit' },
  },
  insisting: { de: { singular: 'betont', plural: 'betonen' }, en: { singular: 'insists', plural: 'insist' } },
  announcing: {
    de: { singular: 'kündigt an', plural: 'kündigen an' },
    en: { singular: 'announces', plural: 'announce' },
  },
  demanding: {
    de: { singular: 'fordert', plural: 'fordern' },
    en: { singular: 'demands', plural: 'demand' },
  },
  criticising: {
    de: { singular: 'kritisiert', plural: 'kritisieren' },
    en: { singular: 'criticises', plural: 'criticise' },
  },
  praising: { de: { singular: 'lobt', plural: 'loben' }, en: { singular: 'praises', plural: 'praise' } },
  accusing: {
    de: { singular: 'wirft vor', plural: 'werfen vor' },
    en: { singular: 'accuses', plural: 'accuse' },
  },
  denying: {
    de: { singular: 'bestreitet', plural: 'bestreiten' },
    en: { singular: 'denies', plural: 'deny' },
  },
  warning: { de: { singular: 'warnt', plural: 'warnen' }, en: { singular: 'warns', plural: 'warn' } },
  threatening: {
    de: { singular: 'droht', plural: 'drohen' },
    en: { singular: 'threatens', plural: 'threaten' },
  },
  promising: {
    de: { singular: 'verspricht', plural: 'versprechen' },
    en: { singular: 'promises', plural: 'promise' },
  },
  fearing: {
    de: { singular: 'befürchtet', plural: 'befürchten' },
    en: { singular: 'fears', plural: 'fear' },
  },
  believing: { de: { singular: 'meint', plural: 'meinen' }, en: { singular: 'believes', plural: 'believe' } },
  wishing: { de: { singular: 'hofft', plural: 'hoffen' }, en: { singular: 'hopes', plural: 'hope' } },
  asking: { de: { singular: 'fragt', plural: 'fragen' }, en: { singular: 'asks', plural: 'ask' } },
  hearsay: {
    de: { singular: 'soll gesagt haben', plural: 'sollen gesagt haben' },
    en: { singular: 'reportedly says', plural: 'reportedly say' },
  },
};

export const verb = (colour: Colour, number: Entity['number'], language: Language): string =>
  verbs[colour][language][number];

/** What a cue lets on about the writer's stance, where it lets on anything. */
const stances: Readonly<Partial<Record<Colour, Texts>>> = {
  distancing: { de: 'auf Abstand', en: 'kept at a distance' },
  conceding: { de: 'eingeräumt', en: 'conceded' },
  denying: { de: 'bestritten', en: 'denied' },
  hearsay: { de: 'vom Hörensagen', en: 'hearsay' },
  fearing: { de: 'als Befürchtung', en: 'as a fear' },
  threatening: { de: 'als Drohung', en: 'as a threat' },
};

export const stance = (colour: Colour, language: Language): string | null =>
  stances[colour]?.[language] ?? null;

/** Cues that stand beside a name only as prepositions and particles: after the name they would say nothing. */
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

/** Whether a cue reads well after the one whose it is: «Die Regierung  behauptet», not «die Regierung  laut». */
export const isSpoken = (lemma: string): boolean => !PARTICLES.has(lemma.toLowerCase());

/** After «über»; of articles, only the masculine one changes. */
export const accusative = (phrase: string): string =>
  phrase.replace(/^der /, 'den ').replace(/^ein /, 'einen ');

export const statementTexts = {
  via: { de: (who: string) => `über ${accusative(who)}`, en: (who: string) => `via ${who}` },
  unnamedSource: { de: 'Ohne Quelle im Text', en: 'No source in the text' },
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
  sentences: {
    de: (numbers: readonly number[]) => `${numbers.length === 1 ? 'Satz' : 'Sätze'} ${numbers.join(', ')}`,
    en: (numbers: readonly number[]) =>
      `${numbers.length === 1 ? 'sentence' : 'sentences'} ${numbers.join(', ')}`,
  },
  marks: { de: ['„', '“'], en: ['“', '”'] },
} as const;
