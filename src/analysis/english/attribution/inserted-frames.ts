import type { Frame } from '../frames.ts';
import { FINITE } from '../token.ts';
import type { Range, Tree } from '../tree.ts';
import { tidy, type VerbRule, without } from './complement.ts';
import { isTime } from './noun-words.ts';
import { reportingFrame } from './predicate.ts';
import { nounAfter } from './speaker.ts';
import { subjectOf, subjectPhrase } from './subject.ts';

const CONFIDENCE = { inserted: 0.75, atTheEnd: 0.85 };
const SHORTEST_STATEMENT = 2;

/** The deal, Smith said, is dead; the deal is dead, said Smith: a frame between commas, or after the last one. */
export const insertedFrame: VerbRule = (verb, frame, tree) => {
  const isSaying = frame.allows.has('quote');
  if (!(isSaying || frame.allows.has('that')) || !/^VB[DZP]$/.test(tree.token(verb)?.fine ?? '')) return null;
  const speaker = speakerOf(verb, tree);
  if (speaker === null) return null;
  const range = withWhatFollows(
    { first: Math.min(verb, speaker.first), last: Math.max(verb, speaker.last) },
    tree,
  );
  if (isSubject(speaker, verb, tree)) return null;
  if (range === null || !isSet(range.first - 1, tree) || range.first <= SHORTEST_STATEMENT) return null;
  const isBehindQuote = speaker.first > verb && closesPart(verb - 1, tree);
  const rest = isBehindQuote ? { first: speaker.last + 1, last: range.last } : range;
  if (saysMoreWithin(verb, rest, frame, tree)) return null;
  const isLast = tree.tokens.slice(range.last + 1).every(({ tag }) => tag === 'PUNCT');
  if (isLast ? !hasPredicate(range.first, tree) : !isSaying) return null;
  const isEnd = isLast || goesOnSaying(range.last + 2, tree);
  const whole = { first: 0, last: tree.tokens.length - 1 };
  return {
    form: 'indirect',
    content: isEnd ? tidy([{ first: 0, last: range.first - 1 }], tree) : without(whole, range, tree),
    addressee: null,
    speaker,
    rule: isLast ? 'frame at the end' : 'frame inserted',
    confidence: isLast ? CONFIDENCE.atTheEnd : CONFIDENCE.inserted,
  };
};

/** True where a statement stands before the frame, not a mere «In an interview, …» or «Smith, who won, …». */
function hasPredicate(end: number, tree: Tree): boolean {
  return tree.tokens
    .slice(0, end)
    .some(({ fine }, word) => FINITE.test(fine) && !/^W(?:P|DT)$/.test(tree.token(word - 1)?.fine ?? ''));
}

/** «…, Smith said, adding that …»: what follows the frame is a statement of its own. */
function goesOnSaying(word: number, tree: Tree): boolean {
  return tree.token(word)?.fine === 'VBG' && reportingFrame(word, tree) !== null;
}

function speakerOf(verb: number, tree: Tree): Range | null {
  if (isSet(verb - 1, tree)) return nounAfter(verb, tree);
  const subject = subjectOf(verb, tree);
  return subject?.how === 'own' ? subjectPhrase(subject, verb, tree) : null;
}

/** «…, said work would begin»: what stands behind the verb is the subject of what is said. */
const isSubject = (speaker: Range, verb: number, tree: Tree): boolean =>
  speaker.first > verb && FINITE.test(tree.token(speaker.last + 1)?.fine ?? '');

/** A comma or dash, also one that stands before the mark that closes words quoted within the clause. */
function isSet(word: number, tree: Tree): boolean {
  return /^(?:,|--|[—–])$/.test(tree.token(closesPart(word, tree) ? word - 1 : word)?.form ?? '');
}

/** «The answer is “not enough,” she said»: the quotation that ends here begins within a clause. */
function closesPart(mark: number, tree: Tree): boolean {
  if (!QUOTE.test(tree.token(mark)?.form ?? '')) return false;
  const opening = tree.tokens.findLastIndex(({ form }, i) => i < mark && QUOTE.test(form));
  return opening > 0 && tree.token(opening - 1)?.tag !== 'PUNCT';
}

const QUOTE = /^["“”]$/;

/** On to the next comma or the sentence's end; null where the frame ends in neither. */
function withWhatFollows({ first, last }: Range, tree: Tree): Range | null {
  let end = last;
  while (end + 1 < tree.tokens.length && tree.token(end + 1)?.tag !== 'PUNCT') end++;
  const mark = tree.token(end + 1);
  const opens = mark !== undefined && /^["']$/.test(mark.form) && tree.token(end)?.end !== mark.start;
  const isClosed = mark === undefined || (/^[,.”"’')—–-]+$/.test(mark.form) && !opens);
  return isClosed ? { first, last: end } : null;
}

/** «…, he said he would go,»: the frame has a clause of its own. */
function saysMoreWithin(verb: number, range: Range, frame: Frame, tree: Tree): boolean {
  return tree.children(verb).some((child) => {
    if (child < Math.max(verb, range.first) || child > range.last || isTime(child, tree)) return false;
    const relation = tree.relation(child);
    return relation === 'ccomp' || relation === 'xcomp' || (relation === 'obj' && !frame.allows.has('whom'));
  });
}
