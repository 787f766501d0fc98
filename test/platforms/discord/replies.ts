import * as fc from 'fast-check';
import { articleId } from '../../../src/article/article.ts';
import type { Part, Reply, Run, StatementPart } from '../../../src/core/reply.ts';
import { ours, theirs } from '../../../src/core/reply.ts';

export const article = articleId.parse('2024-05-harbour-closed');

/** A statement as commands make it, with what a test is about filled in. */
export function statement(given: Partial<StatementPart> = {}): StatementPart {
  return {
    type: 'statement',
    kind: 'quote',
    id: `${article}:q1`,
    article,
    lead: [],
    body: [ours('“'), theirs('We keep the harbour open'), ours('”')],
    notes: ['by name'],
    sure: true,
    evidence: [7],
    where: 'sentence 7',
    citation: {
      plain: '',
      markdown: '',
      csl: { id: '', type: 'article-newspaper', title: '', language: 'en', note: '' },
    },
    ...given,
  };
}

export const replyOf = (parts: readonly Part[], given: Partial<Reply> = {}): Reply => ({
  outcome: 'answer',
  line: `/quotes article:${article}`,
  parts,
  actions: [],
  ...given,
});

const trouble = [
  '# ',
  '## ',
  '-# ',
  '> ',
  '>>> ',
  '- ',
  '* ',
  '1. ',
  '17. ',
  '**',
  '__',
  '~~',
  '||',
  '`',
  '```',
  '\\',
  '[a](https://b.example)',
  '<@1234>',
  '<@&12>',
  '<#12>',
  '@everyone',
  '@here',
  '<t:1700000000:R>',
  '</brief:12>',
  '<:a:12>',
  ':smile:',
  'https://x.example/a_b_c',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '„',
  '“',
  '≈',
  'x'.repeat(300),
  '👩‍👩‍👧',
  'Straße',
  '↩',
  'na\u0308chst',
  '\u2028',
];

const words = fc
  .array(fc.oneof(fc.constantFrom(...trouble), fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join(' '));

/** Texts from one letter to several pages; never blank. */
const text = fc
  .tuple(
    words,
    fc.oneof(
      { weight: 8, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.integer({ min: 2, max: 40 }) },
    ),
  )
  .map(([some, times]) => `a${`${some} `.repeat(times)}`);

const run: fc.Arbitrary<Run> = fc.tuple(text, fc.boolean(), fc.boolean()).map(([said, own, bold]) => ({
  ...(own ? ours(said) : theirs(said)),
  ...(bold ? { strong: true as const } : {}),
}));
const runs = fc.array(run, { minLength: 1, maxLength: 3 });

const anyStatement: fc.Arbitrary<Part> = fc
  .record({
    kind: fc.constantFrom('point', 'quote', 'words', 'claim', 'act', 'sentence', 'event'),
    lead: fc.oneof(fc.constant([]), runs),
    body: runs,
    notes: fc.array(text, { maxLength: 3 }),
    sure: fc.boolean(),
    evidence: fc.integer({ min: 1, max: 99 }).map((number): [number] => [number]),
    id: fc.nat().map((number) => `${article}:q${number}` as const),
  })
  .map(statement);

const anyPart: fc.Arbitrary<Part> = fc.oneof(
  { weight: 5, arbitrary: anyStatement },
  fc.record({ type: fc.constant('title'), text, note: fc.option(text) }),
  fc.record({ type: fc.constant('context'), text: fc.oneof(text, fc.constant(' ')) }),
  fc.record({ type: fc.constant('section'), text }),
  fc.record({ type: fc.constant('section'), text, inner: fc.constant(true) }),
  fc.record({ type: fc.constant('text'), runs }),
  fc.record({ type: fc.constant('entry'), line: text, label: text, text }),
  fc.record({ type: fc.constant('copy'), text, format: text }),
);

/** Replies of any size: no part to many, with texts that are shorter than a word or longer than a page. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  outcome: fc.constantFrom('answer', 'nothing', 'refused'),
  line: text,
  parts: fc.array(anyPart, { maxLength: 30, size: 'large' }),
  actions: fc.array(fc.record({ label: text, line: text }), { maxLength: 12 }),
});
