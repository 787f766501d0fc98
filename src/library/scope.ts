import { z } from 'zod';

/** Who may see something: `all`, those of one server or workspace, or those of one closed channel. */
export const scope = z.string().min(1).brand<'Scope'>();
export type Scope = z.infer<typeof scope>;

/** What everybody sees: the articles in content/. */
export const ALL = scope.parse('all');

/** What those see who see `inner`: it, the server or workspace that it is in, and what everybody sees. */
export function within(inner: Scope): Scope[] {
  const [home = inner] = inner.split('/');
  return [...new Set([ALL, scope.parse(home), inner])];
}
