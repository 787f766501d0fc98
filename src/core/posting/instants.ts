import type { Language } from '../../article/article.ts';

const LOCALES = { de: 'de-DE', en: 'en-GB' };
const made = new Map<string, Intl.DateTimeFormat>();

/** Made once for a zone and language: making a formatter takes longer than using it. */
function formatOf(zone: string, language: Language): Intl.DateTimeFormat {
  const key = `${language} ${zone}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  made.set(key, format);
  return format;
}

/** «Tue 24 Nov 07:30», «Di 24. Nov 07:30»: an instant as the clocks of a zone show it. */
export function spokenInstant(instant: Temporal.Instant, zone: string, language: Language): string {
  const parts = new Map(
    formatOf(zone, language)
      .formatToParts(instant.epochMilliseconds)
      .map(({ type, value }) => [type, value.replace(/\.$/, '')]),
  );
  const get = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = language === 'de' ? `${get('day')}.` : get('day');
  return `${get('weekday')} ${day} ${get('month')} ${get('hour')}:${get('minute')}`;
}

/** «07:31», with the day where it is another than `now`'s. */
export function spokenTime(
  instant: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
  language: Language,
): string {
  const spoken = spokenInstant(instant, zone, language);
  const isToday = instant
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .equals(now.toZonedDateTimeISO(zone).toPlainDate());
  return isToday ? spoken.slice(-5) : spoken;
}
