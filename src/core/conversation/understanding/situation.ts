import type { Language } from '../../../article/article.ts';
import type { Entry } from '../../../library/library.ts';
import { findVoices, type Voice, voicesIn } from '../../../library/voices.ts';
import type { CommandContext } from '../../command.ts';
import { answerLine } from '../../dispatch.ts';
import { looksUp } from '../../lookup.ts';
import { type ParsedLine, parseLine } from '../../parse.ts';
import type { Reply } from '../../reply.ts';
import type { Meaning } from './meaning.ts';

/** How many pages an answer has where it is shown. */
export type PagesOf = (reply: Reply, language: Language) => number;

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
  /** Where the last answer goes on: its next page, or what it had no room for; null where all was shown. */
  readonly goesOn: () => Promise<Meaning | null>;
  /** The name of whom what was typed can mean in all of the library, null for nobody. */
  readonly known: (typed: string) => Promise<string | null>;
}

export async function situationOf(context: CommandContext, pagesOf: PagesOf): Promise<Situation> {
  const {
    conversation,
    library,
    commands,
    viewer: { language },
  } = context;
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
    goesOn: () => goesOn(context, pagesOf),
    known: async (typed) => (await library.people(typed, 1))[0]?.name ?? null,
  };
}

async function goesOn(context: CommandContext, pagesOf: PagesOf): Promise<Meaning | null> {
  const {
    conversation: { line, page },
    commands,
    viewer: { language },
  } = context;
  if (line === null || !looksUp(line, commands)) return null;
  const reply = await answerLine(line, context);
  if (page + 1 < pagesOf(reply, language)) return { kind: 'line', line, page: page + 1 };
  const rest = reply.actions.find((action) => action.goesOn === true);
  return rest === undefined ? null : { kind: 'line', line: rest.line };
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
