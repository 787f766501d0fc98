import type { Speaker } from '../../analysis/analysis.ts';
import type { Language } from '../../article/article.ts';
import type { KeyPoint } from '../../briefing/briefing.ts';
import type { Entry, Library } from '../../library/library.ts';
import type { Texts } from '../language.ts';
import { type Reply, statementsOf } from '../reply.ts';
import type { Settings } from '../settings/settings.ts';
import { isSure } from './statements.ts';

const texts: Readonly<Record<Exclude<Settings['sureness'], 'any'>, Texts>> = {
  likely: {
    de: 'Hier eingestellt: unsichere Aussagen werden nicht gezeigt (/settings).',
    en: 'As set here: unsure statements are not shown (/settings).',
  },
  sure: {
    de: 'Hier eingestellt: nur sichere Aussagen werden gezeigt (/settings).',
    en: 'As set here: only sure statements are shown (/settings).',
  },
};

/** From here on a statement counts as likely. */
const LIKELY = 0.6;

type Says = (confidence: number, speaker: Speaker | null) => boolean;

const degrees: Readonly<Record<Exclude<Settings['sureness'], 'any'>, Says>> = {
  likely: (confidence) => confidence >= LIKELY,
  sure: isSure,
};

/** The library without what is less sure than a place wants to be shown: no command sees any of it. */
export function surer(library: Library, { sureness }: Pick<Settings, 'sureness'>): Library {
  if (sureness === 'any') return library;
  const says = degrees[sureness];
  return {
    ...library,
    async newest(filter, most) {
      const { items, total } = await library.newest(filter, most);
      return { items: items.map((entry) => without(entry, says)), total };
    },
    async entry(id) {
      const entry = await library.entry(id);
      return entry === null ? null : without(entry, says);
    },
  };
}

function without(entry: Entry, says: Says): Entry {
  const { briefing } = entry;
  const { analysis } = briefing;
  return {
    ...entry,
    briefing: {
      ...briefing,
      analysis: {
        ...analysis,
        quotes: analysis.quotes.filter(({ confidence, speaker }) => says(confidence, speaker)),
        claims: analysis.claims.filter(({ confidence, source }) => says(confidence, source)),
        acts: analysis.acts.filter(({ confidence, speaker }) => says(confidence, speaker)),
      },
    },
  };
}

/** What was looked up, and that something may be missing in it: else «not quoted» would say more than is known. */
export function saidSo(reply: Reply, { sureness }: Pick<Settings, 'sureness'>, language: Language): Reply {
  const isAbout = reply.outcome === 'nothing' || statementsOf(reply).length > 0;
  if (sureness === 'any' || !isAbout) return reply;
  return { ...reply, parts: [...reply.parts, { type: 'context', text: texts[sureness][language] }] };
}

/** A key point, and its place among all of the briefing, by which it is cited. */
interface Placed {
  readonly point: KeyPoint;
  readonly index: number;
}

/** The most important key points in reading order, without those that are not to be shown. */
export function keyPointsOf({ briefing, hidden }: Entry, most: number): Placed[] {
  const { quotes, claims } = briefing.analysis;
  const known = new Set([...quotes, ...claims].map(({ id }): string => id));
  return briefing.keyPoints
    .map((point, index) => ({ point, index }))
    .filter(({ index }) => hidden?.points.includes(index) !== true)
    .filter(({ point: { attribution } }) => attribution === null || known.has(attribution.statement))
    .toSorted((a, b) => a.point.rank - b.point.rank)
    .slice(0, most)
    .toSorted((a, b) => a.index - b.index);
}
