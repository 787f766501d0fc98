import { z } from 'zod';
import { article, articleId } from '../article/article.ts';
import { briefing } from '../briefing/briefing.ts';
import { changes } from '../briefing/change.ts';
import { planOptions } from '../core/posting/plans.ts';
import { messageRef } from '../core/posting/poster.ts';
import { settingName } from '../core/settings/settings.ts';
import { feedEntry } from '../feeds/feed-entry.ts';
import { scope } from '../library/scope.ts';
import { recurrence } from '../schedule/recurrence.ts';
import { pause, stage } from '../schedule/rows.ts';
import type { Tables } from '../store/tables.ts';
import { instant, json, jsonLines } from './columns.ts';
import type { Value } from './format.ts';

/** A table that is exported: by what its rows are told apart, and what its columns hold besides a text or a number. */
export interface KeptTable<Column extends string = string> {
  readonly key: readonly Column[];
  readonly columns?: Readonly<Partial<Record<Column, z.ZodType<Value>>>>;
}

/**
 * Every table, in the order in which they are filled: what refers to another comes after it. `derived` is made anew from
 * what is kept (see `reindex` in library); `own` belongs to the database itself.
 */
export const tables: Readonly<{
  [Name in keyof Tables]: KeptTable<keyof Tables[Name] & string> | 'derived' | 'own';
}> = {
  lines: { key: ['key'] },
  articles: { key: ['id'], columns: { id: articleId, article: json(article) } },
  briefings: { key: ['article'], columns: { briefing: json(briefing) } },
  holdings: { key: ['scope', 'article'], columns: { scope } },
  revisions: { key: ['article', 'revision'], columns: { was: json(article) } },
  changes: { key: ['article', 'revision'], columns: { at: instant, changes: json(changes) } },
  content_files: { key: ['file'], columns: { article: articleId } },
  additions: { key: ['person', 'day'] },
  feeds: { key: ['id'] },
  follows: { key: ['scope', 'feed'], columns: { scope } },
  feed_entries: { key: ['feed', 'key'], columns: { entry: json(feedEntry) } },
  feed_owed: { key: ['feed', 'key', 'scope'], columns: { scope } },
  feed_hosts: { key: ['host'] },
  settings: { key: ['place', 'name'], columns: { name: settingName } },
  welcomed: { key: ['place'] },
  watches: { key: ['place', 'kind', 'word'] },
  schedules: {
    key: ['id'],
    columns: {
      scope,
      recurrence: json(recurrence),
      options: json(planOptions),
      paused: json(pause),
      next_due: instant,
      made_at: instant,
    },
  },
  deliveries: {
    key: ['id'],
    columns: {
      scope,
      due: instant,
      until: instant,
      next_try: instant,
      lease_until: instant,
      tried_at: instant,
      messages: json(messageRef.array()),
      stages: jsonLines(stage),
    },
  },
  copies: { key: ['id'], columns: { scope, at: instant } },
  copy_articles: { key: ['copy', 'article'], columns: { article: articleId, sentences: json(z.unknown()) } },
  reports: { key: ['id'], columns: { scope, article: articleId, said: json(z.unknown()), at: instant } },
  hidden: { key: ['id'], columns: { scope, article: articleId, said: json(z.unknown()), at: instant } },
  seen: { key: ['place', 'article'], columns: { article: articleId, at: instant } },
  conversations: { key: ['thread', 'person'], columns: { evidence: json(z.array(z.number())), at: instant } },
  answered: { key: ['question'], columns: { at: instant } },
  houses: 'derived',
  title_words: 'derived',
  voices: 'derived',
  voice_words: 'derived',
  appearances: 'derived',
  standings: 'derived',
  text_bands: 'derived',
  word_scopes: 'derived',
  word_blocks: 'derived',
  sentence_words: 'derived',
  library_state: 'derived',
  kysely_migration: 'own',
};

/** Those that are exported, by name. */
export const keptTables: ReadonlyMap<string, KeptTable> = new Map(
  Object.entries(tables).flatMap(([name, table]) => (typeof table === 'string' ? [] : [[name, table]])),
);
