import type { Span } from './analysis.ts';
import type { Attribution, Reading, Token } from './grammar.ts';
import type { Speakers } from './speakers.ts';
import { unframed } from './unframed.ts';

/** «Weber: …», «Anna von Weber: …», «Dr. Weber: …» */
const LABEL =
  /^(?<name>(?:\p{L}{2,4}\. ?)?\p{Lu}[\p{L}’'-]+(?: (?:v[ao]n|de[rn]?|zu)| \p{Lu}[\p{L}.’'-]*){0,3}):\s+(?=\S)/u;
/** One paragraph may begin with a name and a colon for other reasons. */
const FEWEST_TURNS = 2;

/**
 * Adds what people say in their turns of a printed conversation: paragraphs that begin with the name of one who has several.
 * What others say in a turn came by the one whose turn it is; what nobody else is named for there is part of it.
 */
export function withTurns<T extends Token>(
  found: readonly Attribution[],
  reading: Reading<T>,
  speakers: Speakers<T>,
): Attribution[] {
  const spoken = turns(reading, speakers);
  if (spoken.length === 0) return [...found];
  const inside = found.flatMap((one) => {
    const turn = spoken.find(({ content: [words] }) => words && isWithin(one, words));
    if (turn?.speaker === undefined || turn.speaker === null) return [one];
    return isTheirOwn(one, reading.text) ? [] : [{ ...one, via: [...turn.speaker, ...one.via] }];
  });
  return [...inside, ...spoken];
}

const isWithin = ({ content }: Attribution, words: Span): boolean =>
  content.every(({ start, end }) => words.start <= start && end <= words.end);

function isTheirOwn({ speaker, speakerCarried }: Attribution, text: string): boolean {
  if (speaker === null || speakerCarried) return true;
  return speaker.some(({ start, end }) => /^(?:ich|wir|i|we)$/i.test(text.slice(start, end)));
}

function turns<T extends Token>(reading: Reading<T>, speakers: Speakers<T>): Attribution[] {
  const labelled = paragraphs(reading).flatMap((paragraph) => turnIn(reading.text, paragraph) ?? []);
  const byName = Map.groupBy(labelled, ({ name }) => name);
  return labelled
    .filter(({ name }) => (byName.get(name)?.length ?? 0) >= FEWEST_TURNS)
    .map(({ speaker, words }) => asTurn(speaker, words))
    .filter((turn) => speakers.isPerson(turn));
}

function paragraphs({ segments }: Reading): Span[] {
  const sentences = segments.filter(({ kind }) => kind === 'sentence');
  return [...Map.groupBy(sentences, ({ paragraph }) => paragraph).values()].map((all) => ({
    start: all[0]?.start ?? 0,
    end: all.at(-1)?.end ?? 0,
  }));
}

interface Turn {
  readonly name: string;
  readonly speaker: Span;
  readonly words: Span;
}

function turnIn(text: string, { start, end }: Span): Turn | null {
  const match = LABEL.exec(text.slice(start, end));
  const name = match?.groups?.name;
  if (!match || name === undefined) return null;
  return {
    name,
    speaker: { start, end: start + name.length },
    words: { start: start + match[0].length, end },
  };
}

const asTurn = (speaker: Span, words: Span): Attribution => ({
  ...unframed,
  content: [words],
  speaker: [speaker],
  rule: { name: 'turn', word: null },
  confidence: 0.95,
});
