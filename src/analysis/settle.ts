import type { Span } from './analysis.ts';
import { Contents } from './contents.ts';
import type { Attribution, Token } from './grammar.ts';
import type { Speakers } from './speakers.ts';

/** Letters that may be left of a statement beside the one that it frames: «demnach», «außerdem». */
const MOST_LEFT_OVER = 12;
/** What goes on from an earlier statement does so within as many findings. */
const VIA_REACH = 8;

/**
 * Makes of a grammar's findings what people are shown. A thing that shows something is no source («der Besuch zeigt,
 * dass …»); a statement that only frames another one («laut X erklärte Y, dass …») is the way by which that one
 * came; what goes on from an earlier statement came the same way. What nobody is named for inside a statement is a part of it,
 * and so is everything inside one that is denied or asked («X denied that Y said …» tells nothing of Y).
 */
export function settled<T extends Token>(
  found: readonly Attribution[],
  speakers: Speakers<T>,
): Attribution[] {
  const sources = withoutParts(found.filter((attribution) => speakers.isSource(attribution)));
  const contents = new Contents(sources.filter(({ form, speaker }) => form !== 'direct' && speaker));
  const frames = new Set<Attribution>();
  const framed = sources.flatMap((attribution): [Attribution, Attribution][] => {
    const frame = frameOf(attribution, contents);
    if (!frame?.speaker || isSameSpeaker(frame, attribution)) return [[attribution, attribution]];
    if (isNotReported(frame) && attribution.form !== 'direct') return [];
    if (isOnlyFrame(frame, attribution)) frames.add(frame);
    return [[attribution, { ...attribution, via: [...frame.speaker.slice(0, 1), ...attribution.via] }]];
  });
  const kept = framed.flatMap(([original, attribution]) => (frames.has(original) ? [] : [attribution]));
  return kept.map((attribution, i) => withViaBefore(attribution, kept.slice(Math.max(0, i - VIA_REACH), i)));
}

/** Words quoted in a speech act that is told come from whoever it is told of, by nobody else. */
const isSameSpeaker = (frame: Attribution, { speaker, form }: Attribution): boolean =>
  form === 'direct' && frame.speaker?.[0]?.start === speaker?.[0]?.start;

function withoutParts(found: readonly Attribution[]): Attribution[] {
  const statements = found.filter(isStatement);
  const wholes = new Contents(statements);
  const isPart = (attribution: Attribution): boolean =>
    attribution.speaker === null &&
    attribution.content.every(
      (span) => wholes.around(span, (other) => isLarger(other, attribution)) !== null,
    );
  return found.filter((attribution) => !isStatement(attribution) || !isPart(attribution));
}

const isStatement = ({ form }: Attribution): boolean => form !== 'direct' && form !== 'told';

const isLarger = (a: Attribution, b: Attribution): boolean => lengthOf(a.content) > lengthOf(b.content);

/** The statement whose content holds this one together with its cue. */
function frameOf(attribution: Attribution, contents: Contents): Attribution | null {
  const cue = attribution.cue?.spans[0];
  const [content] = attribution.content;
  if (!cue || !content) return null;
  return contents.around(
    cue,
    (other) => other !== attribution && other.content.some((span) => isInside(content, span)),
  );
}

const isNotReported = ({ colour }: Attribution): boolean =>
  colour === 'withholding' || colour === 'denying' || colour === 'asking';

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function isOnlyFrame(frame: Attribution, inner: Attribution): boolean {
  const parts = [...inner.content, ...(inner.cue?.spans ?? []), ...(inner.speaker ?? [])];
  return lengthOf(frame.content) - lengthOf(parts) <= MOST_LEFT_OVER;
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((length, { start, end }) => length + end - start, 0);

function withViaBefore(attribution: Attribution, earlier: readonly Attribution[]): Attribution {
  const place = attribution.speaker?.[0]?.start;
  if (!attribution.speakerCarried || attribution.via.length > 0 || place === undefined) return attribution;
  const source = earlier.findLast(({ speaker, via }) => speaker?.[0]?.start === place && via.length > 0);
  return source ? { ...attribution, via: source.via } : attribution;
}
