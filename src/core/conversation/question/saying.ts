import type { Colour } from '../../../analysis/analysis.ts';
import { soughtTerms } from '../../../analysis/terms.ts';

/** How a verb of saying reports; null for one that leaves that open. */
export interface Saying {
  readonly colours: readonly Colour[] | null;
}

/** Verbs by which questions ask for what is said, with the particle that German puts at the end. */
const verbs: readonly (readonly [readonly Colour[] | null, string])[] = [
  [
    null,
    'sagen erklären äußern meinen finden berichten sprechen schreiben denken halten reden erzählen zitieren',
  ],
  [null, 'say tell state think report talk speak comment write mention explain quote'],
  [['distancing', 'hearsay', 'neutral', 'insisting', 'accusing'], 'behaupten claim allege assert'],
  [
    ['denying'],
    'bestreiten dementieren leugnen abstreiten zurückweisen widersprechen deny reject dispute refute',
  ],
  [['demanding', 'wishing'], 'fordern verlangen auffordern demand urge'],
  [
    ['criticising', 'accusing'],
    'kritisieren verurteilen bemängeln beklagen anprangern criticise criticize condemn',
  ],
  [['accusing', 'criticising'], 'vorwerfen beschuldigen accuse blame'],
  [['warning'], 'warnen warn'],
  [['threatening'], 'drohen androhen threaten'],
  [['promising', 'announcing'], 'versprechen zusagen zusichern promise pledge vow'],
  [['announcing', 'promising'], 'ankündigen bekanntgeben mitteilen announce'],
  [['conceding'], 'einräumen zugeben eingestehen zugestehen admit concede acknowledge'],
  [['praising'], 'loben begrüßen würdigen praise welcome'],
  [['fearing', 'warning'], 'befürchten fürchten fear worry'],
  [['wishing', 'demanding'], 'wünschen hoffen wollen want hope wish'],
  [['insisting'], 'betonen bekräftigen beteuern bestätigen insist emphasise emphasize stress confirm'],
  [['asking'], 'fragen ask'],
  [['believing'], 'glauben vermuten believe expect'],
];

const PARTICLES = /^(?<particle>ab|an|auf|bekannt|ein|mit|vor|zu|zurück)(?<rest>\p{L}{4,})$/u;

const byTerm = new Map<string, Saying>();
/** By the verb without its particle: the particles that make it one of saying. */
const bySeparated = new Map<string, Map<string, Saying>>();
for (const [colours, words] of verbs) {
  for (const verb of words.split(' ')) {
    for (const term of soughtTerms(verb)) if (!byTerm.has(term)) byTerm.set(term, { colours });
    const { particle, rest } = PARTICLES.exec(verb)?.groups ?? {};
    if (particle === undefined || rest === undefined) continue;
    for (const term of soughtTerms(rest)) {
      const known = bySeparated.get(term) ?? new Map<string, Saying>();
      bySeparated.set(term, known.set(particle, { colours }));
    }
  }
}

/** What a word of a question reports, perhaps with a particle from its end: «weist … zurück»; null where it is no verb of saying. */
export function sayingOf(word: string, particle: string | null): Saying | null {
  const terms = soughtTerms(word.toLowerCase());
  if (particle !== null) {
    const separated = terms
      .map((term) => bySeparated.get(term)?.get(particle))
      .find((one) => one !== undefined);
    if (separated !== undefined) return separated;
  }
  return terms.map((term) => byTerm.get(term)).find((one) => one !== undefined) ?? null;
}

export const isParticle = (word: string): boolean =>
  /^(?:ab|an|auf|bekannt|ein|mit|vor|zu|zurück)$/i.test(word);
