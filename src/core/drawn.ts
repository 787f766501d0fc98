import type { Reply } from './reply.ts';

/** A renderer that draws a Reply once for each view of it: the core gives the same Reply for the same question (lookup.ts). */
export function drawnOnce<View, Drawn extends object>(
  draw: (reply: Reply, view: View) => Drawn,
): (reply: Reply, view: View) => Drawn {
  const drawn = new WeakMap<Reply, Map<string, Drawn>>();
  return (reply, view) => {
    const byView = drawn.get(reply) ?? new Map<string, Drawn>();
    drawn.set(reply, byView);
    const key = JSON.stringify(view);
    const page = byView.get(key) ?? draw(reply, view);
    byView.set(key, page);
    return page;
  };
}
