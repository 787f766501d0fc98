import { foldedWords } from '../../analysis/names.ts';
import type { Language } from '../../article/article.ts';
import { quoteCount } from '../../library/voices.ts';
import type { CommandContext } from '../command.ts';
import { answerLine, orRefused } from '../dispatch.ts';
import type { Texts } from '../language.ts';
import { formatLine, parseLine } from '../parse.ts';
import { ours, type Part, type Reply } from '../reply.ts';
import { lineEntries } from '../usage.ts';
import { UserError } from '../user-error.ts';
import type { Meaning, Unclear } from './understanding/meaning.ts';
import { type PagesOf, type Situation, situationOf } from './understanding/situation.ts';
import { understand } from './understanding/understand.ts';
import { understoodAs } from './understanding/understood.ts';

const texts = {
  question: { de: (text: string) => `„${text}“`, en: (text: string) => `“${text}”` },
  notThere: {
    de: 'Dazu steht in diesem Artikel nichts. Fragen kann man zum Beispiel:',
    en: 'This article says nothing about that. You can ask for example:',
  },
  cannotCheck: {
    de: 'Das kann ich nicht prüfen. Der Artikel sagt nur, von wem es kommt:',
    en: 'I cannot check that. The article only says whose it is:',
  },
};

const unclear: Readonly<Record<Unclear, Texts>> = {
  who: { de: 'Wer ist gemeint? Zum Beispiel:', en: 'Who is meant? For example:' },
  several: { de: 'Eine Person auf einmal, zum Beispiel:', en: 'One person at a time, for example:' },
  all: {
    de: 'Mehr steht dazu nicht da. Fragen kann man noch:',
    en: 'There is no more on that. You can also ask:',
  },
  whole: {
    de: 'Kürzer geht es nicht, ohne etwas wegzulassen. Fragen kann man noch:',
    en: 'It does not get shorter without leaving something out. You can also ask:',
  },
  sentence: {
    de: 'Von welchem Satz an? Zum Beispiel:',
    en: 'From which sentence on? For example:',
  },
  beyond: {
    de: 'Ich sage nur, was in Artikeln steht. Fragen kann man zum Beispiel:',
    en: 'I only tell what articles say. You can ask for example:',
  },
};

/** An answer, the language that it was given in, and which of its pages was asked for, counted from 0. */
export interface Answer {
  readonly reply: Reply;
  readonly language: Language;
  readonly page: number;
}

/**
 * Answers what somebody typed: a command line, with its slash or without, or a question of the conversation, which is read
 * as one; what cannot be is asked of the article. Where what was understood is not what was typed, the reply names it.
 */
export async function answerText(typed: string, context: CommandContext, pagesOf: PagesOf): Promise<Answer> {
  let { language } = context.viewer;
  let page = 0;
  const text = typed.trim() || '/help';
  const reply = await orRefused('/help', context, async () => {
    if (text.startsWith('/')) return answerLine(text, context);
    const situation = await situationOf(context, pagesOf);
    const meaning = await understand(text, situation);
    if (meaning?.kind === 'line') {
      language = meaning.language ?? language;
      page = meaning.page ?? 0;
      return answerMeant(meaning, text, { ...context, viewer: { ...context.viewer, language } });
    }
    if (meaning?.kind === 'back') return instead(unclear[meaning.why][language], situation, context);
    if (meaning === null && isLine(text, context)) return answerLine(text, context);
    return answerQuestion(meaning ?? { question: text, asWritten: true }, situation, context);
  });
  return { reply, language, page };
}

async function answerMeant(
  { line, doubted }: Extract<Meaning, { kind: 'line' }>,
  typed: string,
  context: CommandContext,
): Promise<Reply> {
  const { language } = context.viewer;
  const reply = await answerLine(line, context);
  const before: Part[] = [
    ...(isSaid(line, typed, context) ? [] : [understoodAs(line, language)]),
    ...(doubted && reply.outcome === 'answer'
      ? [{ type: 'text', runs: [ours(texts.cannotCheck[language])], once: true } as const]
      : []),
  ];
  return { ...reply, parts: [...before, ...reply.parts] };
}

/** Asks the article; where nothing in it answers, gives what would work. */
async function answerQuestion(
  { question, asWritten }: { readonly question: string; readonly asWritten: boolean },
  situation: Situation,
  context: CommandContext,
): Promise<Reply> {
  const { conversation, viewer } = context;
  const line = formatLine('ask', { question, article: conversation.article ?? undefined });
  const reply = await answerLine(line, context);
  if (reply.outcome !== 'answer') return instead(texts.notThere[viewer.language], situation, context);
  const { language } = viewer;
  if (asWritten) return reply;
  return { ...reply, parts: [understoodAs(texts.question[language](question), language), ...reply.parts] };
}

/** A few things that would work, asked about whoever says most. */
function instead(why: string, { voices }: Situation, context: CommandContext): Reply {
  const quoted = voices.find((voice) => quoteCount(voice) > 0);
  const lines = [formatLine('quotes', { person: quoted?.name }), '/claims', '/brief'];
  return {
    outcome: 'refused',
    line: '/help',
    parts: [{ type: 'text', runs: [ours(why)] }, ...lineEntries(lines, context)],
    actions: [],
  };
}

/** Whether it is meant as a command line: it begins with a command and is no question with more words («why are …?»). */
function isLine(text: string, { commands }: CommandContext): boolean {
  const [first = '', ...rest] = text.split(/\s+/);
  return parseLine(first, commands) !== null && (rest.length === 0 || !text.endsWith('?'));
}

/** Whether a line says no more than was typed: the same command, with the same words for it. */
function isSaid(line: string, typed: string, { commands }: CommandContext): boolean {
  const [meant, written] = [parseLine(line, commands), read(typed, commands)];
  if (meant === null || written?.command !== meant.command) return false;
  const known = wordsIn(meant.options);
  const said = wordsIn(written.options);
  return said.every((word) => known.includes(word)) && said.length > 0 === known.length > 0;
}

const wordsIn = (options: Readonly<Record<string, string>>): string[] =>
  Object.values(options).flatMap(foldedWords);

/** What was typed as a command line, where it is one. */
function read(typed: string, commands: CommandContext['commands']) {
  try {
    return parseLine(typed, commands);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
