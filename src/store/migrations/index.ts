import type { Migration } from 'kysely';
import { library } from './0001-library.ts';
import { intake } from './0002-intake.ts';
import { feeds } from './0003-feeds.ts';
import { deliveries } from './0005-deliveries.ts';
import { watches } from './0006-watches.ts';
import { corrections } from './0007-corrections.ts';
import { sentenceWords } from './0008-sentence-words.ts';
import { retention } from './0009-retention.ts';
import { conversations } from './0010-conversations.ts';
import { settings } from './0011-settings.ts';
import { reprints } from './0012-reprints.ts';
import { titleOrder } from './0014-title-order.ts';

/** Forward only, in order; one that has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-library': library,
  '0002-intake': intake,
  '0003-feeds': feeds,
  '0005-deliveries': deliveries,
  '0006-watches': watches,
  '0007-corrections': corrections,
  '0008-sentence-words': sentenceWords,
  '0009-retention': retention,
  '0010-conversations': conversations,
  '0011-settings': settings,
  '0012-reprints': reprints,
  '0014-title-order': titleOrder,
};
