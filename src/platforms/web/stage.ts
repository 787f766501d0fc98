import type { Language } from '../../article/article.ts';
import type { Reply } from '../../core/reply.ts';

/** What somebody pressed in a drawing: a button's id, and its value or the choice made, empty where it has none. */
export interface Control {
  readonly id: string;
  readonly value: string;
}

/**
 * What a press asks for. ask: an answer of its own; turn: the page in place of the one shown;
 * share: the page for everybody in the channel; send: the page in direct messages.
 */
export interface Press {
  readonly deed: 'ask' | 'turn' | 'share' | 'send';
  readonly line: string;
  /** Counted from 0. */
  readonly page: number;
}

/** Who sees a message: whoever asked, everybody in the channel, or whoever asked in direct messages. */
export const audiences = ['asker', 'channel', 'direct'] as const;

export interface Shown {
  /** Counted from 0. */
  readonly page: number;
  readonly language: Language;
  readonly audience: (typeof audiences)[number];
}

/** A chat platform as the page sees it; `main` makes it out of what the platform's own adapter uses. */
export interface Stage {
  /** The message that the adapter would send for a page of the reply. */
  render(reply: Reply, shown: Shown): Promise<unknown>;
  /** What the adapter would do about a press; null where it knows no such control. */
  pressed(control: Control): Promise<Press | null>;
}

export const stageNames = ['discord', 'slack'] as const;
export type StageName = (typeof stageNames)[number];
export type Stages = Readonly<Record<StageName, Stage>>;
