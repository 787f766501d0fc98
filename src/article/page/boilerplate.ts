import { firstTag, hintsOf, type Tag } from './tree.ts';

const words = (...lines: readonly string[]): string => lines.join(' ').split(/\s+/).join('|');

/** What publishers call the parts of a page that are not the article, as words of class names, ids and roles. */
const ASIDE = new RegExp(
  `(?<!\\b(?:no|has|with|without|hide|show)-)\\b(?:${words(
    'related recirc\\w* recommend\\w* outbrain taboola popular trending most-(?:read|viewed|popular)',
    'more-(?:on|from|stories|news) read-?(?:more|also|next) see-also also-(?:read|like) up-?next next-(?:article|post|story)',
    'share sharing sharebar social socials follow newsletters? signup sign-?up subscribe subscription donat\\w* login register',
    'promos? promotions? promobox advert\\w* ads? adslot adunit sponsor\\w* jump poll quiz survey rating',
    'captions? credits? photo-?credit gallery slide-?show lightbox infobox factbox',
    'byline authors? bio timestamp dateline date published updated meta metadata tags? taglist topics keywords',
    'comments? disqus respond correction copyright disclaimer cookies? consent gdpr banner modal popup overlay',
    'breadcrumbs? sidebars? rail pagination pager toolbar tools footer masthead menu navigation nav skip search',
    'widget-(?:area|rss|recent\\w*) tooltip rollover popover dropdown',
    'visually-?hidden (?<=^|\\s)hidden(?=$|\\s) screen-?reader\\w* sr-only',
    'anzeige werbung bildunterschrift bildnachweis bildquelle quelle autor autoren autorenbox datum kommentare?',
    'verwandt\\w* weiterlesen mehr-zum-thema lesetipps? empfehlung\\w* schlagworte merkliste teilen',
  )})\\b`,
);

/** Class names that file a post under something or state how it is set, not what it is. */
const STATE = /(?:^|\s)(?:tag|category|author|post|type|status|format|has|is|with|no)-\S+/g;

const ASIDE_TAGS = new Set(['aside', 'footer', 'figure', 'form']);
const NEVER_ASIDE = new Set(['#page', 'html', 'body', 'main', 'h1', 'tbody', 'tr']);

/** Whether an element is there for something else than the article, by what it is and what it is called. */
export function isAside(tag: Tag): boolean {
  if (ASIDE_TAGS.has(tag.name)) return true;
  const hints = hintsOf(tag).replace(STATE, '');
  return !NEVER_ASIDE.has(tag.name) && ASIDE.test(hints) && !(POSTED.test(hints) && holdsQuotation(tag));
}

/** What somebody posted elsewhere and the article shows is quoted in it. */
const POSTED = /\bsocial|\btweet|\bembed/;
const holdsQuotation = (tag: Tag): boolean =>
  firstTag(tag, ({ name }) => name === 'blockquote') !== undefined;

const BODY =
  /\b(?:article-?-?body|body-?content|(?:article|story|entry|post|page|news)-(?:body|content|text|copy|main)|(?:article|story|entry|post)(?:body|content|text)|artikel-?(?:text|inhalt|body)|articletext|storytext)\b/;

/** Whether an element is named as the one that holds an article's body. */
export const isCalledBody = (tag: Tag): boolean =>
  tag.name !== 'html' && tag.name !== 'body' && BODY.test(hintsOf(tag));

const STANDFIRST =
  /\b(?:kicker|dek|standfirst|sub-?headline|sub-?title|sub-?heading|dachzeile|vorspann|excerpt|(?<!speakable-)summary|lead-?in|intro-?text|overline|eyebrow)\b/;

/** Whether an element is named as standing between the headline and the text. */
export const isStandfirst = (tag: Tag): boolean => STANDFIRST.test(hintsOf(tag));
