import { type Tag, tidyLine } from './tree.ts';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'row';

/** A piece of text that a page sets apart: a paragraph, a heading, an item of a list, a row of a table. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** How many characters of the text are links. */
  readonly linked: number;
  /** How many of them are set bold or italic. */
  readonly stressed: number;
  /** The innermost element that sets it apart. */
  readonly tag: Tag;
}

const UNREAD = new Set(
  (
    'script style noscript template svg math canvas iframe object embed audio video map picture ' +
    'button select option input textarea nav menu dialog figcaption title link meta'
  ).split(' '),
);

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark meter nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

const STRESS = new Set(['b', 'strong', 'i', 'em']);

const kindOf = (tag: Tag): BlockKind | null => {
  if (/^h[1-6]$/.test(tag.name)) return 'heading';
  if (tag.name === 'li' || tag.name === 'dd' || tag.name === 'dt') return 'item';
  if (tag.name === 'blockquote') return 'quote';
  return tag.name === 'tr' ? 'row' : null;
};

const isHidden = ({ attributes }: Tag): boolean =>
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '');

/** The text of a page in reading order, cut where the page cuts it; without what is no text or is not shown. */
export function blocksOf(page: Tag): Block[] {
  const blocks: Block[] = [];
  let pieces: string[] = [];
  let linked = 0;
  let stressed = 0;

  const flush = (tag: Tag, kind: BlockKind): void => {
    const paragraphs = paragraphsIn(pieces.join(''));
    for (const text of paragraphs) {
      blocks.push({
        kind,
        text,
        tag,
        linked: linked / paragraphs.length,
        stressed: stressed / paragraphs.length,
      });
    }
    pieces = [];
    linked = 0;
    stressed = 0;
  };

  const write = (text: string, inLink: boolean, inStress: boolean): void => {
    pieces.push(text);
    const length = tidyLine(text).length;
    if (inLink) linked += length;
    if (inStress) stressed += length;
  };

  const read = (tag: Tag, owner: Tag, kind: BlockKind, inLink: boolean, inStress: boolean): void => {
    for (const child of tag.children) {
      if (typeof child === 'string') {
        write(owner.name === 'pre' ? child : child.replace(/\s+/g, ' '), inLink, inStress);
        continue;
      }
      if (UNREAD.has(child.name) || isHidden(child)) continue;
      if (child.name === 'br') {
        pieces.push('\n');
        continue;
      }
      const link = inLink || child.name === 'a';
      const stress = inStress || STRESS.has(child.name);
      if (INLINE.has(child.name) || child.name.includes('-')) {
        read(child, owner, kind, link, stress);
      } else if (child.name === 'td' || child.name === 'th') {
        pieces.push(' ');
        read(child, owner, kind, link, stress);
        pieces.push(' ');
      } else {
        flush(owner, kind);
        const own = kindOf(child) ?? (child.name === 'p' && kind === 'heading' ? 'paragraph' : kind);
        read(child, child, own, link, stress);
        flush(child, own);
      }
    }
  };

  read(page, page, 'paragraph', false, false);
  flush(page, 'paragraph');
  return blocks;
}

/** Lines of text, tidied; an empty line parts paragraphs. */
function paragraphsIn(text: string): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of text.split('\n').map(tidyLine)) {
    if (open && line !== '') paragraphs.push(`${paragraphs.pop() ?? ''}\n${line}`);
    else if (line !== '') paragraphs.push(line);
    open = line !== '';
  }
  return paragraphs;
}
