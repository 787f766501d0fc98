import { type Html, html, link } from '../html.ts';
import { discordMarkdown } from './discord-markdown.ts';
import type { DiscordButton, DiscordComponent, DiscordMessage, DiscordSelect } from './discord-message.ts';

/** Components v2 as Discord's client shows them. Controls carry their `custom_id` as `data-id`. */
export const drawDiscord = (message: DiscordMessage): Html => html`${message.components.map(drawComponent)}`;

function drawComponent(component: DiscordComponent): Html {
  switch (component.type) {
    case 1:
      return html`<div class="dc-row">${component.components.map(drawControl)}</div>`;
    case 9:
      return html`<div class="dc-section">
        <div class="dc-section-text">${component.components.map(drawComponent)}</div>
        ${drawButton(component.accessory)}
      </div>`;
    case 10:
      return html`<div class="dc-display">${discordMarkdown(component.content)}</div>`;
    case 14: {
      const classes = [
        component.divider === false ? '' : ' dc-divider',
        component.spacing === 2 ? ' dc-large' : '',
      ];
      return html`<div class="dc-separator${classes}"></div>`;
    }
    case 17:
      return html`<div class="dc-container">
        ${accentBar(component.accent_color ?? null)}
        ${component.components.map(drawComponent)}
      </div>`;
  }
  return component satisfies never;
}

const drawControl = (control: DiscordButton | DiscordSelect): Html =>
  control.type === 2 ? drawButton(control) : drawSelect(control);

/** SVG, as the page's policy allows no style attributes. */
function accentBar(colour: number | null): Html | null {
  if (colour === null) return null;
  const fill = `#${colour.toString(16).padStart(6, '0')}`;
  return html`<svg class="dc-accent" aria-hidden="true"><rect width="100%" height="100%" fill="${fill}"/></svg>`;
}

const styles = ['', 'primary', 'secondary', 'success', 'danger', 'link'] as const;

function drawButton(button: DiscordButton): Html {
  const { style, label = '', emoji, url, custom_id = '', disabled = false } = button;
  const face = html`${emoji === undefined ? null : html`<span class="dc-emoji">${emoji.name}</span>`}${label}`;
  const classes = `dc-button dc-${styles[style]}`;
  if (url !== undefined) return html`<span class="${classes}">${link(url, face)}</span>`;
  return disabled
    ? html`<button type="button" class="${classes}" disabled>${face}</button>`
    : html`<button type="button" class="${classes}" data-id="${custom_id}">${face}</button>`;
}

function drawSelect({ custom_id, placeholder = '', options, disabled = false }: DiscordSelect): Html {
  const drawn = options.map(({ label, value, description, default: chosen = false }) => {
    const text = description === undefined ? label : `${label} · ${description}`;
    return chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`;
  });
  const none = options.some((one) => one.default)
    ? null
    : html`<option value="" hidden>${placeholder}</option>`;
  return disabled
    ? html`<select class="dc-select" aria-label="${placeholder}" disabled>${none}${drawn}</select>`
    : html`<select class="dc-select" aria-label="${placeholder}" data-id="${custom_id}">${none}${drawn}</select>`;
}
