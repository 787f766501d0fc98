/** Reads anew what is outdated in the database of a folder, until it is ended from outside. */
import { createEngine } from '../../src/engine.ts';
import { startRereading } from '../../src/library/reread.ts';
import { openShelves } from '../../src/library/shelves.ts';
import { openDatabase } from '../../src/store/database.ts';

const [folder = ''] = process.argv.slice(2);
const shelves = openShelves(await openDatabase({ engine: 'sqlite', folder }));
await startRereading({ shelves, engine: createEngine('models'), report: console.error }).done;
