import type { Language } from '../../article/article.ts';
import type { Change } from '../../briefing/change.ts';
import type { Revision } from '../../library/revisions.ts';
import { spokenTime } from '../posting/instants.ts';
import { ours, type Part, type Run } from '../reply.ts';
import { changeLine } from './change-texts.ts';

const texts = {
  changed: {
    de: (when: string, title: string | null) => `Geändert ${when}${title === null ? '' : ` in „${title}“`}: `,
    en: (when: string, title: string | null) => `Changed ${when}${title === null ? '' : ` in “${title}”`}: `,
  },
  withdrawn: {
    de: (title: string) => `Zurückgezogen: „${title}“ ist hier nicht mehr in der Bibliothek.`,
    en: (title: string) => `Withdrawn: “${title}” is no longer in the library here.`,
  },
  time: { de: (time: string) => `um ${time}`, en: (time: string) => `at ${time}` },
  day: { de: (day: string) => `am ${day}`, en: (day: string) => `on ${day}` },
  more: {
    de: (n: number) => (n === 1 ? ' Und noch eine Änderung.' : ` Und ${n} weitere Änderungen.`),
    en: (n: number) => (n === 1 ? ' And one more change.' : ` And ${n} more changes.`),
  },
};

/** Changes of one place in an article: the one to tell first, and what it brings with it. */
export interface ToldChange {
  readonly main: Change;
  readonly also: readonly Change[];
}

/** A sentence that changed, with the quotes and claims in it; what changed in a sentence that stands as it stood, alone. */
export function toldChanges(changes: readonly Change[]): ToldChange[] {
  const sentences = changes.filter(({ of }) => of === 'sentence' || of === 'title');
  const said = changes.filter((one) => !sentences.includes(one));
  const homes = new Map(said.map((one) => [one, sentences.find((sentence) => isIn(one, sentence))]));
  return changes.flatMap((main) =>
    homes.get(main) === undefined ? [{ main, also: said.filter((one) => homes.get(one) === main) }] : [],
  );
}

const isIn = (said: Change, sentence: Change): boolean =>
  (['before', 'after'] as const).some((side) =>
    said[side]?.sentences.some((number) => sentence[side]?.sentences.includes(number)),
  );

const ORDER: readonly Change['kind'][] = ['speaker', 'number', 'reworded', 'withdrawn', 'new'];

/** Those of sentences that somebody was shown first, and what is no longer said before what is said besides. */
export function weightiest(changes: readonly Change[], shown: readonly number[]): ToldChange[] {
  const isShown = ({ main }: ToldChange) => main.before?.sentences.some((number) => shown.includes(number));
  const losesQuote = ({ main, also }: ToldChange) =>
    [main, ...also].some(({ of, kind }) => of === 'quote' && kind === 'withdrawn');
  const rank = (one: ToldChange): number =>
    (isShown(one) ? 0 : 100) + (losesQuote(one) ? 0 : 10) + ORDER.indexOf(one.main.kind);
  return toldChanges(changes).toSorted((a, b) => rank(a) - rank(b));
}

/** «In Satz 14 stand „mehr als 1.000 Container“, jetzt steht dort „rund 800 Container“. Und noch eine Änderung.» */
export function changesInOneLine(
  changes: readonly Change[],
  shown: readonly number[],
  language: Language,
): Run[] {
  const [first, ...others] = weightiest(changes, shown);
  if (first === undefined) return [];
  const line = changeLine(first.main, language);
  return others.length === 0 ? line : [...line, ours(texts.more[language](others.length))];
}

/** A message that is corrected, as far as it is said. */
export interface Corrected {
  /** Numbers of the sentences of which it shows something. */
  readonly sentences: readonly number[];
  /** Said where it shows something of other articles too. */
  readonly title: string | null;
  /** When it was posted: what changed on another day is told with that day. */
  readonly posted: Temporal.Instant;
  readonly zone: string;
}

/** «Geändert um 14:10: …»; nothing where no sentence changed. */
export function correction({ at, changes }: Revision, message: Corrected, language: Language): Part[] {
  const line = changesInOneLine(changes, message.sentences, language);
  const when = whenText(at, message.posted, message.zone, language);
  return line.length === 0
    ? []
    : [{ type: 'text', runs: [ours(texts.changed[language](when, message.title)), ...line] }];
}

/** That an article that was shown is no longer in the library. */
export const withdrawal = (title: string, language: Language): Part => ({
  type: 'text',
  runs: [ours(texts.withdrawn[language](title))],
});

function whenText(at: Temporal.Instant, posted: Temporal.Instant, zone: string, language: Language): string {
  const spoken = spokenTime(at, posted, zone, language);
  const when = zone === 'UTC' ? `${spoken} UTC` : spoken;
  return /^\d/.test(when) ? texts.time[language](when) : texts.day[language](when);
}
