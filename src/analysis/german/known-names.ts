import type { Reading, Tag } from '../grammar.ts';
import type { Lexicon } from './lexicon.ts';
import { range } from './ranges.ts';
import type { GermanToken } from './token.ts';

/**
 * Surnames that are words too, or that no dictionary has, stand alone like nouns: «Kleber nannte …». Whose full name is in the
 * text («Anna Kleber») is known there; so is what most sentences show to be a name.
 */
export function withKnownNames(reading: Reading<GermanToken>, lexicon: Lexicon): Reading<GermanToken> {
  const { tokens } = reading;
  const names = new Set([...surnames(tokens, lexicon), ...mostlyNames(tokens)]);
  const joints = jointsAlone(tokens, lexicon);
  return {
    ...reading,
    tokens: tokens.map((token, at) =>
      joints.has(at) || (token.tag === 'NOUN' && names.has(token.form) && standsAlone(tokens, at))
        ? { ...token, tag: 'PROPN', noun: 0, listed: false }
        : token,
    ),
  };
}

const JOINT = /^(?:von|van|zu|zur|zum|de|den|der|dem|del|da|di|du|ten|ter)$/;

/** «… sagte von der Leyen», where «Ursula von der Leyen» is in the text: the small words of a surname without its given name. */
function jointsAlone(tokens: readonly GermanToken[], lexicon: Lexicon): ReadonlySet<number> {
  const runs = tokens.flatMap((_, first) => jointsFrom(tokens, first) ?? []);
  const isGiven = (at: number): boolean => lexicon.givenName(tokens[at]?.lower ?? '') !== null;
  const spelled = ({ first, last }: Run): string =>
    tokens
      .slice(first, last + 1)
      .map(({ lower }) => lower)
      .join(' ');
  const known = new Set(runs.filter(({ first }) => isGiven(first - 1)).map(spelled));
  const alone = runs.filter((run) => !isGiven(run.first - 1) && known.has(spelled(run)));
  return new Set(alone.flatMap(({ first, last }) => range(first, last + 1)));
}

/** Small words from `first` on, and the surname at `last`. */
interface Run {
  readonly first: number;
  readonly last: number;
}

function jointsFrom(tokens: readonly GermanToken[], first: number): Run | null {
  if (JOINT.test(tokens[first - 1]?.lower ?? '')) return null;
  let last = first;
  while (JOINT.test(tokens[last]?.lower ?? '')) last++;
  const tag = tokens[last]?.tag;
  const isName = tag === 'PROPN' || (tag === 'NOUN' && tokens[first]?.lower === 'von' && last > first + 1);
  return last > first && isName ? { first, last } : null;
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
