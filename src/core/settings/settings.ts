import { z } from 'zod';
import type { Language } from '../../article/article.ts';
import { zoneOf } from '../../schedule/zones.ts';
import type { OptionTexts } from '../command.ts';
import type { Texts } from '../language.ts';
import type { Reply } from '../reply.ts';
import { UserError } from '../user-error.ts';

/** One of the values that a setting can have: what is kept for it, what it is called, and what else can be typed for it. */
export interface Choice<Value extends string = string> {
  readonly is: Value;
  readonly names: Texts;
  readonly also: string;
}

/** What people see of a setting. */
export interface SettingTexts extends Pick<OptionTexts, 'names' | 'describe'> {
  /** As a heading: «Ruhezeit». */
  readonly title: Texts;
  /** The sentence about a value that it cannot have. */
  readonly wrong: (got: string) => Texts;
  /** Null where anything can be typed that fits. */
  readonly choices: readonly Choice[] | null;
}

/** A setting's schema carries its texts, so that the one zod object is the whole definition. */
export const settingTexts = z.registry<SettingTexts>();

const normal = (typed: string): string => typed.trim().toLowerCase();

/** Reads a value by what is kept for it, what it is called, or what else it may be called. */
const oneOf = <const Value extends string>(choices: readonly Choice<Value>[]) =>
  z.string().transform((typed, issues): Value => {
    const found = choices.find(({ is, names, also }) =>
      [is, ...Object.values(names), ...also.split(', ')].map(normal).includes(normal(typed)),
    );
    if (found !== undefined) return found.is;
    issues.addIssue({ code: 'custom' });
    return z.NEVER;
  });

const possible = (choices: readonly Choice[], language: Language): string =>
  choices.map(({ names }) => names[language]).join(', ');

const notAmong =
  (choices: readonly Choice[]) =>
  (got: string): Texts => ({
    de: `„${got}“ gibt es hier nicht. Möglich ist: ${possible(choices, 'de')}.`,
    en: `There is no “${got}” here. Possible: ${possible(choices, 'en')}.`,
  });

const notBetween =
  (least: number, most: number) =>
  (got: string): Texts => ({
    de: `„${got}“ geht hier nicht. Möglich ist eine ganze Zahl von ${least} bis ${most}.`,
    en: `“${got}” does not work here. Possible is a whole number from ${least} to ${most}.`,
  });

const languages = [
  { is: 'own', names: { de: 'die eigene', en: 'their own' }, also: 'eigene, auto' },
  { is: 'de', names: { de: 'Deutsch', en: 'German' }, also: 'ger' },
  { is: 'en', names: { de: 'Englisch', en: 'English' }, also: 'eng' },
] as const satisfies readonly Choice[];

const degrees = [
  { is: 'any', names: { de: 'auch Unsicheres', en: 'unsure ones too' }, also: 'alle, all' },
  { is: 'likely', names: { de: 'ab wahrscheinlich', en: 'likely ones' }, also: 'wahrscheinlich' },
  { is: 'sure', names: { de: 'nur Sicheres', en: 'sure ones only' }, also: 'sicher' },
] as const satisfies readonly Choice[];

const managers = [
  { is: 'members', names: { de: 'alle, die es dürfen', en: 'all who may' }, also: 'mitglieder' },
  { is: 'admins', names: { de: 'nur Admins', en: 'admins only' }, also: 'admin' },
] as const satisfies readonly Choice[];

const audiences = [
  { is: 'alone', names: { de: 'nur wer fragt', en: 'the asker alone' }, also: 'allein, privat, private' },
  { is: 'open', names: { de: 'alle im Kanal', en: 'everybody in the channel' }, also: 'offen, alle, public' },
] as const satisfies readonly Choice[];

const threading = [
  { is: 'asked', names: { de: 'auf Wunsch', en: 'when asked' }, also: 'wunsch, discuss' },
  { is: 'on', names: { de: 'an', en: 'on' }, also: 'immer, always' },
  { is: 'off', names: { de: 'aus', en: 'off' }, also: 'nie, never' },
] as const satisfies readonly Choice[];

/** «22:00-07:00», «22-7», «von 22 Uhr bis 7 Uhr»; «off». Null: no such hours. */
function hoursIn(typed: string): string | null {
  if (/^(?:off|aus|nie|keine|none|never)$/.test(normal(typed))) return 'off';
  const time = String.raw`(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:uhr|h))?`;
  const found = new RegExp(String.raw`^(?:von\s+|from\s+)?${time}\s*(?:-|–|—|bis|to|until)\s*${time}$`).exec(
    normal(typed),
  );
  if (found === null) return null;
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = found;
  const [from, to] = [clock(fromHour, fromMinute), clock(toHour, toMinute)];
  return from === null || to === null || from === to ? null : `${from}-${to}`;
}

const clock = (hour: string, minute: string): string | null =>
  Number(hour) <= 23 && Number(minute) <= 59 ? `${hour.padStart(2, '0')}:${minute}` : null;

const readAs = (read: (typed: string) => string | null) =>
  z.string().transform((typed, issues): string => {
    const value = read(typed);
    if (value !== null) return value;
    issues.addIssue({ code: 'custom' });
    return z.NEVER;
  });

/** What can be set for a channel, and for a whole server or workspace: out of what is typed comes the value, or else the default. */
export const settings = z.object({
  language: oneOf(languages)
    .default('own')
    .register(settingTexts, {
      names: { de: 'sprache', en: 'language' },
      title: { de: 'Sprache der Antworten', en: 'Language of answers' },
      describe: {
        de: 'die eigene (je nach Person), Deutsch, Englisch',
        en: 'own (of each person), German, English',
      },
      wrong: notAmong(languages),
      choices: languages,
    }),
  points: z.coerce
    .number()
    .int()
    .min(1)
    .max(5)
    .default(5)
    .register(settingTexts, {
      names: { de: 'kernpunkte', en: 'points' },
      title: { de: 'Kernpunkte eines Briefings', en: 'Key points of a briefing' },
      describe: { de: 'höchstens, 1 bis 5', en: 'at most, 1 to 5' },
      wrong: notBetween(1, 5),
      choices: null,
    }),
  stories: z.coerce
    .number()
    .int()
    .min(1)
    .max(20)
    .default(5)
    .register(settingTexts, {
      names: { de: 'meldungen', en: 'stories' },
      title: { de: 'Meldungen in /today', en: 'Stories in /today' },
      describe: { de: 'höchstens, 1 bis 20', en: 'at most, 1 to 20' },
      wrong: notBetween(1, 20),
      choices: null,
    }),
  sureness: oneOf(degrees)
    .default('any')
    .register(settingTexts, {
      names: { de: 'sicherheit', en: 'sureness' },
      title: { de: 'Gezeigte Aussagen', en: 'Statements shown' },
      describe: {
        de: 'auch unsichere, ab wahrscheinlich, nur sichere',
        en: 'unsure ones too, likely, sure only',
      },
      wrong: notAmong(degrees),
      choices: degrees,
    }),
  quiet: readAs(hoursIn)
    .default('off')
    .register(settingTexts, {
      names: { de: 'ruhe', en: 'quiet' },
      title: { de: 'Ruhezeit', en: 'Quiet hours' },
      describe: {
        de: 'nichts wird von selbst gepostet: 22:00-07:00, oder aus',
        en: 'nothing is posted unasked: 22:00-07:00, or off',
      },
      wrong: (got) => ({
        de: `„${got}“ ist keine Ruhezeit. Möglich ist zum Beispiel 22:00-07:00, oder aus.`,
        en: `“${got}” is no quiet hours. Possible is for example 22:00-07:00, or off.`,
      }),
      choices: null,
    }),
  zone: readAs(zoneOf)
    .nullable()
    .default(null)
    .register(settingTexts, {
      names: { de: 'zone', en: 'zone' },
      title: { de: 'Zeitzone', en: 'Time zone' },
      describe: {
        de: 'Stadt oder IANA-Name: Berlin, Europe/Vienna',
        en: 'city or IANA name: Berlin, Europe/Vienna',
      },
      wrong: (got) => ({
        de: `„${got}“ kenne ich nicht als Zeitzone. Möglich ist eine Stadt oder ein IANA-Name: Berlin, Wien, Europe/London.`,
        en: `I do not know “${got}” as a time zone. Possible is a city or an IANA name: Berlin, Vienna, Europe/London.`,
      }),
      choices: null,
    }),
  manage: oneOf(managers)
    .default('members')
    .register(settingTexts, {
      names: { de: 'verwalten', en: 'manage' },
      title: { de: 'Wer verwalten darf', en: 'Who may manage' },
      describe: {
        de: 'alle, die es auf der Plattform dürfen, oder nur Admins',
        en: 'all who may on the platform, or admins only',
      },
      wrong: notAmong(managers),
      choices: managers,
    }),
  answers: oneOf(audiences)
    .default('alone')
    .register(settingTexts, {
      names: { de: 'antworten', en: 'answers' },
      title: { de: 'Antworten sieht', en: 'Answers are seen by' },
      describe: {
        de: 'nur wer nachschlägt, oder alle im Kanal',
        en: 'whoever looks something up, or everybody in the channel',
      },
      wrong: notAmong(audiences),
      choices: audiences,
    }),
  threads: oneOf(threading)
    .default('asked')
    .register(settingTexts, {
      names: { de: 'threads', en: 'threads' },
      title: { de: 'Threads', en: 'Threads' },
      describe: {
        de: 'zu einem Briefing: auf Wunsch („Besprechen“), an, aus',
        en: 'about a briefing: when asked («Discuss»), on, off',
      },
      wrong: notAmong(threading),
      choices: threading,
    }),
});
export type Settings = z.output<typeof settings>;
export const settingName = settings.keyof();
export type SettingName = z.infer<typeof settingName>;
export const settingNames: readonly SettingName[] = settingName.options;

/** What holds where nobody has set anything. */
export const DEFAULTS: Settings = settings.parse({});

/** What a briefing says of its thread, where it is to have one. */
export const threadsBy = ({ threads }: Settings): Pick<Reply, 'threads'> =>
  threads === 'off' ? {} : { threads };

export function textsOf(name: SettingName): SettingTexts {
  const texts = settingTexts.get(settings.shape[name]);
  if (texts === undefined) throw new Error(`settings: «${name}» has no texts`);
  return texts;
}

/**
 * Reads what was typed for a setting as it is kept.
 * @throws UserError with the sentence where it cannot be had
 */
export function readSetting(name: SettingName, typed: string): string {
  const read = settings.shape[name].safeParse(typed.trim());
  if (read.success) return String(read.data);
  throw new UserError(textsOf(name).wrong(typed.trim()), name);
}

/** A setting by any of its names. */
export const settingCalled = (typed: string): SettingName | null =>
  settingNames.find((name) => [name, ...Object.values(textsOf(name).names)].includes(normal(typed))) ?? null;

const shown = {
  quietOff: { de: 'keine', en: 'none' },
  noZone: { de: 'die der Person', en: 'the person’s' },
};

/** A setting's value in words. */
export function settingText(name: SettingName, value: Settings[SettingName], language: Language): string {
  const choice = textsOf(name).choices?.find(({ is }) => is === value);
  if (choice !== undefined) return choice.names[language];
  if (value === null) return shown.noZone[language];
  return value === 'off' ? shown.quietOff[language] : String(value).replace('-', '–');
}
