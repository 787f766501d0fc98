/** ICU keeps these zones under names that the IANA database has given up. */
const RENAMED: Readonly<Record<string, string>> = {
  'Europe/Kiev': 'Europe/Kyiv',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Africa/Asmera': 'Africa/Asmara',
};

const current = (zone: string): string => RENAMED[zone] ?? zone;

/** Time zones by their names in lower case, as the ICU data of this program knows them. */
const byName = new Map(
  ['UTC', ...Intl.supportedValuesOf('timeZone').map(current)].map((zone) => [zone.toLowerCase(), zone]),
);

const words = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .trim()
    .replaceAll(/[\s_-]+/g, ' ');

const cityOf = (zone: string): string => words(zone.slice(zone.lastIndexOf('/') + 1));

/** Places that have no zone of their own name, or another name in German or by now. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'Europe/Berlin':
    'Deutschland Germany Hamburg München Munich Köln Cologne Frankfurt Stuttgart Düsseldorf Leipzig Dresden Bonn MEZ CET',
  'Europe/Vienna': 'Wien Österreich Austria Graz Salzburg Linz Innsbruck',
  'Europe/Zurich': 'Schweiz Switzerland Bern Genf Geneva Basel Lausanne',
  'Europe/London': 'UK England Großbritannien Edinburgh Manchester Cardiff',
  'Europe/Brussels': 'Brüssel Strasbourg Antwerpen',
  'Europe/Rome': 'Rom Mailand Milan Italien Italy Turin Neapel',
  'Europe/Paris': 'Frankreich France Straßburg Lyon Marseille',
  'Europe/Lisbon': 'Lissabon Portugal Porto',
  'Europe/Warsaw': 'Warschau Polen Poland Krakau',
  'Europe/Prague': 'Prag Tschechien',
  'Europe/Copenhagen': 'Kopenhagen',
  'Europe/Moscow': 'Moskau',
  'Europe/Kyiv': 'Kiew Kiev',
  'Europe/Athens': 'Athen',
  'Europe/Bucharest': 'Bukarest',
  'Europe/Belgrade': 'Belgrad',
  'Europe/Luxembourg': 'Luxemburg',
  'Europe/Vilnius': 'Wilna',
  'America/New_York': 'Washington Boston Philadelphia Atlanta Miami EST',
  'America/Los_Angeles': 'Seattle Sacramento PST',
  'America/Chicago': 'Dallas Houston Austin',
  'America/Toronto': 'Ottawa Montreal',
  'America/Mexico_City': 'Mexiko-Stadt',
  'America/Sao_Paulo': 'Brasília Brasilia',
  'Asia/Shanghai': 'Peking Beijing China',
  'Asia/Hong_Kong': 'Hongkong',
  'Asia/Tokyo': 'Tokio Japan',
  'Asia/Kolkata': 'Calcutta Kalkutta Delhi Mumbai Indien India',
  'Asia/Singapore': 'Singapur',
  'Asia/Seoul': 'Südkorea',
  'Asia/Damascus': 'Damaskus',
  'Asia/Tehran': 'Teheran',
  'Asia/Baghdad': 'Bagdad',
  'Asia/Jerusalem': 'Israel',
  'Africa/Cairo': 'Kairo',
  'Africa/Algiers': 'Algier',
  'Australia/Sydney': 'Canberra',
};

const byPlace = new Map([
  ...byName.values().map((zone) => [cityOf(zone), zone] as const),
  ...Object.entries(ELSEWHERE).flatMap(([zone, places]) =>
    places.split(' ').map((place) => [words(place), zone] as const),
  ),
  [words('New Delhi'), 'Asia/Kolkata'],
  [words('Neu-Delhi'), 'Asia/Kolkata'],
  [words('San Francisco'), 'America/Los_Angeles'],
]);

/** The zone of an IANA name in whatever case, or of a city. Null: none that is known. */
export function zoneOf(typed: string): string | null {
  const name = typed.trim().toLowerCase().replaceAll(' ', '_');
  return byName.get(name) ?? byPlace.get(words(typed)) ?? linked(name);
}

/** Names that stand for another zone's: `US/Eastern`. */
function linked(name: string): string | null {
  if (!name.includes('/')) return null;
  try {
    return current(new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What is offered where nobody has said a zone. */
export const COMMON_ZONES = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Asia/Tokyo', 'UTC'];
