import type { Services } from './core/services.ts';
import { openShelves } from './library/shelves.ts';
import type { Database } from './store/database.ts';

/** Everything that the bot works with, on one database. */
export const createServices = (database: Database): Services => ({ shelves: openShelves(database) });
