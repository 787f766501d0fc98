import { type Html, html, lines, link } from '../html.ts';

/** Slack's mrkdwn as its client shows it (docs.slack.dev/messaging/formatting-message-text). */
export function slackMrkdwn(text: string): Html {
  const parts = text.split(/(?<code>```[\s\S]+?```)/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? preformatted(part.slice(3, -3)) : quotedLines(part)))}`;
}

const preformatted = (code: string): Html =>
  html`<pre class="sl-pre">${unescaped(code.replace(/^\n|\n$/g, ''))}</pre>`;

/** Lines that begin with `>` in runs, the rest as it is. */
function quotedLines(text: string): Html {
  const runs = text.split(/(?<quoted>(?:^(?:&gt;|>) ?[^\n]*(?:\n|$))+)/m);
  return html`${runs.map((run, index) =>
    index % 2 === 1
      ? html`<blockquote class="sl-quote">${inline(run.replace(/^(?:&gt;|>) ?/gm, '').trimEnd())}</blockquote>`
      : inline(run),
  )}`;
}

/** Marks count only between white space or punctuation, and around something that neither begins nor ends with a space. */
const marked = (sign: string): RegExp =>
  new RegExp(
    String.raw`^(?<before>|[\s\S]*?[\s\p{P}\p{S}])${sign}(?<said>[^\s${sign}](?:[^${sign}\n]*[^\s${sign}])?)${sign}(?=$|[\s\p{P}\p{S}])`,
    'u',
  );

interface Rule {
  readonly pattern: RegExp;
  readonly draw: (said: string) => Html;
}

const rules: readonly Rule[] = [
  { pattern: marked('`'), draw: (said) => html`<code class="sl-code">${unescaped(said)}</code>` },
  { pattern: /^(?<before>[\s\S]*?)<(?<said>[^<>\n]+)>/, draw: special },
  { pattern: marked('\\*'), draw: (said) => html`<strong>${inline(said)}</strong>` },
  { pattern: marked('_'), draw: (said) => html`<em>${inline(said)}</em>` },
  { pattern: marked('~'), draw: (said) => html`<s>${inline(said)}</s>` },
];

/** The mark that comes first is drawn, then what follows it. */
function inline(text: string): Html {
  const found = rules
    .map(({ pattern, draw }) => ({ match: pattern.exec(text), draw }))
    .flatMap(({ match, draw }) =>
      match?.groups === undefined ? [] : [{ length: match[0].length, ...match.groups, draw }],
    )
    .map(({ length, draw, ...groups }) => ({ length, draw, before: '', said: '', ...groups }))
    .toSorted((a, b) => a.before.length - b.before.length)[0];
  if (found === undefined) return lines(unescaped(text));
  return html`${lines(unescaped(found.before))}${found.draw(found.said)}${inline(text.slice(found.length))}`;
}

/** What stands in pointed brackets: an address, or somebody or something mentioned. */
function special(inside: string): Html {
  const [target = '', label] = inside.split('|', 2);
  if (/^[@#!]/.test(target)) return html`<span class="sl-mention">${unescaped(label ?? target)}</span>`;
  return link(unescaped(target), html`${unescaped(label ?? target)}`);
}

/** Slack knows these three entities and no others; in `plain_text` it reads them too, in `rich_text` it does not. */
export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
