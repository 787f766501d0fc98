import type { Language } from '../../article/article.ts';
import { type Command, optionsOf } from '../../core/command.ts';
import type { Texts } from '../../core/language.ts';
import { type Html, html } from './html.ts';

const texts: Texts<{
  title: string;
  about: string;
  start: string;
  ask: string;
  placeholder: string;
  send: string;
  theme: string;
  themes: Readonly<Record<Theme, string>>;
  language: string;
  answers: string;
  answered: string;
  suggestions: string;
  keys: string;
  unreachable: string;
}> = {
  de: {
    title: 'Briefing',
    about: 'Ein Befehl, zwei Ansichten: so steht die Antwort in Discord, so in Slack.',
    start: 'Zum Anfangen',
    ask: 'Befehl oder Name',
    placeholder: '/brief',
    send: 'Fragen',
    theme: 'Darstellung',
    themes: { auto: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
    language: 'Sprache',
    answers: 'Antworten',
    answered: 'Antwort auf',
    suggestions: 'Vorschläge',
    keys: 'Tab ergänzt, ↑ ↓ wählt, Enter fragt.',
    unreachable:
      'Der Bot antwortet nicht. Läuft er noch? Starten Sie ihn mit npm start und laden Sie die Seite neu.',
  },
  en: {
    title: 'Briefing',
    about: 'One command, two views: how the answer stands in Discord, and how in Slack.',
    start: 'To begin with',
    ask: 'Command or name',
    placeholder: '/brief',
    send: 'Ask',
    theme: 'Appearance',
    themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' },
    language: 'Language',
    answers: 'Answers',
    answered: 'Answer to',
    suggestions: 'Suggestions',
    keys: 'Tab completes, ↑ ↓ choose, Enter asks.',
    unreachable:
      'The bot does not answer. Is it still running? Start it with npm start and load this page again.',
  },
};

const themes = ['auto', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

const languages: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' };

interface Page {
  readonly language: Language;
  /** What is asked on this opened page belongs together. */
  readonly session: string;
  readonly commands: readonly Command[];
}

/** The page before anything was asked. Whatever it shows later comes as markup from the server. */
export function drawPage({ language, session, commands }: Page): Html {
  const said = texts[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${said.title}</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/page.css">
<link rel="stylesheet" href="/assets/discord.css">
<link rel="stylesheet" href="/assets/slack.css">
<script src="/assets/theme.js"></script>
<script type="module" src="/assets/page.js"></script>
</head>
<body data-session="${session}" data-language="${language}">
<header class="top">
  <h1><img src="/assets/icon.svg" alt="" width="28" height="28">${said.title}</h1>
  <nav aria-label="${said.language}">${Object.entries(languages).map(([code, name]) =>
    code === language
      ? html`<a href="/?language=${code}" hreflang="${code}" lang="${code}" aria-current="true" aria-label="${name}">${code}</a>`
      : html`<a href="/?language=${code}" hreflang="${code}" lang="${code}" aria-label="${name}">${code}</a>`,
  )}</nav>
  <fieldset class="themes"><legend>${said.theme}</legend>${themes.map(
    (theme) =>
      html`<label><input type="radio" name="theme" value="${theme}"><span>${said.themes[theme]}</span></label>`,
  )}</fieldset>
</header>
<main>
  <section class="welcome">
    <p>${said.about}</p>
    <h2>${said.start}</h2>
    <ul>${commands.map((command) => drawStart(command, language))}</ul>
  </section>
  <ol class="exchanges" aria-label="${said.answers}"></ol>
  <p class="hidden" role="status" data-answered="${said.answered}"></p>
</main>
<form class="composer">
  <ul id="suggestions" role="listbox" aria-label="${said.suggestions}" hidden></ul>
  <div class="line">
    <label class="hidden" for="typed">${said.ask}</label>
    <input id="typed" type="text" name="text" placeholder="${said.placeholder}" maxlength="2000" required
      autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="send" autofocus
      role="combobox" aria-expanded="false" aria-controls="suggestions" aria-autocomplete="list" aria-describedby="keys">
    <button type="submit">${said.send}</button>
  </div>
  <p id="keys">${said.keys}</p>
</form>
<template id="unreachable"><li class="exchange"><p class="problem" role="alert">${said.unreachable}</p></li></template>
</body>
</html>`;
}

/** A command that needs nothing more is asked at once; another is put where the rest can be typed. */
function drawStart(command: Command, language: Language): Html {
  const name = `/${command.name}`;
  const face = html`<code>${name}</code><span class="what">${command.describe[language]}</span>`;
  const needsMore = optionsOf(command).some((option) => option.required);
  return needsMore
    ? html`<li><button type="button" data-fill="${name} ">${face}</button></li>`
    : html`<li><button type="button" data-ask="${name}">${face}</button></li>`;
}
