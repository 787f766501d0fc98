import type { Logger } from 'pino';
import type { Language } from '../../article/article.ts';
import type { Bot } from '../../core/bot.ts';
import type { LineStore } from '../../store/lines.ts';

/** What those who receive from Discord work with. */
export interface House {
  readonly bot: Bot;
  readonly lines: LineStore;
  readonly log: Logger;
  /** The slash command that has all commands as subcommands. */
  readonly umbrella: string;
  /** Messages that are being answered, by their ids. */
  readonly underway: Map<string, Promise<void>>;
  /** The language of people whose client told it, by user id. Kept in memory only. */
  readonly met: Map<string, Language>;
}
