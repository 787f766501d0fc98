const NAMES =
  'dpa(?:-AFX|-infocom)?|AFP|AP|(?:The )?Associated Press|Reuters|rtr|epd|KNA|APA|Keystone-SDA|SDA|SID|sid|dts|' +
  'ANSA|EFE|ANP|PA Media|Bloomberg|TASS|Interfax|Xinhua|Kyodo|Yonhap|UPI|IANS|PTI|AAP';

const NAME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${NAMES})(?![\\p{L}\\p{N}])`, 'gu');

/** A line that names agencies and nothing else: «dpa/AP», «(dpa)», «Quelle: dpa», «Mit Material von AFP und dpa». */
const LINE = new RegExp(
  `^\\W*(?:(?:Quellen?|Source|SOURCE|Agenturen)\\W+|[Mm]it (?:Material|Agenturmaterial|Informationen) (?:von|der) (?:den |der )?(?:\\p{L}+agenturen )?)?(?:${NAMES})(?:(?:\\W+|,? und |,? and |-)(?:${NAMES}|\\p{Ll}{2,4}))*\\W*$`,
  'u',
);

/** «BERLIN (dpa) – », «Berlin/Kiew (dpa/AFP) - », «WASHINGTON (AP) — » */
const DATELINE = new RegExp(
  `^[\\p{L} ,./-]{2,40}\\s?\\((?<agencies>(?:${NAMES})(?:\\W+(?:${NAMES}))*)\\)`,
  'u',
);

/** «… bleibt es kalt. (dpa/AFP)» */
const AFTERWORD = new RegExp(
  `[.!?"“”»«]\\s*\\((?<agencies>(?:${NAMES})(?:\\W+(?:${NAMES}|\\p{Ll}{2,4}))*)\\)$`,
  'u',
);

/**
 * The news agencies named as where a text comes from, as they are printed.
 * @param bylines who wrote it: every name in them counts
 * @param lines of the page: they count where they are nothing but a source, begin with a dateline or end with a source in brackets
 */
export function agenciesIn(bylines: readonly string[], lines: readonly string[]): string[] {
  const sources = lines.filter((line) => LINE.test(line));
  const inBrackets = [DATELINE, AFTERWORD].flatMap((form) =>
    lines.map((line) => form.exec(line)?.groups?.agencies ?? ''),
  );
  return [...new Set([...bylines, ...inBrackets, ...sources].flatMap((line) => line.match(NAME) ?? []))];
}
