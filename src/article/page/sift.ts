import type { Block } from './blocks.ts';
import { isStandfirst } from './boilerplate.ts';
import {
  ABOUT_SENDER,
  APPEAL,
  BIOGRAPHY,
  BYLINE,
  CLOSING,
  CREDIT,
  DATE_LINE,
  LABEL,
  LEAD_AWAY,
} from './phrases.ts';
import { ancestors, tidyLine } from './tree.ts';
import { endsSentence, proseIn } from './weight.ts';

/** From this share of links on a block is there for them. */
const LINKS = 0.75;
const SOME_LINK = 0.3;
const LONGEST = { links: 300, appeal: 300, caption: 350, biography: 400, heading: 60 };
/** Title, byline and date stand in the first blocks, if in the text at all, and before a paragraph of this length. */
const FIRST_BLOCKS = 8;
const PARAGRAPH = 80;
/** A closing heading closes nothing before this share of the text, a press release's word on its sender before that. */
const CLOSES_AFTER = 0.75;
const SENDER_AFTER = 0.5;

/** The article's own blocks: without what the page says of itself, of its pictures and of other articles. */
export function sift(blocks: readonly Block[], title: string | null): Block[] {
  const ended = blocks.slice(0, endOf(blocks));
  const own = ended.filter(
    (block, i) => !isFurniture(block) && !opensLinks(block, ended[i - 1], ended[i + 1]),
  );
  return trimEnd(own.slice(startOf(own, title)));
}

const isLinks = ({ text, linked }: Block): boolean => linked > LINKS * text.length;

const isShouted = (text: string): boolean => text === text.toUpperCase() && /\p{L}{3}/u.test(text);

/** Whether a page speaks of itself, of its pictures or of other articles in a block. */
export function isFurniture(block: Block): boolean {
  const { kind, linked } = block;
  const text = tidyLine(block.text);
  return (
    LABEL.test(text) ||
    (kind !== 'heading' && text.length < LONGEST.links && isLinks(block)) ||
    (LEAD_AWAY.test(text) && (linked > SOME_LINK * text.length || isShouted(text))) ||
    (text.length < LONGEST.caption && CREDIT.test(text)) ||
    (text.length < LONGEST.appeal && APPEAL.test(text))
  );
}

/** A linked heading is the article's own unless it stands among links. */
const opensLinks = (block: Block, before: Block | undefined, after: Block | undefined): boolean =>
  block.kind === 'heading' &&
  isLinks(block) &&
  (ancestors(block.tag).some(({ name }) => name === 'li') ||
    [before, after].some((next) => next !== undefined && (isLinks(next) || isFurniture(next))));

/** Where the text begins: after the title, what is set under it, the byline and the date. */
function startOf(blocks: readonly Block[], title: string | null): number {
  let start = 0;
  for (const [i, { text, kind, tag }] of blocks.slice(0, FIRST_BLOCKS).entries()) {
    const line = tidyLine(text);
    if (line === title || isStandfirst(tag) || BYLINE.test(line) || DATE_LINE.test(line)) start = i + 1;
    else if (kind === 'paragraph' && line.length > PARAGRAPH && endsSentence(line)) break;
  }
  return start;
}

/** Where the text ends: at a heading that opens other articles, comments, a portrait of the author or of a sender. */
function endOf(blocks: readonly Block[]): number {
  const total = blocks.reduce((sum, block) => sum + proseIn(block), 0);
  let before = 0;
  for (const [i, block] of blocks.entries()) {
    const line = tidyLine(block.text);
    const closes =
      (before > CLOSES_AFTER * total && CLOSING.test(line)) ||
      (before > SENDER_AFTER * total && ABOUT_SENDER.test(line));
    if (closes && heads(block, line)) return i;
    before += proseIn(block);
  }
  return blocks.length;
}

const heads = ({ kind, stressed }: Block, line: string): boolean =>
  kind === 'heading' ||
  (line.length < LONGEST.heading && (stressed > 0.8 * line.length || !endsSentence(line)));

function trimEnd(blocks: readonly Block[]): Block[] {
  const end = blocks.findLastIndex(({ text, kind }) => {
    const line = tidyLine(text);
    const isBiography = line.length < LONGEST.biography && BIOGRAPHY.test(line);
    return kind !== 'heading' && !isBiography && !BYLINE.test(line) && !DATE_LINE.test(line);
  });
  return blocks.slice(0, end + 1);
}
