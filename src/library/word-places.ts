/** As many sentences of an article, its title counted as the first, as stand in one block. */
export const BLOCK = 256;

/** As many blocks as there can be in all, and years from the first one that is told apart. */
const MOST_BLOCKS = 2 ** 28;
const FIRST_YEAR = 1900;
const MOST_YEARS = 256;
const MONTHS = 13;
const DAYS = 32;

/**
 * Where a block stands: by its article's day, what is dated less precisely first, and then by its number. With that, the newest
 * sentences are the greatest numbers, and an index that is read downwards need not be sorted. Below 2^45, so that the number of
 * each of its sentences can still be reckoned exactly.
 */
export const placeOf = (day: string, block: number): number => dayNumber(day) * MOST_BLOCKS + block;

export const firstPlaceOf = (day: string): number => dayNumber(day) * MOST_BLOCKS;

/** The number of a sentence in the whole index. */
export const rowOf = (place: number, sentence: number): number => place * BLOCK + (sentence % BLOCK);

function dayNumber(day: string): number {
  const [year = 0, month = 0, date = 0] = day.replace('~', '').split('-').map(Number);
  const years = Math.min(Math.max(year - FIRST_YEAR, 0), MOST_YEARS - 1);
  return (years * MONTHS + month) * DAYS + date;
}
