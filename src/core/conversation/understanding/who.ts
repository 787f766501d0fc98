import { foldedWords, matchName } from '../../../analysis/names.ts';
import { claimCount, quoteCount, type Voice } from '../../../library/voices.ts';
import { conjunctions, pronounsFor, titles } from './phrases.ts';
import type { Situation } from './situation.ts';

/** Whom a name, an office or a pronoun means. `name` is what to ask for: as typed where it fits several. */
export type Whom =
  | Named
  | { readonly is: 'nobody'; readonly name: string }
  | { readonly is: 'unclear'; readonly why: 'who' | 'several' };

/** Somebody who is known; `voice` where the article spoken of names them. */
export interface Named {
  readonly is: 'voice';
  readonly voice: Voice | null;
  readonly name: string;
}

const pronouns = {
  male: pronounsFor('male'),
  female: pronounsFor('female'),
  any: pronounsFor('any'),
};

/** Whom words can mean in the article spoken of; where none is, in the whole library. */
export async function whomMeans(typed: string, { entry, voices, about, known }: Situation): Promise<Whom> {
  const folded = foldedWords(typed).join(' ');
  const pronoun = (['male', 'female', 'any'] as const).find((kind) => pronouns[kind].has(folded));
  if (pronoun !== undefined) return meantBy(pronoun, about);
  const name = withoutTitles(typed);
  const found = voiceCalled(name, voices);
  if (found !== null) return found;
  const elsewhere = entry === null ? await known(name) : null;
  if (elsewhere !== null) return { is: 'voice', voice: null, name: elsewhere };
  const several = namesIn(name).filter((one) => voiceCalled(withoutTitles(one), voices) !== null);
  return several.length > 1 ? { is: 'unclear', why: 'several' } : { is: 'nobody', name };
}

function meantBy(pronoun: 'male' | 'female' | 'any', about: Voice | null): Whom {
  if (about === null) return { is: 'unclear', why: 'who' };
  const genders = new Set(about.appearances.map(({ entity }) => entity?.gender ?? null));
  const other = pronoun === 'male' ? 'female' : 'male';
  return pronoun !== 'any' && genders.has(other)
    ? { is: 'unclear', why: 'who' }
    : { is: 'voice', voice: about, name: about.name };
}

const withoutTitles = (typed: string): string => {
  const words = typed.trim().split(/\s+/);
  const first = words.findIndex((word) => !titles.has(foldedWords(word).join('')));
  return words.slice(Math.max(first, 0)).join(' ');
};

/** Names with «und», «or» or a comma between them. */
function namesIn(typed: string): string[] {
  const words = typed.replaceAll(',', ' , ').split(/\s+/);
  const names: string[][] = [[]];
  for (const word of words) {
    if (word === ',' || conjunctions.has(word.toLowerCase())) names.push([]);
    else names.at(-1)?.push(word);
  }
  return names.map((one) => one.join(' ')).filter((one) => one !== '');
}

/** The best rank at which somebody who is only part of a longer name still is who was named. */
const PART_OF_NAME = 1;

function voiceCalled(typed: string, voices: readonly Voice[]): Named | null {
  const ranked = voices
    .flatMap((voice) => {
      const rank = matchName(possessed(typed), voice) ?? matchName(typed, voice);
      return rank === null ? [] : [{ voice, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank);
  const [best] = ranked;
  if (best === undefined) return null;
  const equal = ranked.filter(({ rank }) => rank === best.rank);
  const speaking = ranked.find(({ voice, rank }) => rank <= Math.max(best.rank, PART_OF_NAME) && says(voice));
  const { voice } = speaking ?? best;
  return { is: 'voice', voice, name: equal.length > 1 ? typed : voice.name };
}

/** «Orlov’s» */
const possessed = (typed: string): string => typed.replace(/['’]s?$/u, '');

const says = (voice: Voice): boolean => quoteCount(voice) + claimCount(voice) > 0;
