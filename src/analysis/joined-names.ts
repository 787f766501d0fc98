import type { Name, Token } from './grammar.ts';
import type { PeopleLexicon } from './people-lexicon.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Small words between a given name and a surname; behind some of them a common noun is still a surname («van den Boom»). */
const AMBIGUOUS = words('von vom zu zum zur');
const PLAIN = words('van de del della di da do dos du la le ten ter bin ibn al el af av');
const INSIDE = words('der den dem las los');

const isJoint = (form: string): boolean => AMBIGUOUS.has(form) || PLAIN.has(form);

/**
 * Persons that a form shows, whatever the tagger made of the parts: with small words in their names («Ursula von der Leyen», «Lukas
 * van den Boom»; only given names before them, so that «Anna Weber von der Caritas» is none), or behind an office («manager Sofia
 * Weber»). Tokens of one sentence.
 */
export function joinedNames(tokens: readonly Token[], people: PeopleLexicon): Name[] {
  const found: Name[] = [];
  for (let at = 1; at < tokens.length; at++) {
    const name = isJoint(tokens[at]?.form ?? '')
      ? nameAround(tokens, at, people)
      : nameBehindOffice(tokens, at, people);
    if (name === null) continue;
    found.push(name);
    at = name.last;
  }
  return found;
}

/** «Commission President Anna Weber», «Captain Otto Klein» without the office, which is no part of a person's name. */
export function withoutOffice(name: Name, tokens: readonly Token[], people: PeopleLexicon): Name {
  if (name.kind !== 'person' && name.kind !== 'organisation') return name;
  const isOffice = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && people.title(token) === null && people.role(token) !== null;
  };
  for (let at = name.last - 3; at >= name.first; at--)
    if (isOffice(at) && isGiven(tokens[at + 1], people)) return { ...name, kind: 'person', first: at + 1 };
  return name;
}

/** «Karl-Theodor» */
function isGiven(token: Token | undefined, people: PeopleLexicon): boolean {
  const parts = token?.form.split('-') ?? [];
  return (
    parts.length > 0 &&
    parts.every((part) => /^\p{Lu}/u.test(part) && people.givenName(part.toLowerCase()) !== null)
  );
}

function nameAround(tokens: readonly Token[], joint: number, people: PeopleLexicon): Name | null {
  let first = joint;
  while (isGiven(tokens[first - 1], people)) first--;
  let surname = joint;
  while (isJoint(tokens[surname]?.form ?? '') || INSIDE.has(tokens[surname]?.form ?? '')) surname++;
  // «von der Heide» behind a given name is somebody, «zu Besuch» is nobody.
  const opening = tokens[joint]?.form ?? '';
  const isPlain = PLAIN.has(opening) || (opening === 'von' && surname > joint + 1);
  const isNamed = first < joint && isSurname(tokens[surname], isPlain);
  return isNamed ? { kind: 'person', first, last: surname + 1 } : null;
}

/** «manager Sofia Weber», which is no town; the token at `at` is the given name. */
function nameBehindOffice(tokens: readonly Token[], at: number, people: PeopleLexicon): Name | null {
  const office = tokens[at - 1];
  const isNamed =
    office !== undefined && people.role(office)?.number === 'singular' && isGiven(tokens[at], people);
  return isNamed && isSurname(tokens[at + 1], false) ? { kind: 'person', first: at, last: at + 2 } : null;
}

const isSurname = (token: Token | undefined, mayBeNoun: boolean): boolean =>
  token !== undefined &&
  /^\p{Lu}[\p{Ll}’'-]/u.test(token.form) &&
  (token.tag === 'PROPN' || (mayBeNoun && token.tag === 'NOUN'));
