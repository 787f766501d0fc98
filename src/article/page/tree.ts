import { Parser } from 'htmlparser2';

/** An element of a page. Its words are strings among its children, entities resolved. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: Tag | null;
  readonly children: (Tag | string)[];
}

/** Elements nested deeper than any publisher's are laid side by side, so that no page can exhaust the stack. */
const DEEPEST = 250;
/** With more elements open than this a page is not read on: every further one would cost the parser more than the last. */
const MOST_OPEN = 1000;
const CHUNK = 32_768;

/** The page as a tree, whatever is wrong with its mark-up; nothing in it is run or loaded. */
export function parsePage(html: string): Tag {
  const root: Tag = { name: '#page', attributes: {}, parent: null, children: [] };
  const open = [root];
  const innermost = (): Tag => open[Math.min(open.length, DEEPEST) - 1] ?? root;
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = innermost();
      const tag: Tag = { name, attributes, parent, children: [] };
      parent.children.push(tag);
      open.push(tag);
    },
    ontext(text) {
      innermost().children.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  for (let start = 0; start < html.length && open.length <= MOST_OPEN; start += CHUNK) {
    parser.write(html.slice(start, start + CHUNK));
  }
  parser.end();
  return root;
}

/** Every element below `tag`, in the order of the page. */
export function* descendants(tag: Tag): Generator<Tag> {
  const ahead = [...tag.children].toReversed();
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next === 'string') continue;
    yield next;
    for (const child of next.children.toReversed()) ahead.push(child);
  }
}

export const firstTag = (tag: Tag, wanted: (tag: Tag) => boolean): Tag | undefined =>
  descendants(tag).find(wanted);

export function* ancestors(tag: Tag): Generator<Tag> {
  for (let up = tag.parent; up !== null; up = up.parent) yield up;
}

/** Everything written inside, scripts and styles too, as it stands. */
export const rawText = (tag: Tag): string =>
  tag.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');

/** What a reader sees of a short element, on one line. */
export const lineOf = (tag: Tag): string => tidyLine(rawText(tag));

/** Spaces of any kind become one; the marks for where a word may be broken are not part of the text. */
export const tidyLine = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What class, id, role and microdata call an element, in lower case: «articleBody share_box» is `article-body share-box`. */
export const hintsOf = ({ attributes }: Tag): string =>
  [attributes.class, attributes.id, attributes.itemprop, attributes.role]
    .filter((value) => value !== undefined)
    .join(' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '-')
    .replace(/[^\p{L}\p{N}\s]+/gu, '-')
    .toLowerCase();
