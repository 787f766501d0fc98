import type { Span } from '../../analysis.ts';
import type { Attribution, Quotation, Reading } from '../../grammar.ts';
import { unframed } from '../../unframed.ts';
import type { EnglishToken } from '../token.ts';
import { FINITE } from '../token.ts';
import type { Tree } from '../tree.ts';
import { adjectiveFinding } from './adjectives.ts';
import { attributionOf, type Finding } from './finding.ts';
import { labelled } from './labels.ts';
import { nounFinding } from './nouns.ts';
import { particleOf, reportingFrame } from './predicate.ts';
import type { QuoteFrame } from './quote-frame.ts';
import { contains, type ParagraphView, paragraphsOf, type SentenceView } from './sentence.ts';
import { ACCORDING_TO, accordingTo, asReported, hearsayAdverb } from './source-phrases.ts';
import { isInUtterance, type Utterance, utterancesOf } from './utterances.ts';
import { verbFinding } from './verbs.ts';

/** Everything that an English text attributes to somebody, in the order in which it stands. */
export function attributions(reading: Reading<EnglishToken>): Attribution[] {
  const found: Attribution[] = [];
  let before: SentenceView | null = null;
  for (const paragraph of paragraphsOf(reading)) {
    const turn = labelled(paragraph, reading.text);
    if (turn !== null) {
      found.push(turn);
      continue;
    }
    const utterances = utterancesOf(paragraph, before, reading.text);
    before = paragraph.sentences.at(-1) ?? before;
    const claims = paragraph.sentences.flatMap((sentence) => claimsIn(sentence, paragraph, utterances));
    const direct = directSpeech(utterances, claims, found);
    const partial = quotedWords(paragraph, utterances, claims);
    found.push(...[...claims, ...direct, ...partial].toSorted((a, b) => startOf(a) - startOf(b)));
  }
  return found;
}

function startOf({ content }: Attribution): number {
  return content[0]?.start ?? 0;
}

const RULES = [accordingTo, asReported, hearsayAdverb, verbFinding, nounFinding, adjectiveFinding] as const;

function claimsIn(
  sentence: SentenceView,
  paragraph: ParagraphView,
  utterances: readonly Utterance[],
): Attribution[] {
  const { tree } = sentence;
  const frames = new Set(
    utterances.filter(({ frame }) => frame?.sentence === sentence).map(({ frame }) => frame?.verb),
  );
  const findings: Finding[] = [];
  for (let word = 0; word < tree.tokens.length; word++) {
    const token = tree.token(word);
    if (token === undefined || paragraph.quotations.some(({ outer }) => contains(outer, token))) continue;
    const finding = RULES.map((rule) => rule(word, tree)).find((one) => one !== null);
    if (finding) findings.push(finding);
  }
  return findings
    .filter(
      (finding) =>
        !frames.has(finding.cue) ||
        saysMore(finding, tree, utterances) ||
        !(isSaidAlready(finding, tree, utterances) || isAdjunct(finding, tree) || isAudience(finding, tree)),
    )
    .filter((finding) => !findings.some((outer) => outer !== finding && goesOn(finding, outer)))
    .map((finding) => beforeSource(finding, findings, tree))
    .map((finding) => asQuoted(withWholeQuotations(attributionOf(finding, tree), paragraph), paragraph))
    .filter(({ content }) => content.length > 0 && !content.every((span) => isInUtterance(span, utterances)));
}

/** «wrote Smith “has courage. He works hard.”»: words quoted in a statement belong to it to their last, past the stop. */
function withWholeQuotations(attribution: Attribution, { quotations }: ParagraphView): Attribution {
  const content = attribution.content.map((span) => {
    const cut = quotations.find(
      ({ outer }) => span.start <= outer.start && outer.start < span.end && span.end < outer.end,
    );
    return cut === undefined ? span : { start: span.start, end: cut.outer.end };
  });
  return { ...attribution, content };
}

/** «According to the paper, “they left.”»: a statement that is nothing but a quotation is given word for word. */
function asQuoted(attribution: Attribution, { quotations }: ParagraphView): Attribution {
  const [only, ...more] = attribution.content;
  const isQuotation = quotations.some(({ outer }) => outer.start === only?.start && outer.end === only.end);
  const isWhole = attribution.form === 'indirect' && more.length === 0 && isQuotation;
  return isWhole ? { ...attribution, form: 'direct' } : attribution;
}

/** «The answer is “not enough,” she said»: the whole statement is hers, not only what is quoted of it. */
function saysMore({ content, rule }: Finding, tree: Tree, utterances: readonly Utterance[]): boolean {
  return (
    (rule.name === 'frame at the end' || rule.name === 'frame inserted') &&
    utterances.some(
      ({ isPart, quotation }) =>
        isPart && content.some((range) => contains(tree.span(range), quotation.outer)),
    )
  );
}

/** True where the content of a frame's verb is the quotation beside it. */
function isSaidAlready({ content }: Finding, tree: Tree, utterances: readonly Utterance[]): boolean {
  return content.some((range) =>
    utterances.some(({ quotation }) => overlaps(quotation.outer, tree.span(range))),
  );
}

/** «“…,” she said on “Ada Live.”»: where, when or to whom somebody spoke is not what they said; the quotation is. */
function isAdjunct({ content }: Finding, tree: Tree): boolean {
  return content.every(
    ({ first, last }) =>
      tree.token(first)?.tag === 'ADP' &&
      tree.tokens.slice(first, last + 1).every(({ fine }) => !FINITE.test(fine)),
  );
}

/** «“…,” she told people gathered outside.»: who was told, though the parser took it for a clause. */
function isAudience({ content, cue }: Finding, tree: Tree): boolean {
  const first = content[0]?.first ?? -1;
  const isBehind =
    first === cue + 1 && /^(?:NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(tree.token(first)?.tag ?? '');
  return isBehind && reportingFrame(cue, tree)?.allows.has('whom') === true;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** «wants to say that …»: what stands inside of another content is nobody's own unless it names there who says it. */
function goesOn({ cue, speaker }: Finding, outer: Finding): boolean {
  const isInside = (word: number) => outer.content.some(({ first, last }) => first <= word && word <= last);
  return isInside(cue) && !(speaker !== null && isInside(speaker.first));
}

/** «plans to stay, according to aides»: a source phrase at the end of a content is no part of it. */
function beforeSource(finding: Finding, findings: readonly Finding[], tree: Tree): Finding {
  const content = finding.content.map(({ first, last }) => {
    const source = findings.find(
      ({ cue, speaker, lemma }) => lemma === ACCORDING_TO && first < cue && (speaker?.last ?? cue) >= last,
    );
    return source === undefined ? { first, last } : tree.trimmed({ first, last: source.cue - 1 });
  });
  return { ...finding, content };
}

/** Utterances with their speakers: those that go on from the one before are one attribution with it. */
function directSpeech(
  utterances: readonly Utterance[],
  claims: readonly Attribution[],
  before: readonly Attribution[],
): Attribution[] {
  const found: Attribution[] = [];
  let lastFrame: QuoteFrame | null = null;
  for (const { quotation, frame } of utterances) {
    const last = found.at(-1);
    const continues =
      last !== undefined &&
      (frame === null ? follows(quotation, last, lastFrame, claims) : isSameFrame(frame, lastFrame));
    if (continues) {
      found[found.length - 1] = { ...last, content: [...last.content, quotation.outer] };
    } else {
      found.push(frame === null ? carriedSpeech(quotation, claims, before) : framedSpeech(quotation, frame));
    }
    lastFrame = frame ?? lastFrame;
  }
  return found;
}

/** True where nothing that somebody else says stands between, past the frame of the speech before. */
function follows(
  { outer }: Quotation,
  last: Attribution,
  frame: QuoteFrame | null,
  claims: readonly Attribution[],
): boolean {
  const end = Math.max(last.content.at(-1)?.end ?? 0, frame?.sentence.end ?? 0);
  const between = claims.filter((claim) => startOf(claim) >= end && startOf(claim) < outer.start);
  return between.every(
    ({ form, speaker }) => form === 'told' || !speaker || speaker[0]?.start === last.speaker?.[0]?.start,
  );
}

function isSameFrame(a: QuoteFrame, b: QuoteFrame | null): boolean {
  return b !== null && a.sentence === b.sentence && a.verb === b.verb;
}

const CONFIDENCE = { speakerless: 0.5, carried: 0.5, nobody: 0.3, words: 0.8 };

function framedSpeech(
  { outer }: Quotation,
  { sentence, verb, frame, speaker, rule, sure }: QuoteFrame,
): Attribution {
  const { tree } = sentence;
  return {
    form: 'direct',
    content: [outer],
    speaker: speaker && [tree.span(speaker)],
    speakerCarried: false,
    cue: {
      spans: [verb, ...particleOf(verb, tree)].map((i) => tree.span({ first: i, last: i })),
      lemma: frame.lemma,
    },
    colour: frame.colour,
    via: [],
    addressee: null,
    mood: 'indicative',
    negated: false,
    rule,
    confidence: speaker === null ? CONFIDENCE.speakerless : sure,
  };
}

/** So many findings back somebody may have spoken from whom a quotation goes on. */
const NEAR = 12;

/** A quotation without a frame goes on from who spoke last, in this paragraph or the one before. */
function carriedSpeech(
  { outer }: Quotation,
  claims: readonly Attribution[],
  before: readonly Attribution[],
): Attribution {
  const source =
    lastSpoken(claims.filter((claim) => startOf(claim) < outer.start)) ?? lastSpoken(before.slice(-NEAR));
  return {
    ...unframed,
    content: [outer],
    speaker: source?.speaker ?? null,
    speakerCarried: source !== undefined,
    rule: { name: source === undefined ? 'quotation that stands alone' : 'quotation carried on', word: null },
    confidence: source === undefined ? CONFIDENCE.nobody : CONFIDENCE.carried,
  };
}

function lastSpoken(found: readonly Attribution[]): Attribution | undefined {
  return found.findLast((claim) => claim.speaker !== null && !isWithinAnother(claim, found));
}

/** «said that critics had warned …»: what the critics say is part of what somebody says. */
function isWithinAnother({ cue }: Attribution, claims: readonly Attribution[]): boolean {
  const [word] = cue?.spans ?? [];
  return word !== undefined && claims.some(({ content }) => content.some((span) => contains(span, word)));
}

/** Words in quotation marks inside of a statement: who makes the statement chose them. */
function quotedWords(
  paragraph: ParagraphView,
  utterances: readonly Utterance[],
  claims: readonly Attribution[],
): Attribution[] {
  return paragraph.quotations.flatMap(({ outer }) => {
    if (isInUtterance(outer, utterances)) return [];
    const claim = claims.find(
      ({ content, speaker, form }) =>
        form !== 'direct' && speaker !== null && content.some((span) => contains(span, outer)),
    );
    if (claim === undefined) return [];
    return [
      {
        ...claim,
        form: 'direct' as const,
        content: [outer],
        rule: { name: 'words quoted inside a statement' as const, word: claim.rule.word },
        confidence: claim.confidence * CONFIDENCE.words,
      },
    ];
  });
}
