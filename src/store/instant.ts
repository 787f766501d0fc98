/** An instant as the tables keep it: always to the millisecond, so that text sorts as time does. */
export const instantText = (instant: Temporal.Instant): string =>
  instant.toString({ smallestUnit: 'millisecond' });

/** @throws RangeError for what is no instant */
export const instantOf = (text: string): Temporal.Instant => Temporal.Instant.from(text);

export const instantOrNull = (text: string | null): Temporal.Instant | null =>
  text === null ? null : instantOf(text);

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0;
