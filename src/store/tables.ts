/** The tables as the newest migration leaves them. Times are UTC instants in ISO 8601, so that they sort as text. */
export interface Tables {
  kysely_migration: { name: string; timestamp: string };
  lines: { key: string; line: string };
  articles: ArticleRow;
  briefings: BriefingRow;
  holdings: HoldingRow;
  houses: { scope: string; house: string; words: string; articles: number };
  title_words: { scope: string; word: string; article: string; sort: string };
  voices: VoiceRow;
  voice_words: { scope: string; kind: VoiceWordKind; word: string; name: string };
  appearances: AppearanceRow;
  standings: StandingRow;
  text_bands: { band: number | string; number: number };
  word_scopes: { scope: string; number: number };
  word_blocks: WordBlockRow;
  /** Each engine's own full-text index: see `word-rows.ts` in library. */
  sentence_words: { rowid: number; words: string };
  library_state: { id: number; version: number };
  schedules: ScheduleRow;
  deliveries: DeliveryRow;
  /** `place`: a channel, see `keyOf` in core, or a server or workspace; `value` as it would be typed. */
  settings: { place: string; name: string; value: string };
  welcomed: { place: string };
  watches: WatchRow;
  seen: SeenRow;
  additions: { person: string; day: string; times: number };
  content_files: ContentFileRow;
  feeds: FeedRow;
  follows: { scope: string; feed: string; by: string; at: string };
  feed_entries: FeedEntryRow;
  feed_owed: FeedOwedRow;
  feed_hosts: FeedHostRow;
  revisions: RevisionRow;
  changes: ChangesRow;
  copies: CopyRow;
  copy_articles: CopyArticleRow;
  reports: ReportRow;
  hidden: HiddenRow;
  conversations: ConversationRow;
  answered: { question: string; answer: string; at: string };
}

/** The revision of an article that is current. `canonical`: its address without what only tracks. */
export interface ArticleRow {
  id: string;
  revision: number;
  hash: string;
  canonical: string | null;
  /** Where its text comes from: see `Source` in library. */
  source: string;
  /** The Article as JSON. */
  article: string;
  added_at: string;
}

/** What was read out of an article's current revision, as JSON, and by which engine. */
export interface BriefingRow {
  article: string;
  engine: string;
  briefing: string;
}

/** An article in reach of those who see `scope`. `sort` puts articles in order: see `sortKey` in library. */
export interface HoldingRow {
  scope: string;
  article: string;
  sort: string;
  house: string;
  added_by: string | null;
  added_at: string;
  way: string;
  /** Which version of the index over the words of sentences has it; null: none yet. */
  words: string | null;
}

/** Somebody named or speaking in the articles of a scope; `aliases` and `roles` are JSON lists. */
export interface VoiceRow {
  scope: string;
  name: string;
  aliases: string;
  roles: string;
  weight: number;
}

/** By what a voice is found: words of its names, what they sound like, words of its roles and those backwards. */
export type VoiceWordKind = 'word' | 'sound' | 'role' | 'role-end';

/**
 * An article among its reprints, for those who see `scope`. A bundle is called by the article that the others were compared with;
 * all of it has one place in the order, `sort`. `behind`: another one is shown for it (1) or not (0); `rank` says which comes first,
 * `adds` how much of its text the one compared with has not. `version`: of the comparison; null: not compared yet.
 */
export interface StandingRow {
  number: number;
  scope: string;
  article: string;
  sort: string;
  house: string;
  bundle: string;
  rank: string;
  behind: number;
  adds: number;
  version: string | null;
}

/** `sort` and `bundle` as in `standings`. */
export interface AppearanceRow {
  scope: string;
  name: string;
  article: string;
  bundle: string;
  sort: string;
  house: string;
  quotes: number;
  claims: number;
  /** What this article adds to the voice's weight. */
  weight: number;
}

/** So many sentences of an article as a block holds, from `block` times that on. `place` is where they stand in the order of all. */
export interface WordBlockRow {
  number: number;
  scope: string;
  article: string;
  block: number;
  place: number | string;
}

/** A file of content/articles as it was read last. `stamp` changes whenever the file does. */
export interface ContentFileRow {
  file: string;
  stamp: string;
  article: string;
}

/** A command line that runs at a place again and again. `recurrence`, `options` and `paused` are JSON. */
export interface ScheduleRow {
  id: string;
  scope: string;
  platform: string;
  home: string;
  channel: string;
  thread: string | null;
  line: string;
  language: string;
  recurrence: string;
  zone: string;
  options: string;
  next_due: string | null;
  window_minutes: number;
  paused: string | null;
  made_by: string;
  made_at: string;
}

export type DeliveryState =
  | 'due'
  | 'claimed'
  | 'posted'
  | 'nothing'
  | 'missed'
  | 'failed'
  | 'dead'
  | 'unknown';

/** One post owed to a place: see `Delivery` in src/schedule/ledger.ts. `messages` is a JSON list, `stages` has JSON lines. */
export interface DeliveryRow {
  id: string;
  scope: string;
  schedule: string | null;
  platform: string;
  home: string;
  channel: string;
  thread: string | null;
  line: string;
  language: string;
  due: string;
  until: string;
  state: DeliveryState;
  lease_until: string | null;
  fence: number;
  tries: number;
  tried_at: string | null;
  next_try: string;
  answer: string | null;
  reason: string | null;
  detail: string | null;
  messages: string;
  stages: string;
  /** The message that is to be corrected, where it is no new one: see `CopyRow`. */
  copy: string | null;
}

/** A feed that somebody follows, and what has become of asking it. */
export interface FeedRow {
  id: string;
  url: string;
  host: string;
  title: string | null;
  etag: string | null;
  last_modified: string | null;
  /** Of the document that came last. */
  hash: string | null;
  /** Seconds between the last time it was asked and the next. */
  interval: number;
  /** When it is asked next, null for never again. */
  due: string | null;
  asked_at: string;
  /** When it last had something new. */
  gave_at: string | null;
  /** How often in a row it failed, since when, and why at last. */
  failures: number;
  failing_since: string | null;
  problem: string | null;
}

/** An entry as its feed has it now. */
export interface FeedEntryRow {
  feed: string;
  key: string;
  url: string | null;
  /** Who has to be asked for its page, null where none is needed. */
  host: string | null;
  hash: string;
  /** The FeedEntry as JSON. */
  entry: string;
  /** Puts entries in order: by when they were published, else found. */
  sort: string;
  /** Where it stood among those of its time. */
  place: number;
  /** How often it was owed to somebody, 0 for what was old already when the feed was first followed. */
  takes: number;
  seen_at: string;
}

/** An entry that has not yet become an article for those who follow its feed in a scope. */
export interface FeedOwedRow {
  feed: string;
  key: string;
  scope: string;
  due: string;
  tries: number;
}

/** A server that is asked for feeds or pages. */
export interface FeedHostRow {
  host: string;
  /** Nothing is asked of it before. */
  not_before: string;
  /** How many pages in a row it failed to give. */
  failures: number;
  robots: string | null;
  robots_at: string | null;
}

/** A person or word that a place watches. `place`: see `keyOf` in core; `word` is how it is compared. */
export interface WatchRow {
  place: string;
  kind: 'person' | 'word';
  word: string;
  shown: string;
  added_by: string;
  added_at: string;
}

/** An article that a digest has shown a place, or left out for more important ones. The title outlives a withdrawal. */
export interface SeenRow {
  place: string;
  article: string;
  revision: number;
  title: string;
  how: 'shown' | 'left-out';
  delivery: string;
  at: string;
}

/** What an article said before the revision behind this one: the Article and what was read out of it, as JSON. */
export interface RevisionRow {
  article: string;
  revision: number;
  was: string;
  briefing: string;
}

/** What a revision says otherwise than the one before it, as a JSON list, and when it came. */
export interface ChangesRow {
  article: string;
  revision: number;
  at: string;
  changes: string;
}

/** A message that everybody in its place sees. `shown`: what tells the Reply that it shows from any other. */
export interface CopyRow {
  id: string;
  scope: string;
  platform: string;
  home: string;
  channel: string;
  thread: string | null;
  message: string;
  line: string;
  language: string;
  page: number;
  shared_by: string | null;
  at: string;
  shown: string;
}

/** An article of which a message shows something: as it stood when it was posted, and the sentences that prove it, as JSON. */
export interface CopyArticleRow {
  copy: string;
  article: string;
  revision: number;
  title: string;
  sentences: string;
}

/** What somebody reports as wrong. `said`: see `Said` in library. */
export interface ReportRow {
  id: string;
  scope: string;
  article: string;
  said: string;
  by: string;
  at: string;
  why: string | null;
  closed_at: string | null;
}

/** What those of a scope are not shown. `said`: see `Said` in library. */
export interface HiddenRow {
  id: string;
  scope: string;
  article: string;
  said: string;
  by: string;
  at: string;
}

/** What somebody asked last in a thread; `evidence` is a JSON list, `person` empty for what the thread began with. */
export interface ConversationRow {
  thread: string;
  person: string;
  article: string | null;
  line: string;
  about: string | null;
  evidence: string;
  language: string | null;
  at: string;
}
