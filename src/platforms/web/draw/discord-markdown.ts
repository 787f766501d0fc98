import { type Html, html, lines, link } from '../html.ts';

/** Discord's markdown as its client shows it (support.discord.com, «Markdown Text 101»), escapes included. */
export const discordMarkdown = (text: string): Html => blocks(text, false);

interface Rule {
  readonly pattern: RegExp;
  readonly draw: (groups: Readonly<Record<string, string | undefined>>) => Html;
}

/** What only counts at the beginning of a line. */
const blockRules: readonly (Rule & { readonly inQuote: boolean })[] = [
  {
    pattern: /^>>> (?<rest>[\s\S]*)/,
    inQuote: false,
    draw: ({ rest = '' }) => quote(blocks(rest, true)),
  },
  {
    pattern: /^(?<quoted>> [^\n]*(?:\n> [^\n]*)*)\n?/,
    inQuote: false,
    draw: ({ quoted = '' }) => quote(blocks(quoted.replace(/^> /gm, ''), true)),
  },
  {
    pattern: /^(?<level>#{1,3}) +(?<title>[^\n]+)\n?/,
    inQuote: true,
    draw: ({ level = '', title = '' }) => heading(level.length, inline(title)),
  },
  {
    pattern: /^-# +(?<small>[^\n]+)\n?/,
    inQuote: true,
    draw: ({ small = '' }) => html`<p class="dc-subtext">${inline(small)}</p>`,
  },
  {
    pattern: /^(?<items> *(?:[*-]|\d+\.) +[^\n]+(?:\n(?: *(?:[*-]|\d+\.) +| {2,})[^\n]+)*)\n?/,
    inQuote: true,
    draw: ({ items = '' }) => list(items),
  },
];

const quote = (inside: Html): Html => html`<blockquote class="dc-quote"><div>${inside}</div></blockquote>`;

/** Headings of a message are no headings of the page. */
const heading = (level: number, title: Html): Html =>
  html`<div class="dc-h${level}" role="heading" aria-level="${level + 3}">${title}</div>`;

function list(items: string): Html {
  const [first = ''] = items.trimStart().split(' ', 1);
  const drawn = items
    .split(/\n(?= *(?:[*-]|\d+\.) +)/)
    .map((item) => /^(?<indent> *)\S+ +(?<said>[\s\S]*)$/.exec(item)?.groups ?? {})
    .map(({ indent = '', said = '' }) =>
      indent.length < 2 ? html`<li>${inline(said)}</li>` : html`<li class="dc-nested">${inline(said)}</li>`,
    );
  return /\d/.test(first)
    ? html`<ol class="dc-list" start="${Number.parseInt(first, 10)}">${drawn}</ol>`
    : html`<ul class="dc-list">${drawn}</ul>`;
}

function blocks(text: string, inQuote: boolean): Html {
  const drawn: Html[] = [];
  let rest = text;
  while (rest !== '') {
    const block = firstMatch(
      blockRules.filter((rule) => rule.inQuote || !inQuote),
      rest,
    );
    if (block !== null) {
      drawn.push(block.drawn);
      rest = rest.slice(block.length);
      continue;
    }
    const paragraph = untilNextBlock(rest, inQuote);
    drawn.push(html`<div class="dc-text">${inline(paragraph.replace(/\n$/, ''))}</div>`);
    rest = rest.slice(paragraph.length);
  }
  return html`${drawn}`;
}

/** As much as is running text: up to a line that begins a block, but never from within a code block. */
function untilNextBlock(text: string, inQuote: boolean): string {
  let end = 0;
  do {
    const code = codeBlock.pattern.exec(text.slice(end));
    const lineEnd = text.indexOf('\n', code === null ? end : end + code[0].length);
    end = lineEnd === -1 ? text.length : lineEnd + 1;
  } while (
    end < text.length &&
    !blockRules.some((rule) => (rule.inQuote || !inQuote) && rule.pattern.test(text.slice(end)))
  );
  return text.slice(0, end);
}

function firstMatch(rules: readonly Rule[], text: string): { drawn: Html; length: number } | null {
  for (const { pattern, draw } of rules) {
    const match = pattern.exec(text);
    if (match) return { drawn: draw(match.groups ?? {}), length: match[0].length };
  }
  return null;
}

const mention = (text: string): Html => html`<span class="dc-mention">${text}</span>`;

const codeBlock: Rule = {
  pattern: /^```(?:[\w+.-]+\n)?\n*(?<code>[^\n][\s\S]*?)\n*```/,
  draw: ({ code = '' }) => html`<pre class="dc-code"><code>${code}</code></pre>`,
};

/** In the client's order: the first that fits wins. */
const inlineRules: readonly Rule[] = [
  { pattern: /^\\(?<sign>[^0-9A-Za-z\s])/, draw: ({ sign = '' }) => html`${sign}` },
  codeBlock,
  {
    pattern: /^(?<ticks>`+)(?<code>[\s\S]*?[^`])\k<ticks>(?!`)/,
    draw: ({ code = '' }) => html`<code class="dc-inline-code">${code}</code>`,
  },
  {
    pattern: /^<(?<address>https?:\/\/[^ >]+)>/,
    draw: ({ address = '' }) => link(address, html`${address}`),
  },
  {
    pattern: /^(?<address>https?:\/\/[^\s<]+[^<.,:;"'\]\s])/,
    draw: ({ address = '' }) => link(address, html`${address}`),
  },
  {
    pattern: /^\[(?<label>(?:\\.|[^[\]\\])+)\]\(<?(?<address>https?:\/\/[^\s)>]+)>?(?: +"[^"]*")?\)/,
    draw: ({ label = '', address = '' }) => link(address, inline(label)),
  },
  { pattern: /^<@[!&]?(?<id>\d+)>/, draw: () => mention('@…') },
  { pattern: /^<#(?<id>\d+)>/, draw: () => mention('#…') },
  { pattern: /^<\/(?<command>[^:>]+):\d+>/, draw: ({ command = '' }) => mention(`/${command}`) },
  { pattern: /^(?<all>@everyone|@here)/, draw: ({ all = '' }) => mention(all) },
  {
    pattern: /^<t:(?<at>-?\d{1,12})(?::[tTdDfFR])?>/,
    draw: ({ at }) => html`<span class="dc-time">${new Date(Number(at) * 1000).toISOString()}</span>`,
  },
  { pattern: /^<a?:(?<name>\w+):\d+>/, draw: ({ name = '' }) => html`:${name}:` },
  {
    pattern: /^\*\*(?<said>(?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/,
    draw: ({ said = '' }) => html`<strong>${inline(said)}</strong>`,
  },
  {
    pattern: /^__(?<said>(?:\\[\s\S]|[^\\])+?)__(?!_)/,
    draw: ({ said = '' }) => html`<u>${inline(said)}</u>`,
  },
  {
    pattern: /^_(?<said>(?:__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}])/u,
    draw: ({ said = '' }) => html`<em>${inline(said)}</em>`,
  },
  {
    pattern: /^\*(?=\S)(?<said>(?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    draw: ({ said = '' }) => html`<em>${inline(said)}</em>`,
  },
  { pattern: /^~~(?<said>[\s\S]+?)~~/, draw: ({ said = '' }) => html`<s>${inline(said)}</s>` },
  {
    pattern: /^\|\|(?<said>[\s\S]+?)\|\|/,
    draw: ({ said = '' }) => html`<span class="dc-spoiler">${inline(said)}</span>`,
  },
  {
    pattern: /^(?<said>[\s\S]+?)(?=[^0-9A-Za-z\s\u00c0-\uffff]|https?:\/\/|$)/,
    draw: ({ said = '' }) => lines(said),
  },
];

function inline(text: string): Html {
  const drawn: Html[] = [];
  let rest = text;
  while (rest !== '') {
    const found = firstMatch(inlineRules, rest);
    if (found === null) break;
    drawn.push(found.drawn);
    rest = rest.slice(found.length);
  }
  return html`${drawn}`;
}
