import type { Span } from '../../analysis.ts';
import { isBodyOrPeople } from '../agents.ts';
import { reportingNoun } from '../reporting-nouns.ts';
import type { ReadUnit } from '../subjects.ts';
import type { GermanToken } from '../token.ts';

const wording = /(?:wort|worten|worte|parole|parolen|aufschrift|zitat|satz|formel|ruf|rufe|spruch)$/;

/** Nouns behind which quotation marks hold what something is called, a sentence or not. */
const naming = /(?:titel|motto|slogan|namen?|begriff|bezeichnung)s?$/;

/** Letters that «(kurz: » and its like take before a mark. */
const LONGEST_LEAD = 20;
const LONGEST_GLOSS = 4;

/** «„Ende des Jahres völlig üblich“»: a capital for the noun that begins it; names of works mostly end with one too. */
export function isMidSentence(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= 4 && /^\p{Ll}/u.test(words.at(-1) ?? '');
}

/** «unter dem Motto „Wir bleiben“», «die Partei „Neue Mitte“», «die sich „Neue Mitte“ nennt»: what something is called is nobody's statement. */
export function isCalledSo(unit: ReadUnit, text: string, { start, end }: Span): boolean {
  if (isGloss(text, { start, end }) || callsItself(unit, start)) return true;
  const before = tokenBefore(unit, start);
  if (before?.tag !== 'NOUN') return false;
  const isBody = isBodyOrPeople(before.lower) && /^\p{Lu}/u.test(text.slice(start + 1, end));
  return naming.test(before.lower) || isBody;
}

/** «(kurz: „Bund“)»: a bracket that holds a name or a translation, and no sentence. */
function isGloss(text: string, { start, end }: Span): boolean {
  const opens = /[([](?:\p{L}+: ?)?$/u.test(text.slice(Math.max(0, start - LONGEST_LEAD), start));
  const said = text.slice(start + 1, end - 1);
  const words = said.split(/\s+/).length;
  const isShort = words <= LONGEST_GLOSS && (words > 1 || /^\p{Lu}/u.test(said));
  return opens && isShort && /^[)\]]/.test(text.slice(end)) && !/[.!?…]$/.test(said);
}

function callsItself({ items, chunks, predicates }: ReadUnit, start: number): boolean {
  return predicates.some(({ lemma, chunk }) => {
    const words = items.slice(chunks[chunk]?.first, chunks[chunk]?.last);
    const isAround = words.some((item) => item.start === start);
    return lemma === 'nennen' && isAround && words.some(({ lower }) => lower === 'sich');
  });
}

function tokenBefore({ items }: ReadUnit, start: number): GermanToken | null {
  const at = items.findIndex((item) => item.start >= start);
  return items[at - 1]?.token ?? null;
}

/** Whether a quotation that begins with a capital at `start` stands right behind a noun or article, as names of works and bodies do. */
export function namesSomething(unit: ReadUnit, start: number): boolean {
  const before = tokenBefore(unit, start);
  if (!before) return false;
  if (/^(?:der|die|das|dem|den|des)$/.test(before.lower)) return true;
  return before.tag === 'NOUN' && reportingNoun(before.form) === null && !wording.test(before.lower);
}
