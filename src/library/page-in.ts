import { draftOf } from '../article/draft.ts';
import { extractPage } from '../article/page/page.ts';
import { draftIn, type Incoming } from './incoming.ts';

/** @param url where the page was found, if anywhere. @throws Refusal where there is no article on it */
export function pageIn(html: string, url: string | null): Incoming {
  const page = extractPage(html, url);
  return draftIn(draftOf(page), page.paywalled);
}
