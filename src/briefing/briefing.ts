import { z } from 'zod';
import { articleId, contentHash } from '../article/article.ts';
import { edtfDate } from '../article/edtf.ts';
import { analysis, colour, cue, span, speaker, via } from './analysis-schema.ts';

const sentenceNumber = z.int().positive();

/** Whose words a key point is, where its own spans leave that out. */
const attribution = z.strictObject({
  /** Id of the quote or claim that it shows. */
  statement: z.string().min(1),
  verbatim: z.boolean(),
  speaker,
  via: z.array(via).readonly(),
  cue: cue.nullable(),
  hedge: colour,
});
export type Attribution = z.infer<typeof attribution>;

/**
 * One thing that the article says, in its own words: what stands between two spans is left out. Without an
 * attribution it is a sentence as printed, in the article's voice or with its source inside.
 */
const keyPoint = z.strictObject({
  spans: z.array(span).min(1).readonly(),
  /** Numbers of all sentences that bear it, ascending: those that say the same, and the one that names the source. */
  sentences: z.array(sentenceNumber).min(1).readonly(),
  attribution: attribution.nullable(),
  /** 1 for the one that would be told if there were room for one only. */
  rank: z.int().positive(),
});
export type KeyPoint = z.infer<typeof keyPoint>;

/** A time that the article names, as printed and as a date as far as it can be told. */
const timelineEntry = z.strictObject({
  value: edtfDate.nullable(),
  words: span,
  sentence: sentenceNumber,
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/**
 * On whose word the sentences rest: `others` are those with somebody's claim or whole utterance in them, `own` the
 * rest, which the article says itself, speech acts told in its words among them.
 */
const trust = z.strictObject({
  sentences: z.int().nonnegative(),
  own: z.int().nonnegative(),
  others: z.int().nonnegative(),
});
export type Trust = z.infer<typeof trust>;

/** What we tell of one article: `hash` says of which revision, `analysis.engine` by which engine. */
export const briefing = z.strictObject({
  article: articleId,
  hash: contentHash,
  /** In reading order. */
  keyPoints: z.array(keyPoint).readonly(),
  /** By date, those without one last in reading order. */
  timeline: z.array(timelineEntry).readonly(),
  trust,
  analysis,
});
export type Briefing = z.infer<typeof briefing>;
