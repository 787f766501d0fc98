import type { Language } from '../../article/article.ts';
import { BRIEF_THIS } from '../../core/brief-this.ts';
import type { Command } from '../../core/command.ts';
import type { Texts } from '../../core/language.ts';
import { usage } from '../../core/usage.ts';
import { LIMITS } from './limits.ts';
import { BRIEF_THIS_SHORTCUT } from './message-shortcut.ts';
import { checkUmbrella, slackName } from './names.ts';

interface Wanted {
  readonly commands: readonly Command[];
  /** The command that takes all others. */
  readonly umbrella: string;
  /** In which the commands are described; people are answered each in their own. */
  readonly language: Language;
  /** Where Slack reaches the bot over HTTP; null: Socket Mode, no address needed. */
  readonly url: string | null;
}

const texts = {
  description: {
    de: 'Worum es in Artikeln geht, wer was gesagt hat, wer was behauptet: jede Aussage mit ihrem Satz',
    en: 'What articles say: key points, who said what, who claims what, each with its sentence',
  },
  briefThis: {
    de: 'Nimmt den Link oder den Artikel aus der Nachricht auf und zeigt das Wichtigste daraus',
    en: 'Takes in the link or the article that a message has, and shows its key points',
  },
  umbrella: { de: 'Alle Befehle unter einem Namen', en: 'All commands under one name' },
} satisfies Record<string, Texts>;

/** What the bot asks of a workspace: docs/slack.md says what for. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
] as const;

/**
 * The manifest from which Slack creates the app, derived from the command definitions.
 * https://docs.slack.dev/reference/app-manifest
 * @throws Error where Slack would not take the umbrella command's name
 */
export function slackManifest({ commands, umbrella, language, url }: Wanted) {
  checkUmbrella(umbrella);
  const request = url === null ? {} : { url: eventsUrl(url) };
  const [first] = commands;
  const slashCommands = commands.map((command) => ({
    command: `/${slackName(command.name, umbrella)}`,
    description: command.describe[language],
    ...hint(usage(command, language)),
    should_escape: true,
    ...request,
  }));
  return {
    display_information: {
      name: 'News briefing',
      description: texts.description[language],
      background_color: '#1d3557',
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'briefing', always_online: true },
      shortcuts: [
        {
          name: BRIEF_THIS[language],
          type: 'message',
          callback_id: BRIEF_THIS_SHORTCUT,
          description: texts.briefThis[language],
        },
      ],
      slash_commands: [
        ...slashCommands,
        {
          command: `/${umbrella}`,
          description: texts.umbrella[language],
          ...hint(first === undefined ? '' : ` ${first.example[language]}`),
          should_escape: true,
          ...request,
        },
      ],
    },
    oauth_config: {
      scopes: {
        bot: [...BOT_SCOPES],
      },
    },
    settings: {
      event_subscriptions: {
        ...(url === null ? {} : { request_url: eventsUrl(url) }),
        bot_events: [
          'app_mention',
          'member_joined_channel',
          'message.channels',
          'message.groups',
          'message.im',
        ],
      },
      interactivity: { is_enabled: true, ...(url === null ? {} : { request_url: eventsUrl(url) }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
}

/** The path that Bolt listens on. */
export const EVENTS_PATH = '/slack/events';

const eventsUrl = (url: string): string => new URL(EVENTS_PATH, url).href;

/** What comes after a command's name; Slack refuses an empty one. */
function hint(usageLine: string): { usage_hint?: string } {
  const words = usageLine.replace(/^\S*\s*/, '').slice(0, LIMITS.usageHint);
  return words === '' ? {} : { usage_hint: words };
}
