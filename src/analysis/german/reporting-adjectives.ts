import type { Colour } from '../analysis.ts';
import type { VerbFrame } from './reporting-verbs.ts';

/** Adjectives that stand with *sein*, *sich zeigen* or *sich geben* for what somebody holds true, a colour a line. */
const table: readonly (readonly [Colour, string])[] = [
  ['believing', 'überzeugt sicher gewiss einig uneinig optimistisch pessimistisch skeptisch'],
  ['wishing', 'zuversichtlich hoffnungsvoll'],
  ['fearing', 'besorgt beunruhigt'],
  ['criticising', 'enttäuscht empört verärgert entsetzt entrüstet unzufrieden betroffen bestürzt'],
  ['praising', 'erfreut froh glücklich stolz dankbar zufrieden erleichtert'],
  ['promising', 'bereit entschlossen gewillt'],
];

const held = {
  clause: true,
  verbSecond: true,
  question: false,
  infinitive: true,
  quote: true,
  object: false,
  judgement: false,
  dative: false,
  weak: true,
  prepositions: [],
} as const;

const frames = new Map<string, VerbFrame>(
  table.flatMap(([colour, words]) =>
    words.split(' ').map((lemma) => [lemma, { ...held, lemma, colour }] as const),
  ),
);

/** The frame of an adjective that tells what somebody holds true («ist überzeugt, dass …»), or null. */
export function adjectiveFrame(word: string): VerbFrame | null {
  return frames.get(word) ?? null;
}
