import type { Texts } from './language.ts';

/**
 * Something the person can mend: `texts` says in one sentence what is wrong and what to do.
 * Everything else that is thrown is ours to mend and reaches the person only as «that went wrong».
 */
export class UserError extends Error {
  readonly texts: Texts;
  /** The option that it is about. */
  readonly option: string | null;
  constructor(texts: Texts, option: string | null = null) {
    super(texts.en);
    this.name = 'UserError';
    this.texts = texts;
    this.option = option;
  }
}
