/** What somebody is called in a text. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly roles: readonly string[];
}

/** How well typed words fit somebody, best first; 0 is the full name to the letter. */
export const ranks = ['full name', 'part of the name', 'other spelling', 'role', 'slip'] as const;

/** German and English ways of writing the Cyrillic letters of Russian and Ukrainian; for most of them there is one. */
const CYRILLIC: Readonly<Record<string, readonly [string, string]>> = {
  а: ['a', 'a'],
  б: ['b', 'b'],
  в: ['w', 'v'],
  г: ['g', 'g'],
  ґ: ['g', 'g'],
  д: ['d', 'd'],
  е: ['e', 'e'],
  ё: ['jo', 'yo'],
  є: ['je', 'ye'],
  ж: ['sch', 'zh'],
  з: ['s', 'z'],
  и: ['i', 'i'],
  і: ['i', 'i'],
  ї: ['ji', 'yi'],
  й: ['j', 'y'],
  к: ['k', 'k'],
  л: ['l', 'l'],
  м: ['m', 'm'],
  н: ['n', 'n'],
  о: ['o', 'o'],
  п: ['p', 'p'],
  р: ['r', 'r'],
  с: ['s', 's'],
  т: ['t', 't'],
  у: ['u', 'u'],
  ф: ['f', 'f'],
  х: ['ch', 'kh'],
  ц: ['z', 'ts'],
  ч: ['tsch', 'ch'],
  ш: ['sch', 'sh'],
  щ: ['schtsch', 'shch'],
  ъ: ['', ''],
  ы: ['y', 'y'],
  ь: ['', ''],
  э: ['e', 'e'],
  ю: ['ju', 'yu'],
  я: ['ja', 'ya'],
};

/** Letters that German and English write for the same sound in foreign names, brought to one; longest first. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch/g, '5'],
  [/tsch|tch/g, '4'],
  [/sch|sh|zh/g, '3'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q|c(?!h)/g, 'k'],
  [/tz|ts|z/g, 's'],
  [/w/g, 'v'],
  [/[jy]+/g, 'i'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ou|ue/g, 'u'],
  [/ii+/g, 'i'],
  [/([a-z0-9])\1+/g, '$1'],
];

/** Words in lower case, without diacritics, «ß» as «ss», umlauts as they are typed on other keyboards. */
export function foldedWords(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
    .replaceAll('ß', 'ss');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu)?.map(bare) ?? [];
}

/** Most words are bare as they are, and are told from the others quickly. */
const bare = (word: string): string =>
  /^[a-z0-9]+$/.test(word) || /\p{Script=Cyrillic}/u.test(word)
    ? word
    : word.normalize('NFD').replace(/\p{M}/gu, '');

/** What a word sounds like: one key, two where its script can be written in two ways. */
export function soundsOf(word: string): string[] {
  if (!/\p{Script=Cyrillic}/u.test(word)) return [sound(word)];
  const written = [0, 1].map((way) => word.replace(/./gu, (letter) => CYRILLIC[letter]?.[way] ?? letter));
  return [...new Set(written.map(sound))];
}

const sound = (word: string): string => SAME_SOUND.reduce((so, [from, to]) => so.replace(from, to), word);

/**
 * How well what was typed fits somebody: an index into `ranks`, the lower the better, or null where it does not.
 * Spellings of other languages and scripts fit («Щербаков», «Shcherbakov», «Schtscherbakow»), roles do, and slips in longer words.
 */
export function matchName(typed: string, named: Named): number | null {
  const wanted = foldedWords(typed);
  if (wanted.length === 0) return null;
  const names = [named.name, ...named.aliases].map(foldedWords);
  if (names[0]?.join(' ') === wanted.join(' ')) return 0;
  const fits = (same: (a: string, b: string) => boolean, among: readonly (readonly string[])[]) =>
    among.some((candidate) => wanted.every((word) => candidate.some((one) => same(word, one))));
  if (fits((a, b) => a === b, names)) return 1;
  if (fits(soundAlike, names)) return 2;
  if (fits(sameOffice, named.roles.map(foldedWords))) return 3;
  return fits(slipped, names) ? 4 : null;
}

const soundAlike = (a: string, b: string): boolean => soundsOf(a).some((one) => soundsOf(b).includes(one));

/** «minister» finds «Außenminister», «chefdiplomat» finds «Chefdiplomaten». */
const sameOffice = (typed: string, word: string): boolean =>
  typed === word || (typed.length > 3 && (word.startsWith(typed) || word.endsWith(typed)));

const slipped = (a: string, b: string): boolean => {
  const allowed = a.length >= 8 ? 2 : a.length >= 4 ? 1 : 0;
  return (
    allowed > 0 && soundsOf(a).some((one) => soundsOf(b).some((other) => distance(one, other) <= allowed))
  );
};

/** Edits between two words, a swap of neighbours counting as one (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : replaced;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether somebody's name has words that begin, in any spelling, with those typed: for completion. */
export function beginsLike(typed: string, { name, aliases }: Named): boolean {
  const wanted = foldedWords(typed);
  return [name, ...aliases]
    .map(foldedWords)
    .some((there) => wanted.every((word) => there.some((one) => begins(one, word))));
}

const begins = (word: string, start: string): boolean =>
  word.startsWith(start) ||
  soundsOf(word).some((one) => soundsOf(start).some((begun) => one.startsWith(begun)));

/** Up to three names that sound most like what was typed, for «did you mean»; none that differs in more than two letters of five. */
export function nearestNames(typed: string, names: readonly string[]): string[] {
  const wanted = foldedWords(typed).flatMap(soundsOf);
  const far = (name: string) =>
    Math.min(
      ...foldedWords(name)
        .flatMap(soundsOf)
        .flatMap((one) => wanted.map((word) => distance(word, one) / Math.max(word.length, one.length))),
    );
  return names
    .map((name) => ({ name, far: far(name) }))
    .filter(({ far: difference }) => difference <= 0.4)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => name);
}
