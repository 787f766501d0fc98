import { MessageFlags } from 'discord-api-types/v10';
import { readCustomId, readOptionValue } from './platforms/discord/press.ts';
import { renderDiscord } from './platforms/discord/render.ts';
import { readControl } from './platforms/slack/control.ts';
import { askedFor, keepLongValues } from './platforms/slack/keep.ts';
import { renderSlack } from './platforms/slack/render.ts';
import type { Stage, Stages } from './platforms/web/stage.ts';
import type { LineStore } from './store/lines.ts';

/** What the page shows of the two platforms: their own renderers, and their own reading of what is pressed. */
export const createStages = (lines: LineStore): Stages => ({ discord: discord(lines), slack: slack(lines) });

const discord = (lines: LineStore): Stage => ({
  async render(reply, view) {
    const { message, kept } = renderDiscord(reply, view);
    for (const line of kept) await lines.keep(line);
    return view.audience === 'asker'
      ? { ...message, flags: message.flags | MessageFlags.Ephemeral }
      : message;
  },
  async pressed({ id, value }) {
    const button = readCustomId(id);
    if (button === null || button.deed === 'discuss' || button.deed === 'question') return null;
    const carried = value === '' ? button.carried : readOptionValue(value);
    const line = 'line' in carried ? carried.line : await lines.find(carried.key);
    return line === null ? null : { deed: button.deed, page: button.page, line };
  },
});

const slack = (lines: LineStore): Stage => ({
  async render(reply, { page, language, audience }) {
    const message = await keepLongValues(renderSlack(reply, { page, language, audience }), lines);
    return audience === 'asker' ? { ...message, response_type: 'ephemeral' } : message;
  },
  async pressed({ id, value }) {
    const control = readControl(id);
    const asked = await askedFor(value, lines);
    return control === null || control.kind === 'discuss' || asked === null
      ? null
      : { ...asked, deed: control.kind === 'page' ? 'turn' : control.kind };
  },
});
