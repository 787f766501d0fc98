import { describe, expect, test } from 'vitest';
import { drawDiscord } from '../../../../src/platforms/web/draw/discord.ts';
import { discordMessage } from '../../../../src/platforms/web/draw/discord-message.ts';
import { drawSlack } from '../../../../src/platforms/web/draw/slack.ts';
import { slackMessage } from '../../../../src/platforms/web/draw/slack-message.ts';

const discord = (...components: unknown[]): string =>
  drawDiscord(discordMessage.parse({ flags: 32_768, components })).markup;
const row = (component: unknown): string => discord({ type: 1, components: [component] });
const slack = (...blocks: unknown[]): string => drawSlack(slackMessage.parse({ text: 'x', blocks })).markup;

describe('components v2', () => {
  test('a container has its accent as a bar, a section its button at the side', () => {
    const markup = discord({
      type: 17,
      accent_color: 0x00ff10,
      components: [
        {
          type: 9,
          components: [{ type: 10, content: '**said**' }],
          accessory: { type: 2, style: 2, label: 'Show', custom_id: 'ask "1"' },
        },
        { type: 14, divider: true, spacing: 2 },
      ],
    });
    expect(markup).toContain('fill="#00ff10"');
    expect(markup).toContain('<strong>said</strong>');
    expect(markup).toContain(
      '<button type="button" class="dc-button dc-secondary" data-id="ask &quot;1&quot;">Show</button>',
    );
    expect(markup).toContain('class="dc-separator dc-divider dc-large"');
  });

  test('a select offers its options, a link button leads out, a disabled button carries nothing', () => {
    expect(
      row({ type: 3, custom_id: 'cite', placeholder: 'Copy', options: [{ label: 'a <b>', value: 'v1' }] }),
    ).toContain(
      '<select class="dc-select" aria-label="Copy" data-id="cite"><option value="" hidden>Copy</option><option value="v1">a &lt;b&gt;</option></select>',
    );
    expect(row({ type: 2, style: 5, label: 'Out', url: 'https://example.org/' })).toContain(
      'href="https://example.org/"',
    );
    expect(row({ type: 2, style: 1, label: 'No', custom_id: 'x', disabled: true })).not.toContain('data-id');
  });

  test.each([
    ['a component that is not drawn', { type: 12, items: [] }],
    ['a field that is not drawn', { type: 10, content: 'x', colour: 'red' }],
    ['a section without its accessory', { type: 9, components: [] }],
  ])('%s is an error, not left out', (_, component) => {
    expect(() => discord(component)).toThrow();
  });
});

describe('Block Kit', () => {
  test('a quotation looks like one, and text in it is never markup', () => {
    const text = { type: 'text', text: '*x* <b> &amp;', style: { bold: true } };
    expect(slack({ type: 'rich_text', elements: [{ type: 'rich_text_quote', elements: [text] }] })).toContain(
      '<blockquote class="sl-quote"><strong>*x* &lt;b&gt; &amp;amp;</strong></blockquote>',
    );
  });

  test('entities are read in plain_text and mrkdwn', () => {
    expect(slack({ type: 'header', text: { type: 'plain_text', text: 'A &amp; B' } })).toContain(
      '>A &amp; B<',
    );
    expect(slack({ type: 'context', elements: [{ type: 'mrkdwn', text: '*A &amp; B*' }] })).toContain(
      '<strong>A &amp; B</strong>',
    );
  });

  test('lists keep their order, their start and their depth', () => {
    const item = { type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] };
    const list = { type: 'rich_text_list', style: 'ordered', offset: 2, indent: 1, elements: [item] };
    expect(slack({ type: 'rich_text', elements: [list] })).toContain(
      '<ol class="sl-list sl-indent-1" start="3"><li>one</li></ol>',
    );
  });

  test('a button carries its id and its value', () => {
    const button = {
      type: 'button',
      text: { type: 'plain_text', text: 'More' },
      action_id: 'page.next',
      value: '{"page":1}',
    };
    expect(slack({ type: 'actions', elements: [button] })).toContain(
      'aria-label="More" data-id="page.next" data-value="{&quot;page&quot;:1}">More</button>',
    );
  });

  test.each([
    ['a block that is not drawn', { type: 'image', image_url: 'https://example.org/x.png', alt_text: 'x' }],
    ['a field that is not drawn', { type: 'divider', colour: 'red' }],
  ])('%s is an error, not left out', (_, block) => {
    expect(() => slack(block)).toThrow();
  });
});
