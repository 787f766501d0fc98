import type { Language } from '../../../src/article/article.ts';
import type { Reply } from '../../../src/core/reply.ts';
import { type Audience, type RenderedPage, renderDiscord } from '../../../src/platforms/discord/render.ts';

/** All pages of an answer, as somebody sees who turns them one by one. */
export function allPages(
  reply: Reply,
  language: Language = 'en',
  audience: Audience = 'asker',
): RenderedPage[] {
  const first = renderDiscord(reply, { page: 0, language, audience });
  const more = Array.from({ length: first.pages - 1 }, (_, at) =>
    renderDiscord(reply, { page: at + 1, language, audience }),
  );
  return [first, ...more];
}
