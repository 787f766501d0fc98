import type { Texts } from '../../src/core/language.ts';

/** What the setting up says, side by side. */
export const texts = {
  intro: { de: 'Den Bot mit Discord oder Slack verbinden', en: 'Connect the bot to Discord or Slack' },
  which: { de: 'Womit?', en: 'To which?' },
  both: { de: 'Beide', en: 'Both' },
  aborted: { de: 'Abgebrochen. .env ist, wie sie war.', en: 'Stopped. .env is as it was.' },
  keep: {
    de: (name: string, who: string) => `${name} ist gesetzt und gilt (${who}). Behalten?`,
    en: (name: string, who: string) => `${name} is set and works (${who}). Keep it?`,
  },
  noLonger: {
    de: (name: string, why: string) => `${name} ist gesetzt, geht aber nicht: ${why}`,
    en: (name: string, why: string) => `${name} is set, but does not work: ${why}`,
  },
  yes: { de: 'Ja', en: 'Yes' },
  no: { de: 'Nein', en: 'No' },
  testing: { de: 'Wird geprüft …', en: 'Testing …' },
  tested: { de: (who: string) => `Gilt: ${who}`, en: (who: string) => `Works: ${who}` },
  empty: { de: 'Hier fehlt noch etwas.', en: 'Something is missing here.' },
  discordSteps: {
    de: '1. https://discord.com/developers/applications öffnen, „New Application“, Namen geben, „Create“.\n2. Links „Bot“, „Reset Token“, „Copy“. Die drei Privileged Gateway Intents bleiben aus.',
    en: '1. Open https://discord.com/developers/applications, “New Application”, give it a name, “Create”.\n2. “Bot” at the left, “Reset Token”, “Copy”. The three privileged gateway intents stay off.',
  },
  discordToken: { de: 'Das Token des Bots', en: 'The bot’s token' },
  invite: { de: 'Den Bot auf einen Server einladen', en: 'Invite the bot to a server' },
  way: { de: 'Wie soll Slack den Bot erreichen?', en: 'How shall Slack reach the bot?' },
  socket: {
    de: 'Socket Mode: der Bot verbindet sich selbst',
    en: 'Socket Mode: the bot connects by itself',
  },
  http: {
    de: 'HTTP: über eine Adresse mit TLS, die Slack erreicht',
    en: 'HTTP: by an address with TLS that Slack reaches',
  },
  address: {
    de: 'Die Adresse, zum Beispiel https://bot.example.org',
    en: 'The address, for example https://bot.example.org',
  },
  noAddress: { de: 'Sie muss mit https:// beginnen.', en: 'It must begin with https://.' },
  slackSteps: {
    de: (link: string, file: string) =>
      `1. Die App anlegen: den Link öffnen, Workspace wählen, „Create“.\n   ${link}\n   Dasselbe als Datei zum Einfügen: ${file}\n2. „Install App“, „Install to Workspace“, „Allow“.`,
    en: (link: string, file: string) =>
      `1. Create the app: open the link, choose the workspace, “Create”.\n   ${link}\n   The same as a file to paste: ${file}\n2. “Install App”, “Install to Workspace”, “Allow”.`,
  },
  botToken: { de: 'Bot User OAuth Token (xoxb-…)', en: 'Bot User OAuth Token (xoxb-…)' },
  appSteps: {
    de: '„Basic Information“, „App-Level Tokens“, „Generate Token and Scopes“, Scope connections:write.',
    en: '“Basic Information”, “App-Level Tokens”, “Generate Token and Scopes”, scope connections:write.',
  },
  appToken: { de: 'App-Level Token (xapp-…)', en: 'App-level token (xapp-…)' },
  secretSteps: {
    de: '„Basic Information“, „App Credentials“, „Signing Secret“.',
    en: '“Basic Information”, “App Credentials”, “Signing Secret”.',
  },
  secret: { de: 'Signing Secret', en: 'Signing secret' },
  written: {
    de: '.env ist geschrieben, nur für Sie lesbar. Weiter mit: npm start. Geht etwas nicht: npm run doctor',
    en: '.env is written, readable by you alone. Go on with: npm start. Where something fails: npm run doctor',
  },
} as const satisfies Record<string, Texts<unknown>>;
