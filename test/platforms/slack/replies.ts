import * as fc from 'fast-check';
import { articleId } from '../../../src/article/article.ts';
import type { Part, Reply, Run, StatementPart } from '../../../src/core/reply.ts';

const ARTICLE = articleId.parse('2024-01-x');

// Replies of any size and text, for the property tests.

/** Texts that mean something to Slack, and lengths up to several pages. */
const nasty = fc.constantFrom(
  '<!channel>',
  '<@U024BE7LH>',
  '@everyone',
  '&amp;',
  '*x*',
  '_',
  '`',
  '> ',
  ':smile:',
  '\n',
  '„',
  '🇩🇪',
  '\u0000',
  ' ',
);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 3, arbitrary: fc.array(nasty, { maxLength: 30 }).map((all) => all.join('')) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.lorem(), fc.nat({ max: 150 })).map(([words, times]) => `${words} `.repeat(times)),
  },
  { weight: 1, arbitrary: fc.tuple(nasty, fc.nat({ max: 2500 })).map(([char, times]) => char.repeat(times)) },
);
const run: fc.Arbitrary<Run> = fc.record(
  { text, from: fc.constantFrom('article' as const, 'us' as const), strong: fc.constant(true as const) },
  { requiredKeys: ['text', 'from'] },
);
const runs = fc.array(run, { maxLength: 4 });

const line = text.map((words) => `/brief ${words}`);

const statement: fc.Arbitrary<StatementPart> = fc.record({
  type: fc.constant('statement' as const),
  kind: fc.constantFrom('point', 'quote', 'words', 'claim', 'act', 'sentence', 'event'),
  id: fc
    .tuple(fc.nat(), fc.constantFrom('x', 'y'.repeat(200)))
    .map(([n, name]) => `${ARTICLE}:q${n}.${name}` as const),
  article: fc.constant(ARTICLE),
  lead: runs,
  body: runs,
  notes: fc.array(text, { maxLength: 3 }),
  sure: fc.boolean(),
  evidence: fc
    .uniqueArray(fc.integer({ min: 2, max: 999 }), { maxLength: 5 })
    .map((more): [number, ...number[]] => [1, ...more]),
  where: fc.constantFrom('Satz 5', 'sentences 3, 7'),
  citation: fc.constant({
    plain: '',
    markdown: '',
    csl: { id: '', type: 'article-newspaper', title: '', language: 'de', note: '' },
  } as const),
});

const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 6, arbitrary: statement },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('title' as const), text, note: fc.option(text) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('context' as const), text }) },
  {
    weight: 1,
    arbitrary: fc.record(
      { type: fc.constant('section' as const), text, inner: fc.constant(true as const) },
      { requiredKeys: ['type', 'text'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('text' as const), runs }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('entry' as const), line, label: text, text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('copy' as const),
      text,
      format: fc.constantFrom('Text', 'CSL-JSON'),
    }),
  },
);

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  outcome: fc.constantFrom('answer', 'nothing', 'refused'),
  line,
  parts: fc.array(part, { maxLength: 20, size: 'max' }),
  actions: fc.array(fc.record({ label: text, line }), { maxLength: 12 }),
});
