import { readAssets } from '../../src/platforms/web/assets.ts';
import { drawDiscord } from '../../src/platforms/web/draw/discord.ts';
import { discordMessage } from '../../src/platforms/web/draw/discord-message.ts';
import { drawSlack } from '../../src/platforms/web/draw/slack.ts';
import { slackMessage } from '../../src/platforms/web/draw/slack-message.ts';
import { type Html, html } from '../../src/platforms/web/html.ts';
import type { StageName } from '../../src/platforms/web/stage.ts';
import type { Discussion, Person, Said } from './thread.ts';

const BOT = 'Briefing';

/** A page with a briefing in its channel, and beside it the thread below it, as a wide screen shows them. */
export const drawDiscussion = (
  platform: StageName,
  { channel, thread }: Discussion,
): string => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Thread</title>
<style>${['page', 'discord', 'slack'].map(styles).join('\n')}\n${OWN_STYLES}</style></head>
<body><main>${
  html`<article class="drawing ${platform} sides">
    <section><header class="window"><h3>${NAMES[platform]}</h3><span class="where">#news</span></header>${drawSaid(platform, channel, 30)}</section>
    <section><header class="window"><h3>Thread</h3></header>${drawSaid(platform, thread, 30 + channel.length)}</section>
  </article>`.markup
}</main></body></html>`;

const assets = readAssets();
function styles(name: string): string {
  const asset = assets.get(`/assets/${name}.css`);
  if (asset === undefined) throw new Error(`there is no ${name}.css`);
  return asset.content.toString('utf8');
}

const OWN_STYLES = `
.by-Anna .avatar { background: #3c6e71; }
.by-Bob .avatar { background: #6a4c93; }
.sides { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); }
.sides > section + section { border-inline-start: 1px solid var(--line); }
.sides > section { padding-bottom: 8px; }
.dc-message, .sl-message { padding-block: 8px; }
`;

const NAMES = { discord: 'Discord', slack: 'Slack' } as const;
const CLASSES = { discord: 'dc', slack: 'sl' } as const;

/** One message a minute. */
const drawSaid = (platform: StageName, said: readonly Said[], minute: number): Html[] =>
  said.map((one, at) => {
    const time = `09:${minute + at}`;
    if (one.by === 'bot') return drawMessage(platform, BOT, draw[platform](one.payload), time);
    const mention = html`<span class="${CLASSES[platform]}-mention">@${BOT}</span> `;
    return drawMessage(platform, one.by, html`<div>${one.mentions ? mention : null}${one.text}</div>`, time);
  });

/** @throws z.ZodError where a message has something that can't be drawn */
const draw: Readonly<Record<StageName, (payload: unknown) => Html>> = {
  discord: (payload) => drawDiscord(discordMessage.parse(payload)),
  slack: (payload) => drawSlack(slackMessage.parse(payload)),
};

function drawMessage(platform: StageName, name: typeof BOT | Person, message: Html, time: string): Html {
  const own = CLASSES[platform];
  return html`
<div class="${own}-message by-${name}">
  <div class="avatar">${name.charAt(0)}</div>
  <div class="${own}-body">
    <div class="${own}-name"><strong>${name}</strong>${name === BOT ? html`<span class="${own}-app">APP</span>` : null}<time>${time}</time></div>
    <div class="${own}-content">${message}</div>
  </div>
</div>`;
}
