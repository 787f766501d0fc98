import type { types } from '@slack/bolt';
import type { Language } from '../../article/article.ts';
import { drawnOnce } from '../../core/drawn.ts';
import { apart, ours, type Part, type Reply } from '../../core/reply.ts';
import { pageControl } from './control.ts';
import { actions, button, context, DIVIDER, drawAlone, drawSlices } from './draw.ts';
import { literal } from './escape.ts';
import { fallbackText } from './fallback.ts';
import { LIMITS, LONGEST_VALUE, MOST_JSON } from './limits.ts';
import { paginate } from './pages.ts';
import { type Slice, slicesOf } from './slices.ts';
import { texts } from './texts.ts';

/** What is posted: arguments of chat.postMessage, chat.update and a `response_url` alike. */
export interface SlackMessage {
  /** For notifications and screen readers: the whole page in plain lines. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export interface SlackView {
  /** Counted from 0; one past the end shows the last. */
  readonly page: number;
  readonly language: Language;
  /** Whoever asked alone, everybody in the channel, or a person in direct messages with the bot. */
  readonly audience: 'asker' | 'channel' | 'direct';
  /** A thread can be opened below it. */
  readonly opens?: boolean;
  /** Who put it into the place. */
  readonly sharedBy?: { readonly id: string; readonly name: string | null } | null;
}

/**
 * Reply → one page of it as a Slack message. Pure. Values of buttons may still be longer than Slack allows:
 * `keepLongValues` puts those away before the message is sent.
 */
export const renderSlack = drawnOnce((reply: Reply, view: SlackView): SlackMessage => {
  const { above, answer } = apart(reply);
  const pages = pagesOf(answer, view);
  const page = Math.min(view.page, pages.length - 1);
  const slices = [...slicesAbove(above), ...(pages[page] ?? [])];
  return draw(answer, slices, { ...view, page }, pages.length);
});

/** How many pages a reply has. */
export const slackPages = (reply: Reply, view: Omit<SlackView, 'page'>): number =>
  pagesOf(apart(reply).answer, view).length;

/** What stands on each of the pages: most replies are whole on one. */
function pagesOf(reply: Reply, view: Omit<SlackView, 'page'>): Slice[][] {
  const slices = slicesOf(reply);
  const { text, blocks } = draw(reply, slices, { ...view, page: 0 }, 1);
  const size = { text: text.length, blocks: blocks.length, json: JSON.stringify(blocks).length };
  return fits(sum(size, ABOVE)) ? [slices] : manyPages(reply, view);
}

/** What stands above an answer just once is none of its parts, which are numbered from 0. */
const slicesAbove = (parts: readonly Part[]): Slice[] =>
  slicesOf({ parts, actions: [] }).map((slice) => ({ ...slice, of: ABOVE_ALL - slice.of }));

const ABOVE_ALL = -2;

function manyPages(reply: Reply, view: Omit<SlackView, 'page'>): Slice[][] {
  const drawing = { ...view, page: MIDDLE_PAGE, line: reply.line };
  const foot = sizeOf(draw(reply, [], drawing, MOST_PAGES));
  const sizes = new Map<Slice, Size>();
  const sizeOfSlice = (slice: Slice): Size => {
    const known = sizes.get(slice);
    if (known !== undefined) return known;
    const text = `${fallbackText([slice], view.language)}\n`;
    const size = sizeOf({ text, blocks: drawAlone(slice, drawing) });
    sizes.set(slice, size);
    return size;
  };
  return paginate(slicesOf(reply), view.language, (slices) =>
    fits([ABOVE, foot, ...slices.map(sizeOfSlice)].reduce(sum)),
  );
}

/** For measuring: a page with buttons both ways and a long number. */
const MIDDLE_PAGE = 9998;
const MOST_PAGES = 9999;

interface Size {
  readonly text: number;
  readonly blocks: number;
  readonly json: number;
}

/** The room that is left for it on every page, so that pages stay the same without it. */
const ABOVE: Size = { text: 400, blocks: 3, json: 900 };

const sizeOf = ({ text, blocks }: Pick<SlackMessage, 'text' | 'blocks'>): Size => ({
  text: text.length,
  blocks: blocks.length,
  json: jsonLength(blocks),
});

const sum = (a: Size, b: Size): Size => ({
  text: a.text + b.text,
  blocks: a.blocks + b.blocks,
  json: a.json + b.json,
});

const fits = ({ text, blocks, json }: Size): boolean =>
  text <= LIMITS.fallback && blocks <= LIMITS.blocks && json <= MOST_JSON;

/** Values that are too long will be put away. */
const jsonLength = (blocks: readonly types.KnownBlock[]): number =>
  JSON.stringify(blocks, (key, value: unknown) =>
    key === 'value' && typeof value === 'string' ? value.slice(0, LONGEST_VALUE) : value,
  ).length;

function draw(reply: Reply, slices: readonly Slice[], view: SlackView, pages: number): SlackMessage {
  const { language, page, sharedBy } = view;
  const foot = [
    ...(sharedBy?.name ? [texts.sharedBy[language](sharedBy.name)] : []),
    ...(pages > 1 ? [texts.page[language](page + 1, pages)] : []),
  ].join(' · ');
  const footBlocks = [...context(foot), ...actions(controls(reply, view, pages))];
  return {
    text: [fallbackText(slices, language), literal(foot)].filter((part) => part !== '').join('\n'),
    blocks: [
      ...drawSlices(slices, { language, page, line: reply.line }),
      ...(footBlocks.length === 0 ? [] : [DIVIDER, ...footBlocks]),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Paging in place, and handing the answer on; what was refused is nothing to hand on. */
function controls(reply: Reply, view: SlackView, pages: number): types.Button[] {
  const { page, language, audience, opens, sharedBy } = view;
  const { line } = reply;
  const by = sharedBy?.id ?? null;
  const handOn = reply.outcome === 'answer';
  return [
    ...(page > 0
      ? [button(pageControl('back', language, by), { label: texts.previous[language], line }, page - 1)]
      : []),
    ...(page < pages - 1
      ? [button(pageControl('next', language, by), { label: texts.next[language], line }, page + 1)]
      : []),
    ...(handOn && audience === 'asker'
      ? [button('share', { label: texts.share[language], line }, page)]
      : []),
    ...(handOn && opens === true && reply.threads === 'asked'
      ? [button('discuss', { label: texts.discuss[language], line }, page)]
      : []),
    ...(handOn && audience !== 'direct' ? [button('send', { label: texts.send[language], line }, page)] : []),
  ];
}

/** A sentence of ours about what somebody did, with no buttons. */
export const notice = (text: string, language: Language): SlackMessage =>
  renderSlack(
    { outcome: 'refused', line: '', parts: [{ type: 'text', runs: [ours(text)] }], actions: [] },
    { page: 0, language, audience: 'asker' },
  );
