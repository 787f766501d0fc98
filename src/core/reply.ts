import type { ArticleId, ContentHash } from '../article/article.ts';
import type { Form } from './form.ts';
import type { Citation } from './statements/citation.ts';

/** A piece of running text. Who speaks is kept apart, so that the article's words are never translated or restyled. */
export interface Run {
  readonly text: string;
  /** `article`: a slice of the article, to the letter. `us`: our own words. */
  readonly from: 'article' | 'us';
  readonly strong?: true;
}

export const ours = (text: string): Run => ({ text, from: 'us' });
export const theirs = (text: string): Run => ({ text, from: 'article' });
export const strong = (run: Run): Run => ({ ...run, strong: true });
export const plain = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

export type StatementId = `${ArticleId}:${string}`;

/**
 * Something the article says, with what proves it.
 * point: a key point; quote: a whole utterance; words: words quoted singly, inside their sentence; claim: what a source
 * is said to have said; act: a speech act told by the writer; sentence: a sentence of the article; event: on a timeline.
 */
export interface StatementPart {
  readonly type: 'statement';
  readonly kind: 'point' | 'quote' | 'words' | 'claim' | 'act' | 'sentence' | 'event';
  readonly id: StatementId;
  readonly article: ArticleId;
  /** Of which text of the article it is, where that is one of the library. */
  readonly version?: ContentHash;
  /** Whose it is, said first: «Die Vereinigten Staaten behaupten». Empty where the article speaks itself. */
  readonly lead: readonly Run[];
  readonly body: readonly Run[];
  /** How we know, shortest first: «über russische Agenturen», «mit Namen genannt». */
  readonly notes: readonly string[];
  /** False: it must look uncertain. `notes` says why. */
  readonly sure: boolean;
  /** Numbers of the sentences that bear it, never empty. */
  readonly evidence: readonly [number, ...number[]];
  /** The same in words: «Satz 5». */
  readonly where: string;
  readonly citation: Citation;
}

/** The head of an answer; `note` says what must be known about it («Titel von uns»). */
export interface TitlePart {
  readonly type: 'title';
  readonly text: string;
  readonly note: string | null;
}

/**
 * `once`: of this asking, as what was understood is. It is not there when the answer is asked for again, so it stands above the
 * page that is shown first and moves nothing from one page to another. Short, and before all other parts.
 */
interface Once {
  readonly once?: true;
}

export type Part =
  | TitlePart
  /** A small line: where it comes from, how much it rests on. */
  | ({ readonly type: 'context'; readonly text: string } & Once)
  /** A heading within the answer; `inner`: within the section before it, which still says whose it is. */
  | { readonly type: 'section'; readonly text: string; readonly inner?: true }
  | ({ readonly type: 'text'; readonly runs: readonly Run[] } & Once)
  /** Something that can be asked, with its command line. */
  | {
      readonly type: 'entry';
      readonly line: string;
      readonly label: string;
      readonly text: string;
      /** The article that it is about. */
      readonly article?: ArticleId;
    }
  /** Text to copy, shown in a fixed-width block. */
  | { readonly type: 'copy'; readonly text: string; readonly format: string }
  | StatementPart;

/** A button: it carries a command line and comes back as one. */
export interface Action {
  readonly label: string;
  readonly line: string;
  /** Its answer goes on where this one ends. */
  readonly goesOn?: true;
}

/**
 * An answer in platform-neutral parts. `line` is the command line that gives this very answer again (with the article
 * named), so paging, sharing and refreshing survive a restart.
 */
export interface Reply {
  readonly outcome: 'answer' | 'nothing' | 'refused';
  readonly line: string;
  readonly parts: readonly Part[];
  readonly actions: readonly Action[];
  /** To be filled in, on platforms that have forms; the parts say how it goes elsewhere. */
  readonly form?: Form;
  /** Of a briefing: posted, it gets a thread of its own at once, or when somebody asks for it. */
  readonly threads?: 'on' | 'asked';
  /** Of what was refused: the option that cannot be so. */
  readonly wrong?: string;
}

const isOnce = (part: Part): boolean => 'once' in part;

/** An answer as it is when it is asked for again, and what stands above it this once. */
export function apart(reply: Reply): { readonly above: readonly Part[]; readonly answer: Reply } {
  const above = reply.parts.filter(isOnce);
  return above.length === 0
    ? { above, answer: reply }
    : { above, answer: { ...reply, parts: reply.parts.filter((part) => !isOnce(part)) } };
}

export const statementsOf = (reply: Reply): StatementPart[] =>
  reply.parts.filter((part) => part.type === 'statement');
