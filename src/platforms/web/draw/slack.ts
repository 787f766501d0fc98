import { type Html, html, lines, link } from '../html.ts';
import type { RichElement, RichInline, SlackBlock, SlackControl, SlackText } from './slack-message.ts';
import { slackMrkdwn, unescaped } from './slack-mrkdwn.ts';

/** Block Kit as Slack's client shows it. Controls carry their `action_id` as `data-id` and their value. */
export const drawSlack = ({ blocks }: { readonly blocks: readonly SlackBlock[] }): Html =>
  html`${blocks.map(drawBlock)}`;

function drawBlock(block: SlackBlock): Html {
  switch (block.type) {
    case 'header':
      return html`<div class="sl-header" role="heading" aria-level="4">${lines(plain(block.text))}</div>`;
    case 'section':
      return drawSection(block);
    case 'rich_text':
      return html`<div class="sl-rich">${block.elements.map(drawRich)}</div>`;
    case 'context':
      return html`<div class="sl-context">${block.elements.map((one) => html`<span>${drawText(one)}</span>`)}</div>`;
    case 'divider':
      return html`<hr class="sl-divider">`;
    case 'actions':
      return html`<div class="sl-actions">${block.elements.map(drawControl)}</div>`;
  }
  return block satisfies never;
}

function drawSection({ text, fields, accessory }: Extract<SlackBlock, { type: 'section' }>): Html {
  const beside = (fields ?? []).map((field) => html`<div>${drawText(field)}</div>`);
  return html`<div class="sl-section">
    <div class="sl-section-text">
      ${text === undefined ? null : drawText(text)}
      ${beside.length === 0 ? null : html`<div class="sl-fields">${beside}</div>`}
    </div>
    ${accessory === undefined ? null : drawControl(accessory)}
  </div>`;
}

const plain = ({ text }: SlackText): string => unescaped(text);

const drawText = (text: SlackText): Html =>
  text.type === 'mrkdwn' ? slackMrkdwn(text.text) : lines(plain(text));

function drawRich(element: RichElement): Html {
  switch (element.type) {
    case 'rich_text_section':
      return html`<div class="sl-text">${element.elements.map(drawInline)}</div>`;
    case 'rich_text_quote':
      return html`<blockquote class="sl-quote">${element.elements.map(drawInline)}</blockquote>`;
    case 'rich_text_preformatted':
      return html`<pre class="sl-pre">${element.elements.map(drawInline)}</pre>`;
    case 'rich_text_list': {
      const items = element.elements.map((item) => html`<li>${item.elements.map(drawInline)}</li>`);
      const bordered = element.border === undefined || element.border === 0 ? '' : ' sl-bordered';
      const classes = `sl-list sl-indent-${element.indent ?? 0}${bordered}`;
      return element.style === 'ordered'
        ? html`<ol class="${classes}" start="${(element.offset ?? 0) + 1}">${items}</ol>`
        : html`<ul class="${classes}">${items}</ul>`;
    }
  }
  return element satisfies never;
}

function drawInline(inline: RichInline): Html {
  switch (inline.type) {
    case 'text':
      return styled(lines(inline.text), inline.style);
    case 'link':
      return styled(link(inline.url, html`${inline.text ?? inline.url}`), inline.style);
    case 'emoji':
      return html`${emojiOf(inline.name, inline.unicode)}`;
    case 'user':
      return html`<span class="sl-mention">@${inline.user_id}</span>`;
    case 'channel':
      return html`<span class="sl-mention">#${inline.channel_id}</span>`;
    case 'broadcast':
      return html`<span class="sl-mention">@${inline.range}</span>`;
  }
  return inline satisfies never;
}

function emojiOf(name: string, unicode: string | undefined): string {
  if (unicode === undefined) return `:${name}:`;
  return String.fromCodePoint(...unicode.split('-').map((code) => Number.parseInt(code, 16)));
}

function styled(inside: Html, style: Extract<RichInline, { type: 'text' }>['style']): Html {
  let drawn = inside;
  if (style?.code) drawn = html`<code class="sl-code">${drawn}</code>`;
  if (style?.underline) drawn = html`<u>${drawn}</u>`;
  if (style?.strike) drawn = html`<s>${drawn}</s>`;
  if (style?.italic) drawn = html`<em>${drawn}</em>`;
  if (style?.bold) drawn = html`<strong>${drawn}</strong>`;
  return drawn;
}

function drawControl(control: SlackControl): Html {
  if (control.type === 'button') return drawButton(control);
  const first = control.type === 'static_select' ? control.initial_option : undefined;
  const placeholder =
    control.type === 'static_select'
      ? control.placeholder === undefined
        ? ''
        : plain(control.placeholder)
      : '⋯';
  const options = control.options.map(({ text, value }) =>
    value === first?.value
      ? html`<option value="${value}" selected>${plain(text)}</option>`
      : html`<option value="${value}">${plain(text)}</option>`,
  );
  const none = first === undefined ? html`<option value="" hidden>${placeholder}</option>` : null;
  return html`<select class="sl-select" aria-label="${placeholder}" data-id="${control.action_id}">${none}${options}</select>`;
}

function drawButton(button: Extract<SlackControl, { type: 'button' }>): Html {
  const { text, url, style, action_id, value = '', accessibility_label } = button;
  const classes = `sl-button${style === undefined ? '' : ` sl-${style}`}`;
  const label = plain(text);
  if (url !== undefined) return html`<span class="${classes}">${link(url, html`${label}`)}</span>`;
  const carries = html`data-id="${action_id}" data-value="${value}"`;
  return html`<button type="button" class="${classes}" aria-label="${accessibility_label ?? label}" ${carries}>${label}</button>`;
}
