import { FINITE, PAST_PARTICIPLE, THIRD_PLURAL, THIRD_SINGULAR, type VerbBits } from './morphology.ts';
import { range } from './ranges.ts';
import type { VerbForm } from './token.ts';
import type { Item } from './units.ts';

export function isZuInfinitive(
  items: readonly Item[],
  forms: readonly (VerbForm | null)[],
  at: number,
): boolean {
  if (forms[at] === 'zu-infinitive') return true;
  if (items[at - 1]?.lower !== 'zu') return false;
  const token = items[at]?.token;
  return (
    forms[at] === 'infinitive' ||
    (token?.tag === 'VERB' && token.verbs.length === 0 && token.form.endsWith('n'))
  );
}

export function allBits(item: Item | undefined): VerbBits {
  return item?.token?.verbs.reduce((bits, reading) => bits | reading.bits, 0) ?? 0;
}

/** The tagger sees three words at a time; a clause has one finite verb, and a participle stands with an auxiliary. */
export function repairForms(
  items: readonly Item[],
  { first, last }: { readonly first: number; readonly last: number },
  forms: (VerbForm | null)[],
): void {
  const at = range(first, last);
  for (const i of at) if (items[i]?.lower === 'folgt' && items[i - 1]?.lower === 'wie') forms[i] = null;
  for (const i of at)
    if (
      items[i]?.token?.tag === 'AUX' &&
      isZuInfinitive(items, forms, i) &&
      forms[i - 2] === 'finite' &&
      (allBits(items[i - 2]) & PAST_PARTICIPLE) !== 0
    )
      forms[i - 2] = 'participle';
  for (const i of at) if (forms[i] === 'finite' && isAttributeBehind(items, i)) forms[i] = null;
  const finite = at.filter((i) => forms[i] === 'finite');
  const auxiliary = finite.find((i) => /^(?:haben|sein|werden)$/.test(items[i]?.token?.lemma ?? ''));
  if (auxiliary !== undefined)
    for (const i of finite)
      if (i !== auxiliary && (allBits(items[i]) & PAST_PARTICIPLE) !== 0 && items[i]?.token?.tag === 'VERB')
        forms[i] = 'participle';
  for (const i of finite.slice(1))
    if (
      forms[i] === 'finite' &&
      (allBits(items[i]) & PAST_PARTICIPLE) !== 0 &&
      !/^(?:und|oder|aber|sowie)$/.test(items[i - 1]?.lower ?? '')
    )
      forms[i] = null;
  if (auxiliary !== undefined) repairParticiple(items, at, forms);
  repairJoined(items, at, forms);
  if (finite.length > 0 || at.some((i) => isZuInfinitive(items, forms, i))) return;
  const candidates = at.filter(
    (i) => forms[i] !== null && (allBits(items[i]) & FINITE & (THIRD_SINGULAR | THIRD_PLURAL)) !== 0,
  );
  const chosen =
    candidates.find((i) => i === first) ?? candidates.at(-1) ?? at.find((i) => isMistakenVerb(items, i));
  if (chosen !== undefined) forms[chosen] = 'finite';
}

/** «nach gewonnenen Spielen», «mit geplanten 30 Metern»: behind a preposition and before a noun. */
function isAttributeBehind(items: readonly Item[], at: number): boolean {
  const next = items[at + 1]?.token?.tag ?? '';
  return (
    items[at - 1]?.token?.tag === 'ADP' &&
    (allBits(items[at]) & PAST_PARTICIPLE) === 0 &&
    /(?:t|n)e[nmrs]?$/.test(items[at]?.lower ?? '') &&
    /^(?:NUM|NOUN|ADJ)$/.test(next) &&
    !/^(?:am|zum|im|beim|vom|zur)$/.test(items[at - 1]?.lower ?? '')
  );
}

/** «Das war der Streit, und die Nachbarn befürchten, …»: *haben* and *sein* govern no infinitive without *zu*. */
function repairJoined(items: readonly Item[], at: readonly number[], forms: (VerbForm | null)[]): void {
  const finite = at.filter((i) => forms[i] === 'finite');
  const last = at.findLast((i) => forms[i] !== null);
  const governs = finite.some((i) => !/^(?:haben|sein)$/.test(items[i]?.token?.lemma ?? ''));
  if (last === undefined || finite.length === 0 || governs || forms[last] !== 'infinitive') return;
  const isJoined = at.some((i) => i > (finite[0] ?? 0) && i < last && items[i]?.lower === 'und');
  const isBare = items[last - 1]?.lower !== 'zu' && (allBits(items[last]) & FINITE & THIRD_PLURAL) !== 0;
  if (isJoined && isBare) forms[last] = 'finite';
}

/** «hat … bekräftigt»: a participle at the end that was taken for an adjective. */
function repairParticiple(items: readonly Item[], at: readonly number[], forms: (VerbForm | null)[]): void {
  if (at.some((i) => forms[i] === 'participle' || forms[i] === 'infinitive')) return;
  const end = at.findLast((i) => items[i]?.token?.tag !== 'PUNCT' && forms[i] !== 'finite');
  if (end !== undefined && (allBits(items[end]) & PAST_PARTICIPLE) !== 0) forms[end] = 'participle';
}

/** «hatte X, die Leiterin, erklärt, …»: a participle that insertions part from its auxiliary. */
export function repairParted(
  items: readonly Item[],
  cuts: readonly { readonly first: number; readonly last: number; readonly after: string }[],
  forms: (VerbForm | null)[],
): void {
  for (const [index, { first, last, after }] of cuts.entries()) {
    const verb = last - 1;
    if (
      after !== ',' ||
      (allBits(items[verb]) & PAST_PARTICIPLE) === 0 ||
      /^[:;]$/.test(cuts[index + 1]?.after ?? '')
    )
      continue;
    const isAlone =
      forms[verb] === 'finite' && range(first, verb).every((at) => items[at]?.token?.tag === 'ADV');
    const isTaken = items[verb]?.token?.tag === 'ADJ' && range(first, last).every((at) => forms[at] === null);
    if (!isAlone && !isTaken) continue;
    const opening = cuts
      .slice(0, index)
      .findLast((cut) => range(cut.first, cut.last).some((at) => forms[at] === 'finite'));
    const verbs = opening ? range(opening.first, opening.last).filter((at) => forms[at] !== null) : [];
    const auxiliary = items[verbs[0] ?? -1]?.token?.lemma ?? '';
    if (verbs.length === 1 && /^(?:haben|sein|werden)$/.test(auxiliary)) forms[verb] = 'participle';
  }
}

/** «Das berichten Medien»: in a sentence without any finite verb the first word that can be one, if nothing says it is an attribute. */
export function repairSentence(items: readonly Item[], forms: (VerbForm | null)[]): void {
  if (forms.includes('finite') || !/^[.!?]$/.test(items.at(-1)?.lower ?? '')) return;
  const at = items.findIndex((item, i) => canBeFinite(item) && !isAttribute(items, i));
  if (at >= 0) forms[at] = 'finite';
}

function canBeFinite(item: Item): boolean {
  const { token } = item;
  if (!token || !/^\p{Ll}/u.test(token.form) || !/^(?:ADJ|ADV|X|NOUN|PROPN|VERB)$/.test(token.tag))
    return false;
  return (allBits(item) & (FINITE & (THIRD_SINGULAR | THIRD_PLURAL))) !== 0;
}

function isAttribute(items: readonly Item[], at: number): boolean {
  const before = items[at - 1];
  if (at === 1 && /^(?:das|dies)$/.test(before?.lower ?? '')) return false;
  if (before === undefined) return true;
  if (before.lower === ',' || /^\d{4}$/.test(before.lower)) return false;
  const tag = before.token?.tag ?? 'PUNCT';
  return /^(?:DET|ADP|NUM|PUNCT|CCONJ)$/.test(tag) || (tag === 'ADJ' && /e[nmrs]?$/.test(before.lower));
}

/** «ihr Land unterstütze …»: a finite verb that was taken for an adjective. */
function isMistakenVerb(items: readonly Item[], at: number): boolean {
  const token = items[at]?.token;
  if (!token || !/^(?:ADJ|ADV|X)$/.test(token.tag) || !/^\p{Ll}/u.test(token.form)) return false;
  if ((allBits(items[at]) & (FINITE & (THIRD_SINGULAR | THIRD_PLURAL))) === 0) return false;
  const next = items[at + 1]?.token;
  if (next?.tag !== 'NOUN' && next?.tag !== 'ADJ' && next?.tag !== 'PROPN') return true;
  if (isBehindDeterminer(items, at)) return false;
  const before = items[at - 1]?.token?.tag;
  const isOnlyVerb = (allBits(items[at]) & PAST_PARTICIPLE) === 0 && /^(?:NOUN|PROPN)$/.test(before ?? '');
  return (
    next.tag !== 'ADJ' &&
    (!next.listed || isOnlyVerb) &&
    before !== undefined &&
    /^(?:NOUN|PROPN|ADV)$/.test(before)
  );
}

/** «der erst kürzlich ernannte …»: only adverbs between. */
function isBehindDeterminer(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (items[before]?.token?.tag === 'ADV') before--;
  return items[before]?.token?.tag === 'DET';
}
