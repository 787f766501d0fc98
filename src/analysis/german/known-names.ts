import type { Reading, Tag } from '../grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { GermanToken } from './token.ts';

/**
 * Surnames that are words too, or that no dictionary has, stand alone like nouns: «Kleber nannte …». Whose full name is in the
 * text («Anna Kleber») is known there; so is what most sentences show to be a name.
 */
export function withKnownNames(reading: Reading<GermanToken>, lexicon: Lexicon): Reading<GermanToken> {
  const { tokens } = reading;
  const names = new Set([...surnames(tokens, lexicon), ...mostlyNames(tokens)]);
  return {
    ...reading,
    tokens: tokens.map((token, at) =>
      token.tag === 'NOUN' && names.has(token.form) && standsAlone(tokens, at)
        ? { ...token, tag: 'PROPN', noun: 0, listed: false }
        : token,
    ),
  };
}

/** What follows a given name. */
const surnames = (tokens: readonly GermanToken[], lexicon: Lexicon): string[] =>
  tokens
    .filter(
      ({ form, tag }, at) =>
        tag === 'PROPN' &&
        /^\p{Lu}\p{Ll}/u.test(form) &&
        lexicon.givenName(tokens[at - 1]?.lower ?? '') !== null,
    )
    .map(({ form }) => form);

/** What is a name in most places. */
function mostlyNames(tokens: readonly GermanToken[]): string[] {
  const balance = new Map<string, number>();
  for (const { form, tag } of tokens)
    if (tag === 'PROPN' || tag === 'NOUN')
      balance.set(form, (balance.get(form) ?? 0) + (tag === 'PROPN' ? 1 : -1));
  return [...balance].filter(([, more]) => more > 0).map(([form]) => form);
}

const BEFORE_NOUNS: ReadonlySet<Tag> = new Set(['DET', 'ADJ', 'NUM']);

/** Without article or adjective, as names stand. */
function standsAlone(tokens: readonly GermanToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.segment !== tokens[at]?.segment || !BEFORE_NOUNS.has(before.tag);
}
