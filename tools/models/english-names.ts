import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Names given less often in the register are mostly spellings that only one family has. */
const FEWEST_BEARERS = 10;
/** A name given to one sex in at least this share says the gender of who bears it. */
const CLEAR_SHARE = 0.95;

export type NamesByGender = Record<'f' | 'm' | 'b', string[]>;

/** Given names by gender: those of the register, and the first words of persons in texts, whose gender is open. */
export function givenNames(register: string, wikigold: string): NamesByGender {
  const names: NamesByGender = { f: [], m: [], b: [] };
  const known = new Set<string>();
  for (const line of linesOf(register)) {
    const [name = '', boys = '', girls = '', all = ''] = line.split('\t');
    const lower = name.toLowerCase();
    if (Number(all) < FEWEST_BEARERS || !/^\p{Ll}{2,}$/u.test(lower) || known.has(lower)) continue;
    known.add(lower);
    const isFemale = Number(girls) >= CLEAR_SHARE * Number(all);
    const isMale = Number(boys) >= CLEAR_SHARE * Number(all);
    names[isFemale ? 'f' : isMale ? 'm' : 'b'].push(lower);
  }
  for (const name of firstWordsOfPersons(linesOf(wikigold))) {
    if (!known.has(name)) names.b.push(name);
    known.add(name);
  }
  return { f: names.f.sort(), m: names.m.sort(), b: names.b.sort() };
}

/** First words of persons' names of two words and more, in lower case. */
function firstWordsOfPersons(lines: readonly string[]): string[] {
  const isPerson = (line: string | undefined) => line?.endsWith(' I-PER') ?? false;
  return lines
    .filter((line, i) => isPerson(line) && !isPerson(lines[i - 1]) && isPerson(lines[i + 1]))
    .map((line) => (line.split(' ')[0] ?? '').toLowerCase())
    .filter((name) => /^\p{Ll}{2,}$/u.test(name));
}

function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').split('\n');
}
