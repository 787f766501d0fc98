/** Phrases by which a page speaks of itself, as patterns, German and English side by side: what newsrooms print around texts. */
const oneOf = (patterns: string): string =>
  `(?:${patterns
    .trim()
    .split(/\s+\|\s+/)
    .join('|')})`;

/** A whole line that is a label, a button or a heading over links. */
const LABELS = oneOf(String.raw`
  advert(?:isement|ising)?s? | ads? | sponsored(?: content)? | loading | close(?: video)? | play |
  tweet(?: this)? | share(?: (?:this|on|via).*)? | click to tweet | print | e-?mail | comments? |
  leave a (?:comment|reply) | (?:story|article|text) continues.* | continue reading.* |
  (?:read|show|see) more | view (?:all|more).* | more | skip to .* |
  related(?: (?:news|stories|articles|content|topics|links|posts|coverage))? | topics? | tags? |
  recommended(?: (?:for you|stories|reading))? | (?:latest|top) (?:news|stories|headlines) |
  trending(?: now)? | most (?:read|popular|viewed) | don.t miss | you (?:may|might) also like |
  (?:see|read) also | also (?:see|read) | up next | watch(?: now)? | video | gallery | photos? | image |
  slideshow | sign up | subscribe | newsletters? | filed under.* | \d+ (?:of|/) \d+ |
  this slideshow requires javascript | posted (?:on|by|in) .{0,40} | opens in (?:a )?new (?:window|tab) |
  kommentieren | (?:lese(?:zeit|dauer)|reading time).* |
  anzeige | werbung | lesen sie (?:auch|mehr|hier|dazu|weiter).* | auch interessant |
  das könnte (?:sie|dich|euch) (?:auch )?interessieren | mehr (?:zum thema|dazu|lesen) | weiterlesen |
  siehe auch | zum thema | zur startseite | zurück(?: zur.*)? | nach oben | vollbild | bild(?:er)?strecke |
  schlagworte? | themen | artikel (?:teilen|merken|drucken|versenden|anhören|vorlesen) | teilen | merken |
  drucken | vorlesen | (?:\d+ )?kommentare?(?: \(?\d+\)?)? | newsletter.*abonnieren | jetzt abonnieren |
  empfohlener (?:externer|redaktioneller) inhalt
`);

/** The beginning of a line that leads somewhere else, if there is a link in it. */
const LEADS_AWAY = oneOf(String.raw`
  (?:read|see|watch|listen|find out|learn) (?:more|also|next|on|here|the full)\b | read(?: more)?: |
  (?:see )?also: | also (?:see|read) | more(?: from| on| about| in| news| stories| coverage|:) |
  related(?: \p{L}+)?:? | recommended:? | watch(?: now| live)?: | click (?:here|below|through) |
  get (?:the latest|our|access|more|breaking)\b | check out | (?:sign up|subscribe|register|join)\b |
  (?:follow|like) (?:us|him|her|me|them|our|\S+)\b | don.t miss | you (?:may|might) also |
  in case you missed | (?:opinion|video|photos?|gallery): | (?:full|complete) coverage |
  join the conversation |
  (?:lesen|sehen|hören) sie (?:auch|mehr|hier|dazu|im|in|den|das|die)\b | lesen sie\b |
  mehr (?:zum|zu|dazu|aus|von|lesen|infos?|informationen|nachrichten)\b | auch (?:interessant|lesen) |
  lesetipp | siehe (?:auch|dazu) | hier (?:geht|finden|lesen|können)\b |
  (?:folgen|abonnieren|besuchen) sie\b | das könnte |
  weitere (?:artikel|infos?|informationen|nachrichten|meldungen|themen|beiträge)\b |
  zum (?:artikel|thema|newsletter) |
  jetzt (?:lesen|abonnieren|anmelden|testen|herunterladen|kostenlos|bestellen) | passend dazu |
  melden sie sich | (?:interview|kommentar|podcast):
`);

/** The beginning of a line in which the newsroom speaks to its readers or of the text, with a link or without. */
const APPEALS = oneOf(String.raw`
  follow (?:us|\S+(?: \S+)?) on\b | (?:sign up|subscribe) (?:to|for|now|here|today)\b | have a tip\b |
  get (?:the latest|our|access to|breaking)\b | click here (?:to|for)\b | download (?:the|our)\b |
  like this (?:article|story) | if you (?:enjoyed|liked)\b | want (?:more|the latest)\b |
  originally published |
  this (?:article|story|post) (?:originally|was originally|first|was first|may contain|contains)\b |
  citation: | (?:©|\(c\)|copyright(?: ?©| \(c\)| \d{4}| by)) | all rights reserved |
  please (?:enable|disable|whitelist|subscribe|log in) | source: | provided by\b | via:?$ |
  updated? (?:on|at)\b | last (?:updated|modified) | published (?:on|at|by)?\b.{0,40}$ |
  the views expressed | reporting by\b | \(?(?:additional )?reporting (?:by|from) |
  contact the (?:author|reporter|writer) | this document is subject to copyright | \[/?\w+[^\]]*\]$ |
  folgen sie uns | melden sie sich (?:jetzt|hier|für) | abonnieren sie | unseren? newsletter |
  sie (?:möchten|wollen) (?:mehr|keine|weiter)[^.!]*\?$ | alle rechte vorbehalten |
  an dieser stelle (?:finden sie|wird) | quellen?: | mit material (?:von|der) | stand: ?\d | redaktion: |
  dieser (?:artikel|beitrag|text) (?:erschien|ist zuerst|wurde (?:zuerst|ursprünglich)) |
  transparenzhinweis | hinweis der redaktion | bitte (?:aktivieren|schalten|deaktivieren) sie | bitte melden sie sich an |
  \(?(?:mit )?(?:dpa|afp|ap|rtr|reuters|epd|kna)(?:[-/, ]+(?:dpa|afp|ap|rtr|reuters|epd|kna|\p{Ll}{2,4}))*\)?$
`);

/** The beginning of a heading under which no more of the article comes. */
const CLOSINGS = oneOf(String.raw`
  related(?: (?:news|stories|articles|content|links|posts|topics|coverage))?:?$ | more (?:from|on|stories|news|like this) |
  you (?:may|might) (?:also )?(?:like|enjoy|be interested) | recommended(?:$|:| (?:for|stories|reading|articles)\b) | most (?:read|popular) |
  (?:\d+ )?comments?(?: \(?\d+\)?)?:?$ | leave a (?:comment|reply) | about the authors? | share this | sign up (?:for|to)\b | subscribe |
  newsletter | tags?:?$ | trending(?:$| (?:now|on|stories)) | latest (?:news|stories|posts|headlines|from)\b | something to consider | don.t miss | read (?:more|next) |
  further reading | join the |
  mehr (?:zum|zu|aus|von)\b | das könnte | auch interessant |
  weitere (?:artikel|themen|nachrichten|meldungen|beiträge) | (?:\d+ )?kommentare?(?: \(?\d+\)?)?:?$ |
  lesen sie (?:auch|mehr) | über (?:den autor|die autorin|die autor) | zur person | meistgelesen |
  schlagw(?:o|ö)rte?r? | themen$ | empfehlung(?:en)?(?: (?:der|für)\b.*)?$ | ähnliche (?:artikel|beiträge) | teilen | diesen artikel
`);

const PHOTO_AGENCY =
  '(?:getty(?: images)?|ap photo|imago(?: images)?|epa|shutterstock|istock(?:photo)?|picture[- ]alliance|alamy|unsplash|pixabay|adobe ?stock)';
/** Names and agencies: a point stands in them only after an initial. */
const HOLDER = String.raw`(?:[^.!?]|(?<=\b\p{L})\.){1,80}\)?`;
const CREDITS = oneOf(String.raw`
  \b(?:photo|image|picture|credit|illustration|screenshot)s?(?: by| credit| courtesy[^:]*)?\s?:\s?${HOLDER}$ |
  \b(?:fotos?|bild(?:er|quelle)?|quellen?|grafik)\s?:\s?${HOLDER}$ |
  ©\s?${HOLDER}$ |
  [(|/–—-]\s?${PHOTO_AGENCY}\b[^.!?]{0,60}$ |
  \b(?:${PHOTO_AGENCY}|via getty)\)?\s*$ |
  \p{L}{2,}\/(?:dpa|afp|ap|reuters|epd)\)?$ |
  ^(?:image|photo|file photo|bild|foto|picture)(?: copyright| caption| source)?\b.{0,60}\b(?:getty|reuters|afp|dpa|ap)\b
`);

const MONTH = '(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])\\p{L}*';
const BEFORE_DATES = oneOf(String.raw`
  posted | published | (?:last )?updated | created | on | \p{L}+day | mon | tue | wed | thu | fri | sat |
  sun |
  stand | veröffentlicht | (?:zuletzt )?aktualisiert | erstellt | datum | am | \p{L}+tag | mo | di | mi |
  do | fr | sa | so
`);

export const LABEL = new RegExp(`^[\\W_]*${LABELS}[\\W_]*$`, 'iu');
export const LEAD_AWAY = new RegExp(`^${LEADS_AWAY}`, 'iu');
export const APPEAL = new RegExp(`^${APPEALS}`, 'iu');
export const CLOSING = new RegExp(`^${CLOSINGS}`, 'iu');
/** A press release's words on its sender: «About Example Inc.» */
export const ABOUT_SENDER = /^(?:[Aa]bout|ABOUT|[Üü]ber|ÜBER) \p{Lu}[^?]{1,50}$/u;
export const CREDIT = new RegExp(CREDITS, 'iu');
export const DATE_LINE = new RegExp(
  `^(?:${BEFORE_DATES}\\b[.,:]?\\s*)*(?:${MONTH}\\.?\\s\\d{1,2}|\\d{1,2}[.\\s/-]+(?:${MONTH}|\\d{1,2})|\\d{4}-\\d\\d-\\d\\d)[^!?]{0,60}$`,
  'iu',
);
/** «Von Anna Muster mit dpa», «By JANE ROE» */
export const BYLINE =
  /^(?:[Vv]on|VON|[Bb]y|BY|Text:|Autor(?:in)?:|Written by|Posted by|Story by)\s+(?=\p{Lu}|dpa|epd|the )(?:[^.!?]|(?<=\d)\.){2,90}$/u;
const JOB =
  '(?:reporter|writer|editor|journalist|correspondent|columnist|contributor|producer|freelanc\\w*|author of|Redakteur|Reporter|Journalist|Korrespondent|Volontär|Autor)';
export const BIOGRAPHY = new RegExp(
  `^(?:[Bb]y )?\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){1,3} (?:(?:is|ist) .{0,60}${JOB}|writes (?:about|for)|covers |reports (?:on|for|from)|can be reached|contributed (?:to|reporting)|schreibt (?:seit|für|über))`,
  'u',
);
