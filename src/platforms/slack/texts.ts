import type { Texts } from '../../core/language.ts';

type Say<Args extends unknown[] = []> = Texts<(...args: Args) => string>;

/** The adapter's own words: labels and short notes around an answer. */
export const texts = {
  sentence: { de: (n) => `Satz ${n}`, en: (n) => `Sentence ${n}` } satisfies Say<[number]>,
  showSentence: { de: (n) => `Satz ${n} zeigen`, en: (n) => `Show sentence ${n}` } satisfies Say<[number]>,
  copyCitation: { de: 'Zitat kopieren', en: 'Copy citation' },
  wrong: { de: 'Falsch?', en: 'Wrong?' },
  open: { de: 'Öffnen', en: 'Open' },
  share: { de: 'Im Kanal teilen', en: 'Share to channel' },
  send: { de: 'An mich senden', en: 'Send to me' },
  discuss: { de: 'Besprechen', en: 'Discuss' },
  begin: {
    de: 'Was wollen Sie dazu wissen? Schreiben Sie es hierher, ohne mich zu erwähnen.',
    en: 'What do you want to know about it? Write it here, without mentioning me.',
  },
  begun: {
    de: 'Der Thread zu diesem Briefing ist schon offen: unter der Nachricht.',
    en: 'The thread about this briefing is open already: below the message.',
  },
  noThread: {
    de: 'Hier kann ich keinen Thread beginnen. Laden Sie mich mit /invite in den Kanal ein, dann noch einmal.',
    en: 'I cannot start a thread here. Take me into the channel with /invite, then try again.',
  },
  previous: { de: '‹ Zurück', en: '‹ Back' },
  next: { de: 'Weiter ›', en: 'Next ›' },
  page: {
    de: (n, of) => `Seite ${n} von ${of}`,
    en: (n, of) => `Page ${n} of ${of}`,
  } satisfies Say<[number, number]>,
  unsure: { de: 'unsicher', en: 'unsure' },
  continued: {
    de: (lead) => `Fortsetzung: ${lead}`,
    en: (lead) => `Continued: ${lead}`,
  } satisfies Say<[string]>,
  goesOn: { de: 'weiter auf der nächsten Seite', en: 'continued on the next page' },
  sharedBy: { de: (who) => `Geteilt von ${who}`, en: (who) => `Shared by ${who}` } satisfies Say<[string]>,
  sent: {
    de: 'Gesendet: Die Antwort steht in Ihren Direktnachrichten von mir.',
    en: 'Sent: the answer is in your direct messages from me.',
  },
  broken: {
    de: 'Das ging schief, und es liegt an uns. Der Fehler steht im Protokoll; bitte gleich noch einmal versuchen.',
    en: 'That went wrong, and it is our fault. The error is in the log; please try again in a moment.',
  },
  forgotten: {
    de: 'Diese Schaltfläche kenne ich nicht mehr. Bitte den Befehl noch einmal eingeben.',
    en: 'I no longer know this button. Please type the command again.',
  },
} as const satisfies Record<string, Texts<unknown>>;
