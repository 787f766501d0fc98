import type { Language } from './article.ts';

/** A source that is not taken: `texts` say in one sentence what is wrong and what to do, the message tells the log. */
export class Refusal extends Error {
  readonly texts: Readonly<Record<Language, string>>;
  constructor(texts: Readonly<Record<Language, string>>, message = texts.en, cause?: unknown) {
    super(message, { cause });
    this.name = 'Refusal';
    this.texts = texts;
  }
}
