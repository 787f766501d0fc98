import type { EdtfDate } from '../edtf.ts';
import { agenciesIn } from './agencies.ts';
import type { Block } from './blocks.ts';
import { canonicalUrl } from './canonical-url.ts';
import type { LinkedArticle } from './linked-data.ts';
import { BYLINE } from './phrases.ts';
import { printedDate } from './printed-date.ts';
import { descendants, firstTag, hintsOf, lineOf, parsePage, type Tag, tidyLine } from './tree.ts';

/** What a page says about the article on it, from JSON-LD, OpenGraph, microdata, `<time>` and the lines around the headline. */
export interface PageFacts {
  readonly title: string | null;
  readonly description: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly agencies: readonly string[];
  readonly published: EdtfDate | null;
  readonly modified: EdtfDate | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly paywalled: boolean;
}

const LONGEST_TITLE = 300;
const LONGEST_LINE = 160;

const PUBLISHED =
  'datepublished date dc.date dc.date.issued dcterms.created parsely-pub-date sailthru.date og:published_time publish-date pubdate'.split(
    ' ',
  );
const MODIFIED = ['og:updated_time', 'last-modified'];
const UPDATED =
  /^(?:stand|aktualisiert(?: am)?|(?:zuletzt|letzte) (?:aktualisiert|aktualisierung)|update[d]?|last (?:updated|modified))\b/i;
const RELEASED = /^(?:veröffentlicht|erstellt|erschienen|datum|published|posted|created|first published)\b/i;

/**
 * @param around the blocks of the page, in which byline and dates are looked for
 * @param address where the page was found, if anywhere
 */
export function factsOf(
  page: Tag,
  linked: LinkedArticle | null,
  around: readonly Block[],
  address: string | null,
): PageFacts {
  const meta = metaOf(page);
  const texts = around.map(({ text }) => tidyLine(text));
  const lines = texts.filter((line) => line.length < LONGEST_LINE);
  const publisher = firstOf(
    linked?.publisher,
    meta.get('og:site_name'),
    meta.get('application-name'),
    meta.get('publisher'),
  );
  const authors = (linked?.author ?? []).map(plain).filter((name) => name !== '' && !/^https?:/.test(name));
  const byline = firstOf(
    lines.find((line) => BYLINE.test(line)),
    authors.join(', '),
    nameIn(meta.get('author')),
    authorOf(page),
  );
  return {
    title: titleOf(page, linked, meta, publisher),
    description: firstOf(linked?.description, meta.get('og:description'), meta.get('description')),
    byline: byline === null ? null : withoutDate(byline),
    publisher,
    agencies: agenciesIn([byline ?? '', ...authors], texts),
    published: firstDate(
      linked?.datePublished,
      meta.get('article:published_time'),
      itemDate(page, 'datePublished'),
      ...PUBLISHED.map((name) => meta.get(name)),
      lines.find((line) => RELEASED.test(line)),
      timeOf(page),
    ),
    modified: firstDate(
      linked?.dateModified,
      meta.get('article:modified_time'),
      itemDate(page, 'dateModified'),
      ...MODIFIED.map((name) => meta.get(name)),
      lines.find((line) => UPDATED.test(line)),
    ),
    language: languageOf(page, linked, meta),
    url: addressOf(page, meta, address),
    paywalled: isPaywalled(page, linked, meta),
  };
}

function metaOf(page: Tag): ReadonlyMap<string, string> {
  const meta = new Map<string, string>();
  for (const { name, attributes } of descendants(page)) {
    if (name !== 'meta') continue;
    const key = (attributes.property ?? attributes.name ?? attributes['http-equiv'])?.toLowerCase();
    const value = tidyLine(attributes.content ?? '');
    if (key !== undefined && value !== '' && !meta.has(key)) meta.set(key, value);
  }
  return meta;
}

/** Publishers put mark-up and entities into data that should have none. */
const plain = (text: string): string => (/[&<]/.test(text) ? lineOf(parsePage(text)) : tidyLine(text));

const firstOf = (...values: readonly (string | null | undefined)[]): string | null =>
  values.map((value) => plain(value ?? '')).find((value) => value !== '') ?? null;

const firstDate = (...values: readonly (string | null | undefined)[]): EdtfDate | null =>
  values.map((value) => (value ? printedDate(value) : null)).find((date) => date !== null) ?? null;

function titleOf(
  page: Tag,
  linked: LinkedArticle | null,
  meta: ReadonlyMap<string, string>,
  publisher: string | null,
): string | null {
  const document = firstTag(page, ({ name }) => name === 'title');
  const named = [
    linked?.headline,
    meta.get('og:title'),
    meta.get('twitter:title'),
    document && lineOf(document),
  ].map((value) => (value === undefined ? undefined : withoutSite(plain(value), publisher)));
  const headings = [...descendants(page)]
    .filter(({ name }) => name === 'h1')
    .map(lineOf)
    .filter((line) => line !== '' && line.length < LONGEST_TITLE);
  const printed = headings.find((heading) =>
    named.some((value) => value !== undefined && alike(value, heading)),
  );
  const [only, second] = headings;
  return firstOf(printed, ...named, second === undefined ? only : undefined);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether one of two titles holds most words of the other. */
function alike(a: string, b: string): boolean {
  const [short = [], long = []] = [wordsOf(a), wordsOf(b)].toSorted((x, y) => x.length - y.length);
  return short.length > 2 && short.filter((word) => long.includes(word)).length >= 0.7 * short.length;
}

function withoutSite(title: string, publisher: string | null): string {
  const parts = title.split(/\s+[|–—-]\s+|\s+::\s+/);
  const last = parts.at(-1);
  const isSite =
    last !== undefined &&
    parts.length > 1 &&
    publisher !== null &&
    wordsOf(publisher).some((word) => wordsOf(last).includes(word));
  return isSite ? title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—:-]+$/, '') : title;
}

const nameIn = (value: string | undefined): string | undefined =>
  value !== undefined && !/[@/]|^\d/.test(value) ? value : undefined;

/** A byline up to the date, the section or the office that follows it on its line. */
const withoutDate = (byline: string): string =>
  byline.replace(
    /\s*(?:[|—–]|\s-(?=\s|$)|,?\s(?:on|am|vom)\s(?=\p{Lu}|\d)|\b\p{L}+\.? \d{1,2}, \d{4}|\d{1,2}[./]\d{1,2}[./]|\d{4}-).*$/u,
    '',
  ) || byline;

function authorOf(page: Tag): string | undefined {
  const tag = firstTag(
    page,
    ({ attributes }) => attributes.itemprop === 'author' || /\bauthor\b/.test(attributes.rel ?? ''),
  );
  const line = tag && lineOf(tag);
  return line !== undefined && line.length < 100 ? line : undefined;
}

function itemDate(page: Tag, property: string): string | undefined {
  const tag = firstTag(
    page,
    ({ attributes }) => attributes.itemprop?.split(/\s+/).includes(property) ?? false,
  );
  return tag && (tag.attributes.datetime ?? tag.attributes.content ?? lineOf(tag));
}

function timeOf(page: Tag): string | undefined {
  const tag = firstTag(page, ({ name }) => name === 'time');
  return tag && (tag.attributes.datetime ?? lineOf(tag));
}

function languageOf(
  page: Tag,
  linked: LinkedArticle | null,
  meta: ReadonlyMap<string, string>,
): string | null {
  const html = firstTag(page, ({ name }) => name === 'html');
  const said = [
    html?.attributes.lang,
    html?.attributes['xml:lang'],
    linked?.inLanguage,
    meta.get('content-language'),
    meta.get('og:locale'),
  ];
  return (
    said
      .map((value) => /^\s*([a-z]{2,3})(?![a-z])/i.exec(value ?? '')?.[1]?.toLowerCase())
      .find((code) => code !== undefined) ?? null
  );
}

/**
 * The address that the page gives itself, where it is not just the front page of its site, and on the site where it was
 * found: a page cannot give itself out as another house's.
 */
function addressOf(page: Tag, meta: ReadonlyMap<string, string>, address: string | null): string | null {
  const link = firstTag(
    page,
    ({ name, attributes }) => name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? ''),
  );
  const given = [link?.attributes.href, meta.get('og:url')].map((value) =>
    value ? canonicalUrl(value, address) : null,
  );
  const named = given.find(
    (url) =>
      url !== null && new URL(url).pathname !== '/' && (address === null || siteOf(url) === siteOf(address)),
  );
  return named ?? (address === null ? null : canonicalUrl(address));
}

/** A host without what stands before it for readers on other devices. */
const siteOf = (url: string): string => new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./, '');

const PAYWALL_HINT =
  /\b(?:paywall|paid-content|paid-barrier|regwall|premium-content|offer-wall|freemium-preview|plus-paywall|bezahlschranke)\b/;

function isPaywalled(page: Tag, linked: LinkedArticle | null, meta: ReadonlyMap<string, string>): boolean {
  if (linked?.isAccessibleForFree !== undefined) return !linked.isAccessibleForFree;
  const item = firstTag(page, ({ attributes }) => attributes.itemprop === 'isAccessibleForFree');
  if (item !== undefined) return /^false$/i.test(item.attributes.content ?? lineOf(item));
  if (/^(?:locked|paid|premium|plus)$/i.test(meta.get('article:content_tier') ?? '')) return true;
  return firstTag(page, (tag) => PAYWALL_HINT.test(hintsOf(tag)) && lineOf(tag) !== '') !== undefined;
}
