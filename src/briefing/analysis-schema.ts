import { z } from 'zod';
import { type Analysis, colours } from '../analysis/analysis.ts';
import { type Rule, ruleNames } from '../analysis/rules.ts';
import { language } from '../article/article.ts';
import { edtfDate } from '../article/edtf.ts';

const offset = z.int().nonnegative();
const sentenceNumber = z.int().positive();
const bounds = { start: offset, end: offset };

const isForward = ({ start, end }: { start: number; end: number }) => start <= end;
const backwards = 'must not end before it starts';

export const span = z.strictObject(bounds).refine(isForward, backwards);
const spans = z.array(span).readonly();

const entityId = z.templateLiteral(['e', z.int().nonnegative()]);

const entity = z.strictObject({
  id: entityId,
  kind: z.enum(['person', 'organisation', 'place', 'group']),
  name: z.string().min(1),
  aliases: z.array(z.string()).readonly(),
  roles: z.array(z.string()).readonly(),
  gender: z.enum(['female', 'male']).nullable(),
  number: z.enum(['singular', 'plural']),
});

const mention = z
  .strictObject({
    ...bounds,
    entity: entityId,
    how: z.enum(['name', 'role', 'pronoun']),
    through: z.int().nonnegative().nullable(),
  })
  .refine(isForward, backwards);

export const speaker = z.strictObject({
  phrase: spans,
  name: z.string().min(1),
  entity: entityId.nullable(),
  how: z.enum(['name', 'role', 'pronoun', 'carried']),
});

export const via = z.strictObject({ phrase: span, name: z.string().min(1), entity: entityId.nullable() });

export const colour = z.enum(colours);

export const cue = z.strictObject({ spans, lemma: z.string(), colour });

/** What engines up to 6 kept was one text; it is shown without a reason until the article has been read anew. */
const rule = z.union([
  z.strictObject({ name: z.enum(ruleNames), word: z.string().nullable() }),
  z.string().transform((): Rule => ({ name: 'earlier version', word: null })),
]);

const statement = {
  id: z.string().min(1),
  spans: z.array(span).min(1).readonly(),
  sentence: sentenceNumber,
  via: z.array(via).readonly(),
  confidence: z.number().min(0).max(1),
  rule,
};

const quote = z.strictObject({
  ...statement,
  kind: z.enum(['direct', 'partial']),
  speaker: speaker.nullable(),
  cue: cue.nullable(),
});

const claim = z.strictObject({
  ...statement,
  form: z.enum(['indirect', 'carried', 'hearsay']),
  source: speaker.nullable(),
  cue: cue.nullable(),
  hedge: colour,
  mood: z.enum(['indicative', 'subjunctive-1', 'subjunctive-2', 'ambiguous', 'infinitive']),
  negated: z.boolean(),
  numbers: spans,
  addressee: span.nullable(),
});

const speechAct = z.strictObject({ ...statement, speaker: speaker.nullable(), cue });

const timeExpression = z
  .strictObject({ ...bounds, sentence: sentenceNumber, value: edtfDate.nullable() })
  .refine(isForward, backwards);

const compound = z.strictObject({ word: z.string(), parts: z.array(z.string()).readonly() });

/** An Analysis read back from where it was kept. */
export const analysis = z.strictObject({
  engine: z.string().min(1),
  language,
  headings: spans,
  sentences: z
    .array(
      z
        .strictObject({ ...bounds, number: sentenceNumber, paragraph: z.int().nonnegative() })
        .refine(isForward, backwards),
    )
    .readonly(),
  entities: z.array(entity).readonly(),
  mentions: z.array(mention).readonly(),
  quotes: z.array(quote).readonly(),
  claims: z.array(claim).readonly(),
  acts: z.array(speechAct).readonly(),
  times: z.array(timeExpression).readonly(),
  /** What an engine made that did not look for them has none, and is shown until it is made anew. */
  compounds: z.array(compound).readonly().default([]),
});

type Same<A, B> = [A, B] extends [B, A] ? true : never;
/** Does not compile once this schema and the types of the analysis say different things. */
true satisfies Same<z.infer<typeof analysis>, Analysis>;
