import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { bandsOf } from '../src/library/reprints/bands.ts';
import { type Shingles, sharedBy, shinglesOf } from '../src/library/reprints/shingles.ts';
import { benchmarks } from './eval/scorers.ts';

/** Shorter ones are no articles that agencies send. */
const FEWEST_WORDS = 100;
const THRESHOLDS = [0.4, 0.5, 0.6, 0.7, 0.8] as const;

/** What editors do to an agency's text; `other` is an article of another subject. */
const edits: Readonly<Record<string, (text: string, other: string) => string>> = {
  'another agency line': (text) => `Berlin/Brüssel (ag) – ${text}`,
  'numbers corrected': (text) => text.replace(/\d+/g, (digits) => String(Number(digits) + 1)),
  'one in five sentences left out': (text) => keptSentences(text, (at) => at % 5 !== 2),
  'last third cut': (text) => keptSentences(text, (at, all) => at < (2 * all) / 3),
  'last half cut': (text) => keptSentences(text, (at, all) => at < all / 2),
  'only the first third kept': (text) => keptSentences(text, (at, all) => at < all / 3),
  'first sentence another': (text, other) =>
    [...sentences(other).slice(0, 1), ...sentences(text).slice(1)].join(' '),
  'every twentieth word another': (text) => reworded(text, 20),
  'every twelfth word another': (text) => reworded(text, 12),
  'half as much again from elsewhere': (text, other) =>
    [...sentences(text), ...sentences(other).slice(0, Math.ceil(sentences(text).length / 2))].join(' '),
  'shortened, reworded and added to': (text, other) =>
    [
      reworded(
        keptSentences(text, (at, all) => at < (2 * all) / 3),
        20,
      ),
      ...sentences(other).slice(0, 3),
    ].join(' '),
};

const sentences = (text: string): string[] => text.split(/(?<=[.!?]["“»]?)\s+(?=\p{Lu}|["„«])/u);
const keptSentences = (text: string, isKept: (at: number, all: number) => boolean): string => {
  const all = sentences(text);
  return all.filter((_, at) => isKept(at, all.length)).join(' ');
};
const reworded = (text: string, every: number): string =>
  text
    .split(' ')
    .map((word, at) => (at % every === every - 1 ? `${word}x` : word))
    .join(' ');

interface Signed {
  readonly shingles: Shingles;
  readonly bands: readonly number[];
}
const signed = (text: string): Signed => {
  const shingles = shinglesOf(text);
  return { shingles, bands: bandsOf(shingles) };
};
const meet = (one: Signed, other: Signed): boolean => {
  const bands = new Set(one.bands);
  return other.bands.some((band) => bands.has(band));
};
const percent = (part: number, all: number): string => `${((100 * part) / all).toFixed(1)} %`;

const texts = await corpora();
const originals = texts.map(signed);
console.log(`${texts.length} articles of at least ${FEWEST_WORDS} words\n`);
console.log(['edit', 'met by bands', ...THRESHOLDS.map((least) => `found at ${least}`)].join(' | '));
for (const [edit, apply] of Object.entries(edits)) {
  const copies = texts.map((text, at) => signed(apply(text, texts[(at + 7) % texts.length] ?? '')));
  const met = originals.map((one, at) => copies[at] !== undefined && meet(one, copies[at]));
  const found = THRESHOLDS.map((least) =>
    percent(
      originals.filter(
        ({ shingles }, at) =>
          met[at] === true && sharedBy(shingles, copies[at]?.shingles ?? new Set()) >= least,
      ).length,
      texts.length,
    ),
  );
  console.log([edit, percent(met.filter(Boolean).length, texts.length), ...found].join(' | '));
}

let pairs = 0;
let metPairs = 0;
const alike: number[] = [];
for (const [at, one] of originals.entries())
  for (const other of originals.slice(at + 1)) {
    pairs += 1;
    if (meet(one, other)) metPairs += 1;
    alike.push(sharedBy(one.shingles, other.shingles));
  }
console.log(`\n${pairs} pairs of different articles, of which ${metPairs} meet by bands`);
for (const least of THRESHOLDS)
  console.log(`taken for copies at ${least}: ${alike.filter((share) => share >= least).length}`);

/** Different articles, whole: the few that the corpora have twice to the letter count once. */
async function corpora(): Promise<string[]> {
  const folder = benchmarks();
  if (folder === null) throw new Error('There are no benchmarks here: BENCHMARKS says where they are.');
  const documents = z.array(z.object({ text: z.string() }));
  const files = ['quotes/train', 'quotes/dev', 'keypoints/de-pcc', 'keypoints/en-gum'];
  const all = await Promise.all(
    files.map(async (file) => documents.parse(JSON.parse(await readFile(`${folder}/${file}.json`, 'utf8')))),
  );
  return [...new Set(all.flat().map(({ text }) => text))].filter(
    (text) => text.split(/\s+/).length >= FEWEST_WORDS,
  );
}
