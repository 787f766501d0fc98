import type { Chunk } from '../chunks.ts';
import type { Predicate } from '../predicates.ts';
import { idiom } from '../reporting-idioms.ts';
import { type VerbFrame, verbFrame } from '../reporting-verbs.ts';
import { type ItemRange, type ReadUnit, wordsOf } from '../subjects.ts';
import type { Item } from '../units.ts';
import { isSubjunctive } from './content.ts';
import { cutOut, type Finding } from './finding.ts';
import { cueItems, isWithheld } from './reporting-clauses.ts';
import { canReport, speakerOf } from './speakers.ts';

/** Speech acts told in the writer's words: «X fordert mehr Geld», «X warnt vor Y». `taken`: items of verbs that have content. */
export function toldActs(unit: ReadUnit, taken: ReadonlySet<number>): Finding[] {
  return unit.predicates.flatMap((predicate) => {
    const clause = wordsOf(unit, predicate.chunk);
    const frame = idiom(predicate.lemma, clause)?.frame ?? verbFrame(predicate.lemma);
    const chunk = unit.chunks[predicate.chunk];
    if (!frame || !chunk || taken.has(predicate.finite) || isWithheld(unit, predicate, chunk, frame))
      return [];
    if (hasVictims(unit, chunk) || isOpen(chunk)) return [];
    const how = complementOf(clause, frame);
    if (how === null) return [];
    const { speaker, via } = speakerOf(unit, predicate);
    if (!speaker || isImpersonal(unit, speaker) || !canReport(unit, speaker)) return [];
    return [
      {
        form: 'told' as const,
        content: cutOut(unit.items, clauseAround(unit, predicate), []),
        speaker,
        cue: { items: cueItems(unit, predicate), lemma: predicate.lemma },
        colour: frame.colour,
        via,
        addressee: null,
        rule: { name: 'speech act' as const, word: `${predicate.lemma}${how}` },
        confidence: 0.6,
      },
    ];
  });
}

/** «Der Sturm forderte zwei Opfer». */
function hasVictims({ items }: ReadUnit, { first, last }: Chunk): boolean {
  return items
    .slice(first, last)
    .some(({ lower }) => /^(?:\p{L}*opfer|tote|menschenleben|verletzte)$/u.test(lower));
}

/** «Ob er sich äußert, …», «Wenn sie das fordert, …»: it may be or not. */
function isOpen({ opener }: Chunk): boolean {
  return /^(?:ob|wenn|falls|sofern|damit)$/.test(opener ?? '');
}

function isImpersonal(unit: ReadUnit, { first, last }: ItemRange): boolean {
  return last === first + 1 && /^(?:es|das|dies|was)$/.test(unit.items[first]?.lower ?? '');
}

/** A preposition and the article in one word. */
const contracted: Readonly<Record<string, string>> = {
  von: 'vom',
  zu: 'zum',
  an: 'am',
  um: 'ums',
  für: 'fürs',
  auf: 'aufs',
};

/** What the verb is complemented by: « vor», « als», empty for an object; null where nothing fits its frame. */
function complementOf(words: readonly string[], frame: VerbFrame): string | null {
  const preposition = frame.prepositions.find(
    (word) => words.includes(word) || words.includes(contracted[word] ?? word),
  );
  if (preposition !== undefined) return ` ${preposition}`;
  if (frame.judgement && words.includes('als')) return ' als';
  return frame.object && !frame.weak ? '' : null;
}

/** The main clause with all that hangs on it, without those that are joined to it. */
function clauseAround(unit: ReadUnit, { chunk: index }: Predicate): ItemRange {
  const { chunks, items } = unit;
  let from = index;
  while (from > 0 && !beginsMainClause(unit, from)) from--;
  let to = index + 1;
  while (to < chunks.length && !beginsMainClause(unit, to)) to++;
  const next = chunks
    .slice(index + 1, to + 1)
    .find((chunk, at) => index + 1 + at === to || isAnnounced(items, chunk));
  const first = from === 0 ? 0 : (chunks[from]?.first ?? 0);
  return { first, last: next ? next.first : items.length };
}

/** Words in quotation marks after a colon: they are quoted, not told. */
function isAnnounced(items: readonly Item[], { after, first }: Chunk): boolean {
  return after === ':' && items[first]?.quotation !== null;
}

function beginsMainClause(unit: ReadUnit, index: number): boolean {
  const chunk = unit.chunks[index];
  if (!chunk || chunk.kind === 'subordinate' || chunk.kind === 'relative' || chunk.finite.length === 0)
    return false;
  return (
    chunk.after === ';' ||
    /^(?:und|aber|doch|sondern|denn)$/.test(chunk.after) ||
    (chunk.kind === 'main' &&
      chunk.after === ',' &&
      !isSubjunctive(unit, index) &&
      hasMainBefore(unit, index))
  );
}

/** «Die Stadt kritisiert den Plan, der Rat lobt ihn»; but «Weber, Klein und Moser fordern …» is one. */
function hasMainBefore({ chunks }: ReadUnit, index: number): boolean {
  return chunks.slice(0, index).some(({ kind }) => kind === 'main' || kind === 'verb-first');
}
