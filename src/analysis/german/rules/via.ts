import { moodOf } from '../moods.ts';
import type { ItemRange, ReadUnit } from '../subjects.ts';
import { cutOut, type Finding } from './finding.ts';

/**
 * «X erklärte laut der Agentur Y, dass …»: a source phrase around nothing but another's frame only passes on what
 * that one says. It becomes the via of those findings. Of two findings of the same words the surer one stays.
 */
export function withVia(unit: ReadUnit, found: readonly Finding[]): Finding[] {
  const passing = found.filter(
    (one) =>
      isSourcePhrase(one) && (framesWithin(unit, one, found).length > 0 || framedToo(one, found).length > 0),
  );
  const joined = found
    .filter((one) => !passing.includes(one))
    .map((one) => {
      const around = passing.filter(
        (outer) =>
          outer.speaker &&
          (framesWithin(unit, outer, found).includes(one) || framedToo(outer, found).includes(one)),
      );
      const via = [...around.flatMap(({ speaker }) => (speaker ? [speaker] : [])), ...one.via];
      return {
        ...one,
        via: via.filter(({ first }, at) => via.findIndex((same) => same.first === first) === at),
      };
    });
  return joined.filter((one) => !joined.some((other) => isSurer(other, one, joined)));
}

function isSourcePhrase({ rule }: Finding): boolean {
  return rule.name === 'source phrase';
}

/** «„…“, sagte X laut Y»: findings of the same quoted words by a verb. */
function framedToo({ form, content }: Finding, found: readonly Finding[]): Finding[] {
  if (form !== 'direct') return [];
  return found.filter(
    (one) => one.form === 'direct' && !isSourcePhrase(one) && one.content[0]?.first === content[0]?.first,
  );
}

/** Other findings in this one's content, where besides them only their frames are left. */
function framesWithin(unit: ReadUnit, outer: Finding, found: readonly Finding[]): Finding[] {
  const inner = found.filter(
    (one) =>
      one !== outer &&
      !isSourcePhrase(one) &&
      one.cue !== null &&
      isInside(one, outer) &&
      !isReported(unit, one.cue.items),
  );
  const frames = inner.flatMap((one) => frameOf(unit, one));
  const left = outer.content.flatMap((range) =>
    cutOut(unit.items, range, [...inner.flatMap(({ content }) => content), ...frames]),
  );
  return left.length === 0 ? inner : [];
}

function isInside(inner: Finding, outer: Finding): boolean {
  const within = (range: ItemRange): boolean =>
    outer.content.some(({ first, last }) => range.first >= first && range.last <= last);
  const isOutside = (range: ItemRange): boolean =>
    outer.content.every(({ first, last }) => range.last <= first || range.first >= last);
  return (
    inner.content.every((range) => within(range) || isOutside(range)) &&
    (inner.cue?.items ?? []).every((at) => within({ first: at, last: at + 1 }))
  );
}

/** «Wie X mitteilte, habe man gewarnt, dass …»: Konjunktiv tells that the frame is X's too. */
function isReported({ predicates }: ReadUnit, cue: readonly number[]): boolean {
  const predicate = predicates.find(({ finite }) => cue.includes(finite));
  return predicate !== undefined && moodOf(predicate.bits) === 'subjunctive-1';
}

/** The clause of a finding's cue. */
function frameOf({ chunks }: ReadUnit, { cue, speaker }: Finding): ItemRange[] {
  const at = cue?.items[0] ?? -1;
  const chunk = chunks.find(({ first, last }) => at >= first && at < last);
  return [...(chunk ? [chunk] : []), ...(speaker ? [speaker] : [])];
}

function isSurer(other: Finding, one: Finding, all: readonly Finding[]): boolean {
  if (other === one || other.form !== 'direct' || one.form !== 'direct') return false;
  if (other.content[0]?.first !== one.content[0]?.first) return false;
  if (isBehind(other) !== isBehind(one)) return isBehind(other);
  if (other.via.length !== one.via.length) return other.via.length > one.via.length;
  if (other.confidence !== one.confidence) return other.confidence > one.confidence;
  return all.indexOf(other) < all.indexOf(one);
}

/** «X freute sich: „…“, sagte er»: the frame right behind the words is theirs. */
function isBehind({ cue, content, rule }: Finding): boolean {
  return rule.name === 'quotation beside' && (cue?.items[0] ?? 0) > (content[0]?.first ?? 0);
}
