import type { Entity, EntityId } from '../analysis/analysis.ts';
import type { Telling } from './telling.ts';
import type { Word } from './words.ts';

/** What words tell, as far as words can be compared. */
export interface Content {
  readonly forms: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Numbers and negations: one more or less, and it says something else. */
  readonly turns: ReadonlySet<string>;
}

/** A telling that a briefing could have among its key points. */
export interface Candidate extends Telling, Content {
  readonly length: number;
  /** Whose words it is in, if somebody who is named; «officials» are nobody in particular. */
  readonly voice: EntityId | null;
  /** What speaks for it besides its words, in points of the choice's score, which runs from 0 to 1. */
  readonly merit: number;
  /** The stem of what it takes as known and the title does not name. */
  readonly leansOn: string | null;
}

const turn =
  /^(?:\p{N}+|nicht|nichts|nie|niemals|niemand|kein\p{L}*|ohne|weder|not|no|never|nobody|none|nothing|without|cannot|t)$/u;

/** Two that share this part of the stems of the one with more say the same. */
const SAME = 0.75;

/** What is known of the article besides. */
interface Known {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Stems of the words in the publisher's title, which stands above the points. */
  readonly titled: ReadonlySet<string>;
}

export function candidateOf(
  telling: Telling,
  words: readonly Word[],
  merit: number,
  { entities, titled }: Known,
): Candidate {
  const speaker = telling.attribution?.speaker;
  const taken = words.find(({ printed }) => printed === telling.takesAsKnown)?.stem ?? null;
  const entity = speaker?.entity == null ? undefined : entities.get(speaker.entity);
  return {
    ...telling,
    ...contentOf(words),
    length: words.length,
    voice: entity !== undefined && entity.name === speaker?.name ? entity.id : null,
    merit,
    leansOn: taken === null || titled.has(taken) ? null : taken,
  };
}

export function contentOf(words: readonly Word[]): Content {
  const forms = new Set(words.map(({ form }) => form));
  return {
    forms,
    stems: new Set(words.flatMap(({ stem }) => (stem === null ? [] : [stem]))),
    turns: new Set(Array.from(forms).filter((form) => turn.test(form))),
  };
}

/** True where a telling has nearly all its words from another, whoever says them: the reader knows it already. */
export const isToldBy = (known: Content, telling: Content): boolean =>
  telling.stems.size > 0 &&
  telling.stems.intersection(known.stems).size >= SAME * telling.stems.size &&
  telling.turns.symmetricDifference(known.turns).size === 0;

/** True where each has nearly all its words from the other and the same owner. */
export const saySame = (a: Candidate, b: Candidate): boolean =>
  a.attribution?.speaker.name === b.attribution?.speaker.name && isToldBy(a, b) && isToldBy(b, a);
