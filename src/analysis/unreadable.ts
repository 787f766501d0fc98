import type { Language } from '../article/article.ts';

export type Unreadable =
  | { readonly reason: 'empty' }
  | { readonly reason: 'binary' }
  | { readonly reason: 'other-language'; readonly expected: Language; readonly found: Language | null };

function explain(why: Unreadable): string {
  if (why.reason === 'empty') return 'the text is empty';
  if (why.reason === 'binary') return 'this is no text: it holds bytes that no text has';
  return `the text is not written in «${why.expected}»${why.found ? ` but in «${why.found}»` : ''}`;
}

/** Why a text cannot be analysed. */
export class UnreadableText extends Error {
  readonly why: Unreadable;

  constructor(why: Unreadable) {
    super(explain(why));
    this.name = 'UnreadableText';
    this.why = why;
  }
}
