import type { ArticleId, Language } from '../article/article.ts';
import { onlyAmong } from '../library/among.ts';
import type { Library } from '../library/library.ts';
import { databaseIsAway } from '../store/away.ts';
import { type Access, narrowedBy } from './access.ts';
import { briefThis } from './brief-this.ts';
import type { Command, CommandContext, CommandOption } from './command.ts';
import { completeOption, type Suggestion } from './complete.ts';
import { completeLine, type LineSuggestion } from './complete-line.ts';
import { type Answer, answerText } from './conversation/answer-text.ts';
import { type Conversations, NOTHING_SAID, type Remembered } from './conversation/conversations.ts';
import { turnFrom, turnOf } from './conversation/turn.ts';
import type { PagesOf } from './conversation/understanding/situation.ts';
import { answerCommand, answerFilled, answerLine } from './dispatch.ts';
import type { ParsedLine } from './parse.ts';
import { type Place, scopeOf, scopesOf } from './place.ts';
import type { Copy } from './posting/copies.ts';
import type { MessageRef } from './posting/poster.ts';
import { welcome } from './posting/welcomes.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';
import { DEFAULTS, type Settings } from './settings/settings.ts';
import { surer } from './statements/sureness.ts';

/** Who asks, and where. */
export interface Asker {
  readonly language: Language;
  /** By the platform; the place's settings may narrow it. */
  readonly access: Access;
  /** Unique over the platforms: `slack:T1/U1`. */
  readonly person: string;
  readonly place: Place;
  /** What the questions of one thread or direct message have in common, unique over the platforms; null for none. */
  readonly thread: string | null;
  /** The message that they reply to, where it may be one of ours: then it is what they speak of. */
  readonly repliesTo?: MessageRef;
  /** The message from which their thread was opened: until something was asked there, it is what they speak of. */
  readonly openedFrom?: MessageRef;
  /** The conversation in which their thread stands, where there is one: it goes on from that where it was opened from nothing of ours. */
  readonly around?: string;
  /** IANA name of the person's time zone, where the platform tells it. */
  readonly zone?: string;
  /** Only these articles are looked up, where an answer about them is asked for again. */
  readonly among?: readonly ArticleId[];
}

/** How a message shows a reply. `sharedBy`: the person who shared it. */
export type Shown = Pick<Copy, 'reply' | 'language' | 'page' | 'sharedBy'>;

/** How somebody is answered where they ask. */
export interface Reception {
  /** The same, to be answered in the language that is set there, where one is. */
  readonly asker: Asker;
  /** What is looked up there is answered for everybody. */
  readonly isOpen: boolean;
}

/** The shared command core as a platform sees it: what was asked goes in, a Reply comes out. */
export interface Bot {
  readonly commands: readonly Command[];
  /** Asked first of all: how the settings of the place want somebody to be answered. */
  receive(asker: Asker): Promise<Reception>;
  /** What to say in a server or channel to which the bot was added (told by its key); null where it was said before. */
  welcome(place: string, language: Language): Promise<Reply | null>;
  /** A command whose options the platform has told apart. */
  command(parsed: ParsedLine, asker: Asker): Promise<Reply>;
  /** A command line, as buttons carry it. */
  line(line: string, asker: Asker): Promise<Reply>;
  /** A form that was filled in: its line, and what stands in its fields, by their options. */
  fill(line: string, filled: Readonly<Record<string, string>>, asker: Asker): Promise<Reply>;
  /**
   * Whatever somebody wrote to the bot. The answer may be in another language than the asker's, where they want it so, and
   * another page of it than the first, where `pagesOf` says how many it has.
   */
  text(text: string, asker: Asker, pagesOf?: PagesOf): Promise<Answer>;
  /** «Brief this» on somebody's message: its pieces, those that say most about it first. */
  briefThis(said: readonly string[], asker: Asker): Promise<Reply>;
  /** Notes that a message in the asker's place shows a page of this answer to everybody there. */
  posted(message: MessageRef, shown: Shown, asker: Asker): Promise<void>;
  /** Which messages answered which questions: an answer follows when its question is edited or deleted. */
  readonly answers: Pick<Conversations, 'answered' | 'answerTo' | 'unanswered'>;
  /** Another page of what a message shows, with what was corrected in it where everybody sees it. */
  turned(message: MessageRef, page: number, line: string, asker: Asker): Promise<Reply>;
  complete(option: CommandOption, typed: string, asker: Asker): Promise<Suggestion[]>;
  /** Whole lines that what was typed so far may become. */
  completeLine(typed: string, asker: Asker): Promise<LineSuggestion[]>;
}

interface Parts {
  readonly commands: readonly Command[];
  readonly services: Services;
  readonly today: () => Temporal.PlainDate;
}

/** While the database is away nobody knows who may manage, so only those may who always may. */
const UNKNOWN: Settings = { ...DEFAULTS, manage: 'admins' };

/** Where all of an answer is shown at once. */
const ONE_PAGE: PagesOf = () => 1;

export function createBot({ commands, services, today }: Parts): Bot {
  const { conversations } = services;
  const settingsOf = (place: Place): Promise<Settings> =>
    services.settings.of(place).catch((error: unknown) => {
      if (databaseIsAway(error)) return UNKNOWN;
      throw error;
    });
  const contextOf = async (
    { language, access, person, place, zone, among }: Asker,
    { language: wanted, ...conversation }: Remembered = NOTHING_SAID,
  ): Promise<CommandContext> => {
    const settings = await settingsOf(place);
    return {
      commands,
      services,
      library: surer(libraryOf(services, place, among), settings),
      today: today(),
      viewer: {
        language: wanted ?? language,
        access: narrowedBy(settings, access),
        person,
        ...(zone === undefined ? {} : { zone }),
      },
      place,
      settings,
      conversation,
    };
  };
  const spokenOf = async ({ thread, person, ...asker }: Asker): Promise<Remembered> => {
    const before = thread === null ? NOTHING_SAID : await conversations.recall(thread, person);
    const { openedFrom, around } = before.line === null ? asker : {};
    const message = asker.repliesTo ?? openedFrom;
    const shown = message === undefined ? null : await services.copies.shownBy(message);
    if (shown !== null) return { ...before, ...turnFrom(shown, commands) };
    return around === undefined ? before : conversations.recall(around, person);
  };
  const recalled = (asker: Asker): Promise<Remembered> =>
    spokenOf(asker).catch((error: unknown) => {
      if (databaseIsAway(error)) return NOTHING_SAID;
      throw error;
    });
  const remembered = async (
    asker: Asker,
    { language, ...before }: Remembered,
    reply: Reply,
    page: number,
  ): Promise<Reply> => {
    const { thread, person } = asker;
    const turn = thread === null ? null : turnOf(reply, page, commands);
    if (thread === null || turn === null) return reply;
    const isSame = turn.article === null || turn.article === before.article;
    const about = turn.about ?? (isSame ? before.about : null);
    await conversations.remember(thread, person, { ...turn, about, language });
    return reply;
  };
  /** Buttons and commands speak the platform's language, whatever is spoken in the conversation. */
  const answered = async (
    asker: Asker,
    answer: (context: CommandContext) => Promise<Reply>,
    page = 0,
  ): Promise<Reply> => {
    const before = await recalled(asker);
    const reply = await answer(await contextOf(asker, { ...before, language: null }));
    return remembered(asker, before, reply, page);
  };
  return {
    commands,
    async receive(asker) {
      const { language, answers } = await settingsOf(asker.place);
      return {
        asker: language === 'own' ? asker : { ...asker, language },
        isOpen: answers === 'open',
      };
    },
    async welcome(place, language) {
      return (await services.welcomes.isFirst(place)) ? welcome(language) : null;
    },
    command: (parsed, asker) => answered(asker, (context) => answerCommand(parsed, context)),
    line: (line, asker) => answered(asker, (context) => answerLine(line, context)),
    fill: (line, filled, asker) => answered(asker, (context) => answerFilled(line, filled, context)),
    briefThis: (said, asker) => answered(asker, (context) => briefThis(said, context)),
    async text(text, asker, pagesOf = ONE_PAGE) {
      const before = await recalled(asker);
      const answer = await answerText(text, await contextOf(asker, before), pagesOf);
      const { reply, language, page } = answer;
      const wanted = before.language !== null || language !== asker.language ? language : null;
      await remembered(asker, { ...before, language: wanted }, reply, page);
      return answer;
    },
    posted: (message, shown, { place }) => services.copies.keep({ ...shown, message, scope: scopeOf(place) }),
    answers: conversations,
    async turned(message, page, line, asker) {
      const reply = await answered(asker, (context) => answerLine(line, context), page);
      return services.copies.turned(message, page, reply, asker.language);
    },
    complete: async (option, typed, asker) => completeOption(option, typed, await contextOf(asker)),
    completeLine: async (typed, asker) => completeLine(typed, await contextOf(asker)),
  };
}

function libraryOf({ shelves }: Services, place: Place, among: Asker['among']): Library {
  const library = shelves.seenBy(scopesOf(place));
  return among === undefined ? library : onlyAmong(library, among);
}
