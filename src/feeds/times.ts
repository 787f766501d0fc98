/** An instant as the tables have it: whole seconds, so that it sorts as text. */
export const stamp = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'second' });

/** So many seconds later, as the tables have it. */
export const stampIn = (seconds: number, now: Temporal.Instant): string =>
  stamp(now.add({ seconds: Math.ceil(seconds) }));
