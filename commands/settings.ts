import { z } from 'zod';
import type { Language } from '../src/article/article.ts';
import { reaches } from '../src/core/access.ts';
import { type CommandContext, defineCommand, optionTexts } from '../src/core/command.ts';
import { type Field, LEFT_EMPTY, OPENS_FORM } from '../src/core/form.ts';
import { formatLine } from '../src/core/parse.ts';
import { settingsKeyOf } from '../src/core/place.ts';
import { type Action, ours, type Part, type Reply, strong } from '../src/core/reply.ts';
import type { Kept } from '../src/core/settings/place-settings.ts';
import {
  DEFAULTS,
  readSetting,
  type SettingName,
  type Settings,
  settingCalled,
  settingNames,
  settings as settingsSchema,
  settingText,
  textsOf,
} from '../src/core/settings/settings.ts';
import { UserError } from '../src/core/user-error.ts';

const texts = {
  change: {
    names: { de: 'ändern', en: 'change' },
    describe: {
      de: 'eine Einstellung und ihr neuer Wert: ruhe 22:00-07:00; „voreinstellung“ setzt zurück',
      en: 'a setting and its new value: quiet 22:00-07:00; “default” takes it back',
    },
  },
  reach: {
    names: { de: 'für', en: 'for' },
    describe: {
      de: '„alle“: für alle Kanäle des Servers oder Workspace; ohne: für diesen',
      en: '“all”: for all channels of the server or workspace; without: for this one',
    },
  },
  form: {
    names: { de: 'formular', en: 'form' },
    describe: {
      de: '„antworten“ oder „kanal“: zum Ausfüllen',
      en: '“answers” or “channel”: to fill in',
    },
  },
  fill: { de: 'In einer Zeile geht es so:', en: 'In one line it goes like this:' },
  forms: {
    answers: { de: 'Antworten ändern', en: 'Change answers' },
    channel: { de: 'Kanal ändern', en: 'Change channel' },
  },
  save: { de: 'Speichern', en: 'Save' },
  close: { de: 'Abbrechen', en: 'Cancel' },
  empty: { de: 'leer: Voreinstellung', en: 'empty: default' },
  here: { de: 'Einstellungen hier', en: 'Settings here' },
  everywhere: { de: 'Einstellungen für alle Kanäle', en: 'Settings for all channels' },
  setHere: { de: 'hier gesetzt', en: 'set here' },
  setEverywhere: { de: 'für alle Kanäle gesetzt', en: 'set for all channels' },
  usual: { de: 'Voreinstellung', en: 'default' },
  back: { de: 'voreinstellung', en: 'default' },
  how: {
    de: 'Ändern: /settings ruhe 22:00-07:00. Zurück auf die Voreinstellung: /settings ruhe voreinstellung',
    en: 'To change one: /settings quiet 22:00-07:00. Back to default: /settings quiet default',
  },
  saved: { de: 'Gespeichert.', en: 'Saved.' },
  reset: { de: 'Alles auf Voreinstellung', en: 'All back to default' },
  undo: { de: 'Doch nicht', en: 'Undo' },
  toHere: { de: 'Nur dieser Kanal', en: 'This channel only' },
  toEverywhere: { de: 'Für alle Kanäle', en: 'For all channels' },
};

const errors = {
  onlyAdmins: () =>
    new UserError({
      de: 'Für alle Kanäle dürfen das nur Leute, die den ganzen Server oder Workspace verwalten.',
      en: 'For all channels, only people who manage the whole server or workspace may do that.',
    }),
  noReach: (typed: string) =>
    new UserError({
      de: `„${typed}“ geht hier nicht. Möglich ist „alle“ oder „hier“.`,
      en: `“${typed}” does not work here. Possible is “all” or “here”.`,
    }),
  noForm: (typed: string) =>
    new UserError({
      de: `„${typed}“ geht hier nicht. Möglich ist: ${texts.form.describe.de}.`,
      en: `“${typed}” does not work here. Possible: ${texts.form.describe.en}.`,
    }),
  noSetting: (typed: string) =>
    new UserError({
      de: `Eine Einstellung „${typed}“ gibt es nicht. Es gibt: ${namesIn('de')}.`,
      en: `There is no setting “${typed}”. There are: ${namesIn('en')}.`,
    }),
  noValue: (name: SettingName) =>
    new UserError({
      de: `Es fehlt, worauf „${textsOf(name).names.de}“ gesetzt werden soll: ${textsOf(name).describe.de}.`,
      en: `Missing is what to set “${textsOf(name).names.en}” to: ${textsOf(name).describe.en}.`,
    }),
  noZone: (hours: string) =>
    new UserError(
      {
        de: `In welcher Zeitzone ist das gemeint? Zum Beispiel: /settings ruhe:${hours} zone:Berlin`,
        en: `In which time zone is that meant? For example: /settings quiet:${hours} zone:Berlin`,
      },
      'zone',
    ),
};

const namesIn = (language: Language): string =>
  settingNames.map((name) => textsOf(name).names[language]).join(', ');

/** What takes a setting, or all of them, back to what holds without it. */
const DEFAULT = /^(?:default|standard|voreinstellung|zurück|reset|)$/i;
const REACHES = {
  all: /^(?:all|alle|everywhere|überall|server|workspace)$/i,
  here: /^(?:here|hier|channel|kanal)$/i,
};
type Reach = keyof typeof REACHES;

/** What stands in one form: the settings, in two parts that fit the platforms' forms. */
const FORMS = {
  answers: ['language', 'points', 'stories', 'sureness', 'answers'],
  channel: ['quiet', 'zone', 'manage', 'threads'],
} as const satisfies Record<string, readonly SettingName[]>;
const formNames = { answers: /^(?:answers|antworten)$/i, channel: /^(?:channel|kanal)$/i };

/** Characters: the longest names of time zones are half as long. */
const LONGEST_VALUE = 60;

/** An option for each setting, under its own names. */
const given = Object.fromEntries(
  settingNames.map((name) => {
    const { names, describe } = textsOf(name);
    return [name, z.string().max(LONGEST_VALUE).optional().register(optionTexts, { names, describe })];
  }),
);

export const settings = defineCommand({
  name: 'settings',
  names: { de: 'einstellungen', en: 'settings' },
  describe: {
    de: 'Was für diesen Kanal eingestellt ist, und ändern',
    en: 'What is set for this channel, and change it',
  },
  access: 'manage',
  example: { de: 'settings ruhe 22:00-07:00', en: 'settings quiet 22:00-07:00' },
  options: z.object({
    change: z.string().max(120).optional().register(optionTexts, texts.change),
    for: z.string().max(20).optional().register(optionTexts, texts.reach),
    form: z.string().max(20).optional().register(optionTexts, texts.form),
    ...given,
  }),
  async run({ change, for: typedReach, form, ...named }, context) {
    const reach = reachOf(typedReach);
    if (reach === 'all' && !reaches(context.viewer.access, 'administer')) throw errors.onlyAdmins();
    const kept = await context.services.settings.setAt(keyFor(reach, context));
    if (form !== undefined) return formOf(form, new Map([...kept, ...typedIn(named)]), reach, context);
    if (change !== undefined && DEFAULT.test(change.trim())) return back(kept, reach, context);
    const changes = changesIn(change, named);
    if (changes.size === 0) return overview([], kept, reach, context);
    return save(changes, reach, context);
  },
});

function reachOf(typed: string | undefined): Reach {
  if (typed === undefined || REACHES.here.test(typed.trim())) return 'here';
  if (REACHES.all.test(typed.trim())) return 'all';
  throw errors.noReach(typed);
}

const keyFor = (reach: Reach, { place }: CommandContext): string =>
  reach === 'all' ? place.home : settingsKeyOf(place);

type Changes = Map<SettingName, string | null>;

type Named = Readonly<Record<string, string | undefined>>;

const typedIn = (named: Named): [SettingName, string][] =>
  settingNames.flatMap((name): [SettingName, string][] => {
    const typed = named[name];
    return typed === undefined ? [] : [[name, typed]];
  });

/** @throws UserError where a setting is none, or cannot have that value */
function changesIn(change: string | undefined, named: Named): Changes {
  const pairs = typedIn(named);
  if (change !== undefined) pairs.unshift(pairIn(change));
  return new Map(
    pairs.map(([name, typed]) => [name, DEFAULT.test(typed.trim()) ? null : readSetting(name, typed)]),
  );
}

function pairIn(change: string): [SettingName, string] {
  const [called = '', ...rest] = change.trim().split(/\s+/);
  const name = settingCalled(called);
  if (name === null) throw errors.noSetting(called);
  if (rest.length === 0) throw errors.noValue(name);
  return [name, rest.join(' ')];
}

async function save(changes: Changes, reach: Reach, context: CommandContext): Promise<Reply> {
  const { services, viewer } = context;
  const hours = changes.get('quiet');
  const zone = changes.get('zone') ?? context.settings.zone;
  if (hours !== undefined && hours !== null && hours !== 'off' && zone === null) {
    if (viewer.zone === undefined) throw errors.noZone(hours);
    changes.set('zone', readSetting('zone', viewer.zone));
  }
  const key = keyFor(reach, context);
  await services.settings.set(key, changes);
  const kept = await services.settings.setAt(key);
  return overview([text(texts.saved[viewer.language])], kept, reach, context);
}

/** All of a channel's, or of a server's, back to default; the button sets them as they were. */
async function back(kept: Kept, reach: Reach, context: CommandContext): Promise<Reply> {
  const { services, viewer } = context;
  await services.settings.set(keyFor(reach, context), new Map([...kept.keys()].map((name) => [name, null])));
  const reply = await overview([text(texts.saved[viewer.language])], new Map(), reach, context);
  if (kept.size === 0) return reply;
  const undo = formatLine('settings', { for: forOf(reach), ...Object.fromEntries(kept) });
  return { ...reply, actions: [{ label: texts.undo[viewer.language], line: undo }, ...reply.actions] };
}

/** A form with what is set or was typed, and for those without forms the same as a line to edit. */
function formOf(typed: string, set: Kept, reach: Reach, { viewer: { language } }: CommandContext): Reply {
  const which = formNames.answers.test(typed) ? 'answers' : formNames.channel.test(typed) ? 'channel' : null;
  if (which === null) throw errors.noForm(typed);
  const line = formatLine('settings', { for: forOf(reach), [OPENS_FORM]: which });
  const values = FORMS[which].map((name) => [
    textsOf(name).names[language],
    set.get(name) ?? texts.back[language],
  ]);
  return {
    outcome: 'answer',
    line,
    parts: [
      text(texts.fill[language]),
      {
        type: 'copy',
        text: formatLine('settings', { for: forOf(reach), ...Object.fromEntries(values) }),
        format: 'text',
      },
    ],
    actions: [],
    form: {
      title: (reach === 'here' ? texts.here : texts.everywhere)[language],
      line,
      submit: texts.save[language],
      close: texts.close[language],
      fields: FORMS[which].map((name) => fieldOf(name, set.get(name), language)),
    },
  };
}

function fieldOf(name: SettingName, set: string | undefined, language: Language): Field {
  const { title, describe, choices } = textsOf(name);
  const usual = `${texts.usual[language]}: ${settingText(name, DEFAULTS[name], language)}`;
  return {
    option: name,
    label: title[language],
    hint: choices === null ? `${describe[language]}; ${texts.empty[language]}` : describe[language],
    choices:
      choices === null
        ? null
        : [
            { value: LEFT_EMPTY, label: usual },
            ...choices.map(({ is, names }) => ({ value: is, label: names[language] })),
          ],
    most: LONGEST_VALUE,
    value: set !== undefined && !DEFAULT.test(set) ? set : choices === null ? '' : LEFT_EMPTY,
  };
}

const forOf = (reach: Reach): string | undefined => (reach === 'all' ? reach : undefined);

/** Every setting as it holds, and where it was set. */
async function overview(
  before: readonly Part[],
  kept: Kept,
  reach: Reach,
  { services, viewer, place }: CommandContext,
): Promise<Reply> {
  const { language } = viewer;
  const holds =
    reach === 'here'
      ? await services.settings.of(place)
      : settingsSchema.parse(Object.fromEntries(await services.settings.setAt(place.home)));
  const wide = reach === 'here' ? await services.settings.setAt(place.home) : new Map<SettingName, string>();
  const where = (name: SettingName): string => {
    if (kept.has(name)) return reach === 'here' ? texts.setHere[language] : texts.setEverywhere[language];
    return wide.has(name) ? texts.setEverywhere[language] : texts.usual[language];
  };
  return {
    outcome: 'answer',
    line: formatLine('settings', { for: forOf(reach) }),
    parts: [
      ...before,
      {
        type: 'title',
        text: reach === 'here' ? texts.here[language] : texts.everywhere[language],
        note: null,
      },
      ...settingNames.map((name) => settingPart(name, holds, where(name), language)),
      { type: 'context', text: texts.how[language] },
    ],
    actions: actionsAfter(kept, reach, viewer.access, language),
  };
}

function settingPart(name: SettingName, holds: Settings, where: string, language: Language): Part {
  const { title } = textsOf(name);
  const value = settingText(name, holds[name], language);
  return {
    type: 'text',
    runs: [strong(ours(title[language])), ours(`: ${value} (${where})`)],
  };
}

function actionsAfter(
  kept: Kept,
  reach: Reach,
  access: CommandContext['viewer']['access'],
  language: Language,
): Action[] {
  const other: Action =
    reach === 'here'
      ? { label: texts.toEverywhere[language], line: formatLine('settings', { for: 'all' }) }
      : { label: texts.toHere[language], line: '/settings' };
  const reset = formatLine('settings', { change: 'default', for: forOf(reach) });
  return [
    ...Object.entries(texts.forms).map(([form, label]) => ({
      label: label[language],
      line: formatLine('settings', { for: forOf(reach), form }),
    })),
    ...(reaches(access, 'administer') ? [other] : []),
    ...(kept.size === 0 ? [] : [{ label: texts.reset[language], line: reset }]),
  ];
}

const text = (words: string): Part => ({ type: 'text', runs: [ours(words)] });
