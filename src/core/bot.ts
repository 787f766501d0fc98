import type { ArticleId, Language } from '../article/article.ts';
import type { Access, Command, CommandContext, CommandOption } from './command.ts';
import { completeOption, type Suggestion } from './complete.ts';
import { completeLine, type LineSuggestion } from './complete-line.ts';
import { answerCommand, answerLine } from './dispatch.ts';
import type { ParsedLine } from './parse.ts';
import { type Place, scopesOf } from './place.ts';
import { type Reply, statementsOf } from './reply.ts';
import type { Services } from './services.ts';
import { answerText } from './understand.ts';

/** Who asks, and where. */
export interface Asker {
  readonly language: Language;
  readonly access: Access;
  /** Unique over the platforms: `slack:T1/U1`. */
  readonly person: string;
  readonly place: Place;
  /** What the questions of one thread or direct message have in common, unique over the platforms; null for none. */
  readonly thread: string | null;
  /** IANA name of the person's time zone, where the platform tells it. */
  readonly zone?: string;
}

/** The shared command core as a platform sees it: what was asked goes in, a Reply comes out. */
export interface Bot {
  readonly commands: readonly Command[];
  /** A command whose options the platform has told apart. */
  command(parsed: ParsedLine, asker: Asker): Promise<Reply>;
  /** A command line, as buttons carry it. */
  line(line: string, asker: Asker): Promise<Reply>;
  /** Whatever somebody wrote to the bot. */
  text(text: string, asker: Asker): Promise<Reply>;
  complete(option: CommandOption, typed: string, asker: Asker): Promise<Suggestion[]>;
  /** Whole lines that what was typed so far may become. */
  completeLine(typed: string, asker: Asker): Promise<LineSuggestion[]>;
}

interface Parts {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly today: () => Temporal.PlainDate;
}

export function createBot({ commands, services, today }: Parts): Bot {
  const spokenOf = new Map<string, ArticleId>();
  const contextOf = ({ language, access, person, place, thread, zone }: Asker): CommandContext => ({
    commands,
    services,
    library: services.shelves.seenBy(scopesOf(place)),
    today: today(),
    viewer: { language, access, person, ...(zone === undefined ? {} : { zone }) },
    place,
    conversation: { article: (thread !== null && spokenOf.get(thread)) || null },
  });
  const remembered = async (
    asker: Asker,
    answer: (context: CommandContext) => Promise<Reply>,
  ): Promise<Reply> => {
    const reply = await answer(contextOf(asker));
    const articles = new Set(statementsOf(reply).map((statement) => statement.article));
    const [only] = articles;
    if (asker.thread !== null && only !== undefined && articles.size === 1) spokenOf.set(asker.thread, only);
    return reply;
  };
  return {
    commands,
    command: (parsed, asker) => remembered(asker, (context) => answerCommand(parsed, context)),
    line: (line, asker) => remembered(asker, (context) => answerLine(line, context)),
    text: (text, asker) => remembered(asker, (context) => answerText(text, context)),
    complete: (option, typed, asker) => completeOption(option, typed, contextOf(asker)),
    completeLine: (typed, asker) => completeLine(typed, contextOf(asker)),
  };
}
