import type { Language } from '../../article/article.ts';
import { plain } from '../../core/reply.ts';
import { LONGEST_REPEATED } from './limits.ts';
import type { Slice } from './slices.ts';
import { texts } from './texts.ts';

/**
 * Hands slices out to pages. What belongs together stays together where a page can hold it: a part, and the heading
 * above it. Where an answer goes on on another page, its headings, and whose a broken statement is, are said again.
 */
export function paginate(
  slices: readonly Slice[],
  language: Language,
  fits: (page: readonly Slice[]) => boolean,
): Slice[][] {
  const pages: Slice[][] = [];
  let page: Slice[] = [];
  const told: Slice[] = [];
  const turn = (next: Slice) => {
    pages.push(page);
    page = repeated(told, next, language);
  };
  const put = (group: readonly Slice[]) => {
    page.push(...group);
    told.push(...group);
  };
  for (const group of groupsOf(slices)) {
    const [first] = group;
    if (first === undefined) continue;
    const fresh = repeated(told, first, language);
    if (fits([...page, ...group])) put(group);
    else if (fits([...fresh, ...group])) {
      turn(first);
      put(group);
    } else {
      for (const slice of group) {
        if (!fits([...page, slice])) turn(slice);
        put([slice]);
      }
    }
  }
  return [...pages, page];
}

const isHeading = ({ part: { type } }: Slice): boolean => type === 'title' || type === 'section';

/** Headings together with the part that follows them. */
function groupsOf(slices: readonly Slice[]): Slice[][] {
  const groups: Slice[][] = [];
  for (const slice of slices) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && (last.of === slice.of || isHeading(last)))
      group.push(slice);
    else groups.push([slice]);
  }
  return groups;
}

/** What a new page that begins with `next` says again of what has been told. */
function repeated(told: readonly Slice[], next: Slice, language: Language): Slice[] {
  const depth = depthOf(next);
  const above = openHeadings(told).filter((heading) => depth === null || (depthOf(heading) ?? 0) < depth);
  return [...above.filter(isShort), ...whoseWords(told, next, language)];
}

/** How deep a heading is; null for what is none. */
function depthOf({ part }: Slice): number | null {
  if (part.type === 'title') return 0;
  return part.type === 'section' ? (part.inner === true ? 2 : 1) : null;
}

function openHeadings(told: readonly Slice[]): Slice[] {
  let open: Slice[] = [];
  for (const slice of told) {
    const depth = depthOf(slice);
    if (depth !== null) open = [...open.filter((heading) => (depthOf(heading) ?? 0) < depth), slice];
  }
  return open;
}

const isShort = ({ part, begins, ends }: Slice): boolean =>
  begins && (ends || part.type === 'title') && 'text' in part && part.text.length <= LONGEST_REPEATED;

function whoseWords(told: readonly Slice[], next: Slice, language: Language): Slice[] {
  if (next.begins || next.part.type !== 'statement') return [];
  const before = told.filter(({ of }) => of === next.of);
  const lead = before.map(({ part }) => (part.type === 'statement' ? plain(part.lead) : '')).join('');
  return lead === '' || lead.length > LONGEST_REPEATED
    ? []
    : [{ ...next, part: { type: 'context', text: texts.continued[language](lead) }, of: REPEATED }];
}

/** No part of the reply: said again. */
const REPEATED = -1;
