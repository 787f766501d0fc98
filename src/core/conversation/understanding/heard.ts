import { distance, foldedWords } from '../../../analysis/names.ts';

/** What somebody wrote: its words as they are compared, and the text that they stand in. */
export interface Heard {
  readonly text: string;
  readonly words: readonly Word[];
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Words that change nothing about a question: `anywhere`, or only where they lead it in. */
export interface Fillers {
  readonly anywhere: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
}

/** Whoever is addressed first: «@briefing und Weber?» */
const ADDRESSED = /^\s*@[\p{L}\p{N}._-]+[,:]?\s+/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Reads a text's words; apostrophes are left out («what's», «whats»). */
export function hear(typed: string): Heard {
  const text = typed.replace(ADDRESSED, '');
  const words = Array.from(text.matchAll(WORD), ({ 0: printed, index }) => ({
    folded: foldedWords(printed.replaceAll(/['’]/g, '')).join(''),
    start: index,
    end: index + printed.length,
  }));
  return { text, words };
}

/** Without its fillers; where it has nothing else, as it is. */
export function withoutFillers({ text, words }: Heard, { anywhere, leading }: Fillers): Heard {
  const left = words.filter(({ folded }) => !anywhere.has(folded));
  const first = left.findIndex(({ folded }) => !leading.has(folded));
  return first === -1 ? { text, words } : { text, words: left.slice(first) };
}

/** The shortest word that a slip is looked for in. */
const SLIP_FROM = 4;

/** With slips in words of questions mended, except in words that are `known` as something else. */
export function withoutSlips(
  { text, words }: Heard,
  vocabulary: ReadonlySet<string>,
  isKnown: (folded: string) => boolean,
): Heard {
  const mended = words.map((word) => {
    const { folded } = word;
    if (folded.length < SLIP_FROM || vocabulary.has(folded) || isKnown(folded)) return word;
    const near = [...vocabulary].filter((one) => one.length >= SLIP_FROM && distance(one, folded) === 1);
    return near.length === 1 && near[0] !== undefined ? { ...word, folded: near[0] } : word;
  });
  return { text, words: mended };
}

export const said = ({ words }: Heard): string => words.map(({ folded }) => folded).join(' ');

/** For each pattern that all of what was said fits: its named parts as they were typed. */
export function matches(
  heard: Heard,
  patterns: readonly RegExp[],
): readonly Readonly<Record<string, string>>[] {
  const spoken = said(heard);
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(spoken)?.indices;
    if (found === undefined) return [];
    const named = Object.entries(found.groups ?? {}).filter(([, range]) => range !== undefined);
    return [Object.fromEntries(named.map(([name, range]) => [name, typedAt(heard, range)]))];
  });
}

/** What was typed for a range of what was said. */
function typedAt({ text, words }: Heard, [from, to]: readonly [number, number]): string {
  let at = 0;
  const inside = words.filter(({ folded }) => {
    const start = at;
    at += folded.length + 1;
    return from <= start && start + folded.length <= to;
  });
  return text.slice(inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0);
}
