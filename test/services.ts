import type { Services } from '../src/core/services.ts';
import type { Entry } from '../src/library/library.ts';
import { ALL } from '../src/library/scope.ts';
import { createServices } from '../src/services.ts';
import { openDatabase } from '../src/store/database.ts';

/** Everything that a bot works with, in memory, with these articles, which everybody may see. */
export async function servicesOf(entries: readonly Entry[]): Promise<Services> {
  const services = createServices(await openDatabase({ engine: 'memory' }));
  const at = Temporal.Instant.from('2026-11-24T06:00:00Z');
  await services.shelves.put(entries, { scope: ALL, way: 'content', by: null, at });
  return services;
}
