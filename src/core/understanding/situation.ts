import type { Language } from '../../article/article.ts';
import type { Entry } from '../../library/library.ts';
import { findVoices, type Voice, voicesIn } from '../../library/voices.ts';
import type { CommandContext } from '../command.ts';
import { type ParsedLine, parseLine } from '../parse.ts';

/** What is known when a question is read: what it was asked in. */
export interface Situation {
  readonly language: Language;
  /** The article spoken of, null for none. */
  readonly entry: Entry | null;
  /** Who speaks or is named there, who says most first. */
  readonly voices: readonly Voice[];
  /** What the person asked last, as a line and read. */
  readonly line: string | null;
  readonly last: ParsedLine | null;
  /** Whom it is about, null for nobody. */
  readonly about: Voice | null;
  /** The sentences that the last answer showed. */
  readonly evidence: readonly number[];
  /** The name of whom what was typed can mean in all of the library, null for nobody. */
  readonly known: (typed: string) => Promise<string | null>;
}

export async function situationOf({
  conversation,
  library,
  commands,
  viewer: { language },
}: CommandContext): Promise<Situation> {
  const { article, line, about, evidence } = conversation;
  const entry = article === null ? null : await library.entry(article);
  const voices = entry === null ? [] : voicesIn([entry]);
  const [named] = entry === null || about === null ? [] : findVoices([entry], about);
  return {
    language,
    entry,
    voices,
    line,
    last: line === null ? null : parseLine(line, commands),
    about: named ?? onlySpeaker(entry, voices, evidence),
    evidence,
    known: async (typed) => (await library.people(typed, 1))[0]?.name ?? null,
  };
}

/** Who alone says something in the sentences shown. */
function onlySpeaker(
  entry: Entry | null,
  voices: readonly Voice[],
  evidence: readonly number[],
): Voice | null {
  if (entry === null) return null;
  const { quotes, claims, acts } = entry.briefing.analysis;
  const names = new Set(
    [
      ...quotes.map(({ sentence, speaker }) => ({ sentence, whose: speaker })),
      ...claims.map(({ sentence, source }) => ({ sentence, whose: source })),
      ...acts.map(({ sentence, speaker }) => ({ sentence, whose: speaker })),
    ]
      .filter(({ sentence }) => evidence.includes(sentence))
      .map(({ whose }) => whose?.name),
  );
  const [name] = names;
  return names.size === 1 ? (voices.find((voice) => voice.name === name) ?? null) : null;
}
