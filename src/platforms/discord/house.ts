import type { Logger } from 'pino';
import type { Language } from '../../article/article.ts';
import type { Bot } from '../../core/bot.ts';
import type { InTurn } from '../../core/in-turn.ts';
import type { LineStore } from '../../store/lines.ts';

/** What those who receive from Discord work with. */
export interface House {
  readonly bot: Bot;
  readonly lines: LineStore;
  readonly log: Logger;
  /** The slash command that has all commands as subcommands. */
  readonly umbrella: string;
  /** By the ids of messages that people write. */
  readonly inTurn: InTurn;
  /** The language of people whose client told it, by user id. Kept in memory only. */
  readonly met: Map<string, Language>;
}
