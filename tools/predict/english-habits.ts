import type { Span } from '../../src/analysis/analysis.ts';
import type { Attribution, Reading } from '../../src/analysis/grammar.ts';

/** What the English corpus would mark of these attributions: its habits, not the product's rules. */
export function englishHabits({ text }: Reading, found: readonly Attribution[]): Attribution[] {
  const quoted = charactersInMarks(text);
  return outermost(joinedSpeech(found, text)).map((one) => ({
    ...one,
    form: isQuoted(one.content, quoted, text) ? 'direct' : one.form === 'direct' ? 'indirect' : one.form,
    speaker: relativePronoun(one, text) ?? one.speaker,
  }));
}

const QUOTED = /“[^“”\n]*(?:”|$)|"[^"\n]*(?:"|$)/gmu;
const DIRECT_SHARE = 0.8;

function charactersInMarks(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  for (const { index, 0: match } of text.matchAll(QUOTED)) inside.fill(1, index, index + match.length);
  return inside;
}

/** Direct is what stands in quotation marks for at least four fifths. */
function isQuoted(content: readonly Span[], quoted: Uint8Array, text: string): boolean {
  let all = 0;
  let inside = 0;
  for (const { start, end } of content) {
    for (let i = start; i < end; i++) {
      if (/\s/.test(text.charAt(i))) continue;
      all++;
      inside += quoted[i] ?? 0;
    }
  }
  return all > 0 && inside / all >= DIRECT_SHARE;
}

const LONGEST_FRAME = 60;

/** Speech that goes on in the next paragraph is one annotation. */
function joinedSpeech(found: readonly Attribution[], text: string): Attribution[] {
  const joined: Attribution[] = [];
  for (const one of found) {
    const last = joined.findLastIndex(({ form }) => form === 'direct' || form === 'indirect');
    const before = joined[last];
    if (one.speakerCarried && before !== undefined && goesOn(one, before, text)) {
      joined[last] = { ...before, content: [...before.content, ...one.content] };
    } else joined.push(one);
  }
  return joined;
}

function goesOn(one: Attribution, before: Attribution, text: string): boolean {
  const from = before.content.at(-1)?.end ?? text.length;
  const to = one.content[0]?.start ?? 0;
  const isSameSpeaker = before.speaker?.[0]?.start === one.speaker?.[0]?.start;
  return before.form === 'direct' && isSameSpeaker && to - from < LONGEST_FRAME;
}

/** Contents never nest in the corpus: the longest is marked. */
function outermost(found: readonly Attribution[]): Attribution[] {
  const taken = new Set<number>();
  const kept = found
    .toSorted((a, b) => length(b.content) - length(a.content))
    .filter(({ content }) => {
      const places = content.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_, i) => start + i),
      );
      const isNested = places.filter((place) => taken.has(place)).length > places.length / 2;
      if (!isNested) for (const place of places) taken.add(place);
      return !isNested && places.length > 0;
    });
  return kept.toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

function length(content: readonly Span[]): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

const PRONOUN = /^[\s,—–-]*(?:(?:in|of|to|with|for) )?(who|which|that)\b/i;

/** «Smith, who said»: the corpus marks the pronoun. */
function relativePronoun({ speaker, cue }: Attribution, text: string): Span[] | null {
  const from = speaker?.at(-1)?.end;
  const to = cue?.spans[0]?.start;
  if (from === undefined || to === undefined || to < from || to - from > LONGEST_FRAME) return null;
  const match = PRONOUN.exec(text.slice(from, to));
  const pronoun = match?.[1];
  if (!match || pronoun === undefined) return null;
  const end = from + match[0].length;
  return [{ start: end - pronoun.length, end }];
}
