import type { Language } from '../../article/article.ts';
import type { Texts } from '../../core/language.ts';
import { type Html, html, lines } from './html.ts';
import type { Shown, StageName } from './stage.ts';

const texts: Texts<{
  you: string;
  used: readonly [before: string, after: string];
  onlyYou: string;
  seenBy: Readonly<Record<Shown['audience'], string | null>>;
  payload: (name: string) => string;
  fallback: string;
  again: string;
}> = {
  de: {
    you: 'Sie',
    used: [' haben ', ' benutzt'],
    onlyYou: 'Nur für Sie sichtbar',
    seenBy: { asker: null, channel: 'Im Kanal, für alle', direct: 'In Ihren Direktnachrichten' },
    payload: (name) => `Was ${name} bekommt (JSON)`,
    fallback: 'Was Benachrichtigungen und Vorleseprogramme bekommen',
    again: 'Noch einmal fragen',
  },
  en: {
    you: 'You',
    used: [' used ', ''],
    onlyYou: 'Only visible to you',
    seenBy: { asker: null, channel: 'In the channel, for everybody', direct: 'In your direct messages' },
    payload: (name) => `What ${name} gets (JSON)`,
    fallback: 'What notifications and screen readers get',
    again: 'Ask again',
  },
};

const appName = 'Briefing';

/** A message on one platform, drawn, and what is shown around it. */
export interface Drawn {
  readonly platform: StageName;
  readonly message: Html;
  readonly audience: Shown['audience'];
  /** For the asker's eyes only. */
  readonly ephemeral: boolean;
  /** What stands for the message where blocks are not shown. */
  readonly fallback: string | null;
  readonly payload: unknown;
}

/** One question and what each platform shows for it. */
export const drawExchange = (line: string, drawings: readonly Drawn[], language: Language): Html => html`
<li class="exchange">
  <h2 class="asked"><button type="button" data-ask="${line}" title="${texts[language].again}">${line}</button></h2>
  <div class="pair">${drawings.map((one) => drawFrame(line, one, language))}</div>
</li>`;

/** A message in the surroundings that the platform's client gives it. */
export function drawFrame(line: string, drawn: Drawn, language: Language): Html {
  const { platform, audience, fallback, payload } = drawn;
  const [name, framed] = platform === 'discord' ? ['Discord', inDiscord] : ['Slack', inSlack];
  const said = texts[language];
  const seenBy = said.seenBy[audience];
  return html`
<article class="drawing ${platform}" data-platform="${platform}" data-audience="${audience}" aria-label="${name}">
  <header class="window"><h3>${name}</h3>${seenBy === null ? null : html`<span class="where">${seenBy}</span>`}</header>
  ${framed(line, drawn, language)}
  <footer class="behind">
    ${fallback === null ? null : html`<details><summary>${said.fallback}</summary><p class="fallback">${lines(fallback)}</p></details>`}
    <details><summary>${said.payload(name)}</summary><pre class="payload" tabindex="0">${JSON.stringify(payload, null, 2)}</pre></details>
  </footer>
</article>`;
}

function inDiscord(line: string, { message, ephemeral, audience }: Drawn, language: Language): Html {
  const said = texts[language];
  const [command = ''] = line.split(' ', 1);
  const used = html`<div class="dc-used"><span class="dc-you">${said.you}</span>${said.used[0]}<span class="dc-mention">${command}</span>${said.used[1]}</div>`;
  return html`
<div class="dc-message">
  ${audience === 'asker' && command.startsWith('/') ? used : null}
  <div class="avatar" aria-hidden="true">${appName[0] ?? ''}</div>
  <div class="dc-body">
    <div class="dc-name"><strong>${appName}</strong><span class="dc-app">APP</span><time></time></div>
    <div class="dc-content">${message}</div>
    ${ephemeral ? html`<div class="dc-ephemeral">${eye} ${said.onlyYou}</div>` : null}
  </div>
</div>`;
}

const inSlack = (_line: string, { message, ephemeral }: Drawn, language: Language): Html => html`
<div class="sl-message">
  ${ephemeral ? html`<div class="sl-ephemeral">${eye} ${texts[language].onlyYou}</div>` : null}
  <div class="avatar" aria-hidden="true">${appName[0] ?? ''}</div>
  <div class="sl-body">
    <div class="sl-name"><strong>${appName}</strong><span class="sl-app">APP</span><time></time></div>
    <div class="sl-content">${message}</div>
  </div>
</div>`;

const eye = html`<svg class="eye" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 3C4.4 3 1.7 5.6.6 8c1.1 2.4 3.8 5 7.4 5s6.3-2.6 7.4-5C14.3 5.6 11.6 3 8 3Zm0 8.2a3.2 3.2 0 1 1 0-6.4 3.2 3.2 0 0 1 0 6.4Zm0-1.6a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2Z"/></svg>`;
