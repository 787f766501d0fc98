import { createHash } from 'node:crypto';
import { canonicalUrl } from '../article/page/canonical-url.ts';
import { fragmentText } from '../article/page/fragment.ts';
import { printedDate } from '../article/page/printed-date.ts';
import { lineOf, parsePage, tidyLine } from '../article/page/tree.ts';
import type { FeedEntry } from './feed-entry.ts';

/** Text as a feed gives it. */
export interface Markup {
  readonly text: string;
  readonly html: boolean;
}

/** What a feed says of one entry, whatever its format. */
export interface Given {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: Markup | undefined;
  /** What is meant to be the whole text. */
  readonly content: Markup | undefined;
  /** What may be a teaser. */
  readonly summary: Markup | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly published: string | undefined;
  readonly updated: string | undefined;
}

/** Null for what has neither an address nor a text. */
export function entryOf(given: Given, base: string): FeedEntry | null {
  const url = given.link === undefined ? null : ownAddress(given.link, base);
  const title = given.title === undefined ? null : lineIn(given.title) || null;
  const content = textIn(given.content);
  const summary = textIn(given.summary);
  const text = content.length < summary.length ? summary : content;
  if (url === null && text === '') return null;
  const byline =
    given.authors
      .map((name) => tidyLine(name ?? ''))
      .filter((name) => name !== '')
      .join(', ') || null;
  const stamp = given.published ?? given.updated;
  return {
    key: digest([given.id?.trim() || url || `${title}\n${text}`]),
    hash: digest([url, title, text, byline, given.published, given.updated]),
    url,
    title,
    text,
    whole: url === null || isWhole(content, LEAST_CONTENT) || isWhole(summary, LEAST_SUMMARY),
    byline,
    date: stamp === undefined ? null : printedDate(stamp),
    published: stamp === undefined ? null : instantOf(stamp),
  };
}

/** A link to the front page is no address of an article. */
function ownAddress(link: string, base: string): string | null {
  const url = canonicalUrl(link.trim(), base);
  return url === null || url === new URL('/', url).href ? null : url;
}

/** From these many characters on, a text is taken for the whole article. */
const LEAST_CONTENT = 600;
const LEAST_SUMMARY = 2000;
/** How a text ends that goes on elsewhere. */
const GOES_ON =
  /(?:…|\.\.\.|\[[.…]+\])\s*$|\b(?:weiterlesen|mehr lesen|zum artikel|read more|continue reading|read the full (?:story|article))\W*$/i;

const isWhole = (text: string, least: number): boolean => text.length >= least && !GOES_ON.test(text);

const textIn = (markup: Markup | undefined): string =>
  markup === undefined ? '' : fragmentText(markup.html ? markup.text : escaped(markup.text));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const lineIn = ({ text, html }: Markup): string => (html ? lineOf(parsePage(text)) : tidyLine(text));

const digest = (parts: readonly (string | null | undefined)[]): string =>
  createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part ?? null)))
    .digest('base64url')
    .slice(0, 22);

function instantOf(stamp: string): string | null {
  const time = Date.parse(stamp);
  return Number.isNaN(time) ? null : Temporal.Instant.fromEpochMilliseconds(time).toString();
}
