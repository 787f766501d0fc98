import { blocksOf } from './blocks.ts';
import { bodyBlocks } from './body.ts';
import { fragmentText, textOf } from './fragment.ts';
import { leadOf } from './lead.ts';
import { type LinkedArticle, linkedArticleOf } from './linked-data.ts';
import { factsOf, type PageFacts } from './metadata.ts';
import { sift } from './sift.ts';
import { parsePage } from './tree.ts';

/** An article as a web page shows it: its text in paragraphs parted by blank lines, headings on lines of their own. */
export interface ExtractedPage extends PageFacts {
  /** The paragraph between headline and text, where the page prints one. */
  readonly lead: string | null;
  readonly text: string;
}

/**
 * The article on a page: its text without what surrounds it, and what the page says about it. Nothing is made up: what a page
 * does not say is null, a page without an article has the text ''.
 * @param url where the page was found, if anywhere
 */
export function extractPage(html: string, url: string | null): ExtractedPage {
  const page = parsePage(html);
  const linked = linkedArticleOf(page);
  const blocks = blocksOf(page);
  const facts = factsOf(page, linked, blocks, url);
  const body = sift(bodyBlocks(page, blocks), facts.title);
  const lead = leadOf(blocks, body[0], facts.title, facts.description);
  return { ...facts, lead, text: moreOf(textOf(body), linked) };
}

/** A page that shows a part only, and brings the whole for its scripts, is read there. */
function moreOf(shown: string, linked: LinkedArticle | null): string {
  const told = linked?.articleBody;
  return told === undefined || told.length < 2 * shown.length ? shown : fragmentText(told);
}
