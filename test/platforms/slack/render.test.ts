import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleId } from '../../../src/article/article.ts';
import {
  ours,
  type Part,
  plain,
  type Reply,
  type StatementPart,
  statementsOf,
  strong,
  theirs,
} from '../../../src/core/reply.ts';
import { keepLongValues } from '../../../src/platforms/slack/keep.ts';
import { renderSlack, type SlackMessage, slackPages } from '../../../src/platforms/slack/render.ts';
import type { LineStore } from '../../../src/store/lines.ts';
import { readBack } from './read-back.ts';
import { anyReply } from './replies.ts';
import { refusalOf } from './stand-in/blocks.ts';

const ARTICLE = articleId.parse('2024-01-x');
const language = 'de';
const view = { language, audience: 'asker' } as const;
const allPages = (reply: Reply): SlackMessage[] =>
  Array.from({ length: slackPages(reply, view) }, (_, page) => renderSlack(reply, { ...view, page }));

function linesInMemory(): LineStore {
  const kept: string[] = [];
  return {
    keep: async (line) => String(kept.push(line) - 1).padStart(16, '0'),
    find: async (key) => kept[Number(key)] ?? null,
  };
}

const sentPages = (reply: Reply): Promise<SlackMessage[]> =>
  Promise.all(allPages(reply).map((page) => keepLongValues(page, linesInMemory())));

const statement = (given: Partial<StatementPart>): StatementPart => ({
  type: 'statement',
  kind: 'quote',
  id: `${ARTICLE}:q1`,
  article: ARTICLE,
  lead: [],
  body: [theirs('Wir bleiben.')],
  notes: ['mit Namen genannt'],
  sure: true,
  evidence: [5],
  where: 'Satz 5',
  citation: {
    plain: '',
    markdown: '',
    csl: { id: '', type: 'article-newspaper', title: '', language, note: '' },
  },
  ...given,
});

const answer = (...parts: Part[]): Reply => ({ outcome: 'answer', line: '/quotes', parts, actions: [] });
const blocksOf = (...parts: Part[]) => renderSlack(answer(...parts), { ...view, page: 0 }).blocks;

const point = (evidence: [number, ...number[]]) => statement({ kind: 'point', notes: [], evidence });
const long = (words: string) => statement({ body: [theirs(words.repeat(200))] });
const toPage = (page: number) => `{"line":"/quotes","page":${page}}`;

describe('one statement', () => {
  test('a quote stands behind a bar, its notes in a small line, its buttons below', () => {
    expect(blocksOf(statement({ body: [ours('„'), theirs('Wir bleiben.'), ours('“')] }))).toMatchObject([
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_quote', elements: [{ text: '„' }, { text: 'Wir bleiben.' }, { text: '“' }] },
        ],
      },
      { type: 'context', elements: [{ type: 'plain_text', text: 'mit Namen genannt · Satz 5' }] },
      {
        type: 'actions',
        elements: [
          {
            text: { text: 'Satz 5 zeigen' },
            value: `{"line":"/sentence number:5 article:${ARTICLE}","page":0}`,
          },
          { text: { text: 'Zitat kopieren' }, value: `{"line":"/cite statement:${ARTICLE}:q1","page":0}` },
          { text: { text: 'Falsch?' }, value: `{"line":"/wrong statement:${ARTICLE}:q1","page":0}` },
        ],
      },
      { type: 'divider' },
      { type: 'actions', elements: [{ action_id: 'share' }, { action_id: 'send' }] },
    ]);
  });

  test('a claim says first whose it is', () => {
    const [words] = blocksOf(
      statement({
        kind: 'claim',
        lead: [strong(theirs('Das Amt')), ours(' behauptet')],
        body: [theirs('es regne')],
      }),
    );
    expect(words).toMatchObject({
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { text: 'Das Amt', style: { bold: true } },
            { text: ' behauptet' },
            { text: '\n' },
            { text: 'es regne' },
          ],
        },
      ],
    });
  });

  test('what is uncertain is slanted and says so', () => {
    const [words, notes] = blocksOf(statement({ sure: false, notes: ['wahrscheinlich Meier'] }));
    expect(words).toMatchObject({ elements: [{ elements: [{ style: { italic: true } }] }] });
    expect(notes).toMatchObject({ elements: [{ text: '≈ unsicher · wahrscheinlich Meier · Satz 5' }] });
  });

  test('key points are one list with one row of buttons, and a menu each for citing and reporting', () => {
    expect(blocksOf(point([2]), point([1, 4]))).toMatchObject([
      {
        elements: [
          {
            type: 'rich_text_list',
            elements: [
              { elements: [{ text: 'Wir bleiben.' }, { text: ' [2]' }] },
              { elements: [{ text: 'Wir bleiben.' }, { text: ' [1, 4]' }] },
            ],
          },
        ],
      },
      {
        elements: [{ text: { text: 'Satz 2' } }, { text: { text: 'Satz 1' } }, { text: { text: 'Satz 4' } }],
      },
      {
        elements: [
          { type: 'static_select', placeholder: { text: 'Zitat kopieren' }, options: [{}, {}] },
          { type: 'static_select', placeholder: { text: 'Falsch?' }, options: [{}, {}] },
        ],
      },
      { type: 'divider' },
      {},
    ]);
  });
});

describe('text from articles arrives as text', () => {
  test.each([
    ['<!channel>', '&lt;!channel&gt;'],
    ['<@U024BE7LH>', '&lt;@U024BE7LH&gt;'],
    ['R&D', 'R&amp;D'],
    ['*fett*', '\u200b*\u200bfett\u200b*\u200b'],
    [':smile:', ':\u200bsmile:'],
    ['> eingerückt', '\u200b&gt; eingerückt'],
  ])('%s', (words, fallback) => {
    const { text, blocks } = renderSlack(answer({ type: 'text', runs: [theirs(words)] }), {
      ...view,
      page: 0,
    });
    expect(blocks[0]).toMatchObject({ elements: [{ elements: [{ type: 'text', text: words }] }] });
    expect(text).toBe(fallback);
  });
});

describe('an answer over several pages', () => {
  const reply = answer(
    { type: 'title', text: 'Wörtlich gesagt', note: null },
    { type: 'section', text: 'Anna Meier · Ministerin' },
    long('Wir bleiben. '),
    { type: 'section', text: 'Einzelne Worte', inner: true },
    long('Niemals. '),
    { type: 'section', text: 'Bert Braun' },
    long('Vielleicht. '),
  );
  const heads = allPages(reply).map(({ text }) => text.split('\n').filter((line) => line.length < 60));

  test('says on every page whose words they are', () => {
    expect(heads).toEqual([
      ['Wörtlich gesagt', 'Anna Meier · Ministerin', 'Seite 1 von 3'],
      ['Wörtlich gesagt', 'Anna Meier · Ministerin', 'Einzelne Worte', 'Seite 2 von 3'],
      ['Wörtlich gesagt', 'Bert Braun', 'Seite 3 von 3'],
    ]);
  });

  test('has buttons to the page before and the page after, with the command line and the number', () => {
    const values = allPages(reply).map(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'actions'
          ? block.elements.flatMap((one) =>
              one.type === 'button' && one.action_id?.startsWith('page.') ? [one.value] : [],
            )
          : [],
      ),
    );
    expect(values).toEqual([[toPage(1)], [toPage(0), toPage(2)], [toPage(1)]]);
  });

  test('shows the last page where an old button asks for one that is no more', () => {
    expect(renderSlack(reply, { ...view, page: 7 })).toEqual(renderSlack(reply, { ...view, page: 2 }));
  });

  test('tells again whose a statement is that goes on', () => {
    const claim = statement({
      kind: 'claim',
      lead: [strong(theirs('Das Amt'))],
      body: [theirs('Es regne. '.repeat(900))],
    });
    const [, second] = allPages(answer(claim));
    expect(second?.text).toMatch(/^Fortsetzung: Das Amt\n/);
  });
});

test('a title too long for a header is shown whole', () => {
  const title = 'Sehr lang '.repeat(20);
  expect(blocksOf({ type: 'title', text: title, note: null })[0]).toMatchObject({
    type: 'rich_text',
    elements: [{ elements: [{ text: title, style: { bold: true } }] }],
  });
});

/** Between whose it is and the words there may be a line break. */
const onOneLine = (words: string): string => words.replaceAll('\n', '');

describe('any reply at all', () => {
  test('fits Slack on every page', async () => {
    await fc.assert(
      fc.asyncProperty(anyReply, async (reply) => {
        const shown = (await sentPages(reply)).filter(({ text }) => text !== '');
        expect(shown.map(refusalOf)).toEqual(shown.map(() => null));
      }),
      { numRuns: 30 },
    );
  });

  test('has the same on every page where it is said above it how it was understood', async () => {
    await fc.assert(
      fc.asyncProperty(anyReply, fc.string({ maxLength: 160 }), async (reply, understood) => {
        const above: Part = { type: 'context', text: `Verstanden als ${understood}`, once: true };
        const before = await sentPages(reply);
        for (const [page, plainly] of before.entries()) {
          const asked = renderSlack({ ...reply, parts: [above, ...reply.parts] }, { ...view, page });
          const sent = await keepLongValues(asked, linesInMemory());
          expect(refusalOf(sent)).toBeNull();
          expect(sent.text).toMatch(/^Verstanden als/);
          expect(readBack([sent])).toEqual(readBack([plainly]));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('gives its statements back, in number and words, over all pages', async () => {
    await fc.assert(
      fc.asyncProperty(anyReply, async (reply) => {
        const told = statementsOf(reply).map((one) => onOneLine(plain([...one.lead, ...one.body])));
        const read = readBack(await sentPages(reply)).map(({ words }) => onOneLine(words));
        expect(read.filter((words) => words !== '')).toEqual(told.filter((words) => words !== ''));
      }),
      { numRuns: 30 },
    );
  });
});
