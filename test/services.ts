import type { Services } from '../src/core/services.ts';
import { createEngine } from '../src/engine.ts';
import { atHome } from '../src/home.ts';
import type { Entry } from '../src/library/library.ts';
import { ALL } from '../src/library/scope.ts';
import { createServices } from '../src/services.ts';
import { type Database, openDatabase } from '../src/store/database.ts';

/** Everything that a bot works with, in memory unless said otherwise, with these articles, which everybody may see. */
export async function servicesOf(entries: readonly Entry[], database?: Database): Promise<Services> {
  const at = Temporal.Instant.from('2026-11-24T06:00:00Z');
  const services = createServices({
    database: database ?? (await openDatabase({ engine: 'memory' })),
    engine: createEngine(atHome('models')),
    now: () => at,
    addsPerDay: 100,
  });
  await services.shelves.put(entries, { scope: ALL, way: 'content', by: null, at });
  return services;
}
