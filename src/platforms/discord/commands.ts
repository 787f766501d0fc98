import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { BRIEF_THIS } from '../../core/brief-this.ts';
import { type Command, type CommandOption, optionsOf } from '../../core/command.ts';
import type { Texts } from '../../core/language.ts';
import { LIMITS } from './limits.ts';

/** Whoever may do this in a channel may change what the bot does there, and with the other, in the whole server. */
export const MANAGES = PermissionFlagsBits.ManageChannels;
export const ADMINISTERS = PermissionFlagsBits.ManageGuild;

const umbrellaTexts: Texts = {
  de: 'Alle Befehle unter einem Namen',
  en: 'All commands under one name',
};

/** In servers, for people who brought the bot along themselves, and in direct messages. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/**
 * What Discord is told of the commands: one slash command for each, one that has them all as subcommands, and what can be
 * done with a message.
 * @throws where the umbrella has the name of a command
 */
export function registeredCommands(
  commands: readonly Command[],
  umbrella: string,
): RESTPostAPIApplicationCommandsJSONBody[] {
  if (commands.some((command) => command.name === umbrella))
    throw new Error(`UMBRELLA_COMMAND must not be «${umbrella}»: a command has this name.`);
  return [
    ...commands.map((command) => ({
      ...EVERYWHERE,
      type: ApplicationCommandType.ChatInput as const,
      ...named(command.name, command.names, command.describe),
      options: slashOptions(command),
      default_member_permissions: command.access === 'manage' ? String(MANAGES) : null,
    })),
    {
      ...EVERYWHERE,
      type: ApplicationCommandType.ChatInput,
      ...named(umbrella, { de: umbrella, en: umbrella }, umbrellaTexts),
      options: underUmbrella(commands).map((command) => ({
        type: ApplicationCommandOptionType.Subcommand as const,
        ...named(command.name, command.names, command.describe),
        options: slashOptions(command),
      })),
      default_member_permissions: null,
    },
    briefThis,
  ];
}

/** In the context menu of every message. What it brings is added, so it asks for what /add asks for. */
const briefThis: RESTPostAPIContextMenuApplicationCommandsJSONBody = {
  ...EVERYWHERE,
  type: ApplicationCommandType.Message,
  ...called(BRIEF_THIS.en, BRIEF_THIS),
  default_member_permissions: String(MANAGES),
};

/** As many as Discord takes. Those for people who manage are left out first: each has a slash command of its own besides. */
function underUmbrella(commands: readonly Command[]): Command[] {
  const first = commands
    .toSorted((a, b) => Number(a.access === 'manage') - Number(b.access === 'manage'))
    .slice(0, LIMITS.subcommands);
  return commands.filter((command) => first.includes(command));
}

const named = (name: string, names: Texts, describe: Texts) => ({
  ...called(name, names),
  description: describe.en,
  description_localizations: { de: describe.de },
});

function called(name: string, names: Texts) {
  const localised = Object.entries({ de: names.de, 'en-US': names.en, 'en-GB': names.en });
  return {
    name,
    name_localizations: Object.fromEntries(localised.filter(([, local]) => local !== name)),
  };
}

/** Discord wants required options before the others. */
const slashOptions = (command: Command): APIApplicationCommandBasicOption[] =>
  optionsOf(command)
    .toSorted((a, b) => Number(b.required) - Number(a.required))
    .map(slashOption);

function slashOption({
  name,
  texts,
  required,
  kind,
  range,
}: CommandOption): APIApplicationCommandBasicOption {
  const said = { ...named(name, texts.names, texts.describe), required };
  return kind === 'number'
    ? {
        ...said,
        type: ApplicationCommandOptionType.Integer,
        ...(range.min === null ? {} : { min_value: range.min }),
        ...(range.max === null ? {} : { max_value: range.max }),
      }
    : {
        ...said,
        type: ApplicationCommandOptionType.String,
        ...(range.min === null ? {} : { min_length: range.min }),
        ...(range.max === null ? {} : { max_length: Math.min(range.max, LIMITS.optionText) }),
        ...(texts.complete === undefined ? {} : { autocomplete: true }),
      };
}
