import type { Span } from './analysis.ts';
import type { Token } from './token.ts';

export type Gender = 'female' | 'male';

/** What a language knows of how people are named. */
export interface PeopleLexicon {
  /** Given names, in lower case, with the gender where nearly all who bear it have one. */
  givenName(word: string): { readonly gender: Gender | null } | null;
  /** A noun that a person is called by: «Außenminister», «spokeswoman». Null where it is none. */
  role(token: Token): { readonly gender: Gender | null; readonly number: 'singular' | 'plural' } | null;
  /** Somebody called by an age: «der 73-Jährige», *the 73-year-old*. Null where the token at `at` is no age. */
  aged(tokens: readonly Token[], at: number): { readonly gender: Gender | null } | null;
  /** «Dr.», «Mr», «Frau»: stands before a name and is no part of it. */
  title(token: Token): { readonly gender: Gender | null } | null;
  /** A pronoun that may stand for somebody named before: «er», «sie», «dieser», *she*. */
  pronoun(token: Token): { readonly gender: Gender | null; readonly number: 'singular' | 'plural' } | null;
  /** A body, named or not, that the pronoun of a woman may stand for as well: «die Firma» by «sie». */
  sharesPronoun(tokens: readonly Token[], at: number): boolean;
  /** A name without its genitive ending: «Webers» → «Weber». */
  baseForm(name: string): string;
  /** Noun phrase around a role noun, with determiner and what belongs to it: «der nordkoreanische Machthaber». */
  rolePhrase(tokens: readonly Token[], noun: number): Span;
}
