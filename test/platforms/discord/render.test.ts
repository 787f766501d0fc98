import { ButtonStyle, ComponentType } from 'discord.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ours,
  type Part,
  plain,
  type StatementPart,
  statementsOf,
  strong,
  theirs,
} from '../../../src/core/reply.ts';
import { type RenderedPage, renderDiscord, type View } from '../../../src/platforms/discord/render.ts';
import { allPages } from './pages.ts';
import { letters, readBack } from './read-back.ts';
import { anyReply, article, replyOf, statement } from './replies.ts';
import { faultsOf } from './strict.ts';

const view: View = { page: 0, language: 'en', audience: 'asker' };
const pageOf = (part: Part, given: Partial<View> = {}) =>
  renderDiscord(replyOf([part]), { ...view, ...given });

/** The text of the only section. */
function contentOf(part: StatementPart): string | undefined {
  const [section] = pageOf(part).message.components[0].components;
  return section?.type === ComponentType.Section ? section.components[0]?.content : undefined;
}

const labelsOf = (page: RenderedPage): (string | undefined)[] =>
  [...JSON.stringify(page).matchAll(/"label":"([^"]+)","custom_id"/g)].map(([, label]) => label);

/** As many quotes as wanted, of different sentences. */
const quotes = (count: number): StatementPart[] =>
  Array.from({ length: count }, (_, at) => statement({ id: `${article}:q${at}`, evidence: [at + 1] }));

describe('what an answer looks like', () => {
  test('a quote has a bar at its left, its notes below in small, and its sentence at hand', () => {
    const { message } = renderDiscord(replyOf([statement()]), view);
    expect(message.components[0].components[0]).toEqual({
      type: ComponentType.Section,
      id: 1000,
      components: [
        {
          type: ComponentType.TextDisplay,
          content: '> “We keep the harbour open”\n-# by name · sentence 7',
        },
      ],
      accessory: {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: 'Show sentence 7',
        custom_id: 'ask.en.0.0 /sentence number:7 article:2024-05-harbour-closed',
      },
    });
  });

  test('a claim says first whose it is, and has no quotation bar', () => {
    const claim = statement({
      kind: 'claim',
      lead: [strong(theirs('The ministry')), ours('  '), theirs('says')],
      body: [theirs('ships were turned back')],
      notes: [],
    });
    expect(contentOf(claim)).toBe('**The ministry**  says\nships were turned back\n-# sentence 7');
  });

  test.each(['point', 'quote', 'words', 'claim', 'act', 'sentence', 'event'] as const)(
    'an unsure %s is marked, and says so',
    (kind) => {
      const content = contentOf(statement({ kind, sure: false, notes: ['unsure'] }));
      expect(content).toMatch(/^(?:> )?≈ /);
      expect(content).toContain('-# ≈ unsure · sentence 7');
    },
  );

  test('nobody is ever pinged', () => {
    expect(renderDiscord(replyOf([]), view).message.allowed_mentions).toEqual({ parse: [] });
  });
});

describe('pages', () => {
  test('what does not fit goes to the next page, under the same heading', () => {
    const pages = allPages(replyOf([{ type: 'title', text: 'Ada Reed', note: null }, ...quotes(25)]));
    expect(pages.length).toBeGreaterThan(2);
    for (const { message } of pages) {
      expect(message.components[0].components[0]).toMatchObject({ content: '## Ada Reed' });
    }
  });

  test('whose words they are is said again on a page that goes on within an inner section', () => {
    const [, second] = allPages(
      replyOf([
        { type: 'title', text: 'Word for word', note: null },
        { type: 'section', text: 'Ada Reed' },
        ...quotes(2),
        { type: 'section', text: 'Single words', inner: true },
        ...quotes(12),
      ]),
    );
    expect(second?.message.components[0].components[0]).toMatchObject({
      content: '## Word for word\n### Ada Reed\n**Single words**',
    });
  });

  test('a heading does not stay behind alone at the foot of a page', () => {
    const pages = allPages(replyOf([...quotes(10), { type: 'section', text: 'Single words' }, ...quotes(3)]));
    const [first, second] = pages.map(({ message }) => JSON.stringify(message));
    expect(first).not.toContain('Single words');
    expect(second).toContain('Single words');
  });

  test('a page past the end is the last', () => {
    const reply = replyOf(quotes(25));
    const last = allPages(reply).at(-1);
    expect(renderDiscord(reply, { ...view, page: 99 })).toEqual(last);
  });

  test('only an answer to the asker alone can be shared; in a direct message there is nothing to send', () => {
    expect(labelsOf(pageOf(statement(), { audience: 'asker' }))).toEqual([
      'Show sentence 7',
      'Copy citation',
      'Wrong?',
      'Share to channel',
      'Send to me',
    ]);
    expect(labelsOf(pageOf(statement(), { audience: 'channel' }))).toEqual([
      'Show sentence 7',
      'Copy citation',
      'Wrong?',
      'Send to me',
    ]);
    expect(labelsOf(pageOf(statement(), { audience: 'direct' }))).toEqual([
      'Show sentence 7',
      'Copy citation',
      'Wrong?',
    ]);
  });
});

describe('Replies of any size and text', () => {
  test('every page is within the limits', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        for (const { message } of allPages(reply)) expect(faultsOf(message)).toEqual([]);
      }),
    );
  });

  test('every page is the same, and within the limits, where it is said above it how it was understood', () => {
    fc.assert(
      fc.property(anyReply, fc.string({ maxLength: 160 }), (reply, understood) => {
        const above: Part = { type: 'context', text: `Understood as ${understood}`, once: true };
        const asked = { ...reply, parts: [above, ...reply.parts] };
        for (const [page, { message, pages }] of allPages(reply).entries()) {
          const shown = renderDiscord(asked, { ...view, page });
          expect(faultsOf(shown.message)).toEqual([]);
          expect(shown.pages).toBe(pages);
          expect(readBack([shown.message])).toEqual(readBack([message]));
        }
      }),
    );
  });

  test('the statements on all pages are those of the reply, in number and words', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const read = readBack(allPages(reply).map(({ message }) => message));
        const told = reply.parts.flatMap((part, index) =>
          part.type === 'statement' ? [{ part, index }] : [],
        );
        expect(told).toHaveLength(statementsOf(reply).length);
        expect(
          read.map(({ index, text, notes }) => ({ index, text: letters(text), notes: letters(notes) })),
        ).toEqual(
          told.map(({ part, index }) => ({
            index,
            text: letters(`${part.sure ? '' : '≈'}${plain(part.lead)}${plain(part.body)}`),
            notes: letters([...(part.sure ? [] : ['≈ unsure']), ...part.notes, part.where].join(' · ')),
          })),
        );
      }),
    );
  });

  test('of several statements on a page each can be cited and reported by a menu', () => {
    const { components } = renderDiscord(replyOf(quotes(3)), view).message.components[0];
    const menus = components.flatMap((row) =>
      row.type === ComponentType.ActionRow
        ? row.components.flatMap((one) => (one.type === ComponentType.StringSelect ? [one] : []))
        : [],
    );
    expect(menus.map(({ placeholder }) => placeholder)).toEqual(['Copy citation', 'Wrong?']);
    for (const { options } of menus) expect(options).toHaveLength(3);
  });
});
