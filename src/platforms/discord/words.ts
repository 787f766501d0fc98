import type { Texts } from '../../core/language.ts';

/** What this platform itself says: on buttons, in the foot of a page, when something goes wrong. */
export const words = {
  showSentence: {
    de: (number: number) => `Satz ${number} zeigen`,
    en: (number: number) => `Show sentence ${number}`,
  },
  copyCitation: { de: 'Zitat kopieren', en: 'Copy citation' },
  wrong: { de: 'Falsch?', en: 'Wrong?' },
  ask: { de: 'Öffnen', en: 'Open' },
  back: { de: '‹ Zurück', en: '‹ Back' },
  next: { de: 'Weiter ›', en: 'Next ›' },
  share: { de: 'Im Kanal teilen', en: 'Share to channel' },
  send: { de: 'An mich senden', en: 'Send to me' },
  discuss: { de: 'Besprechen', en: 'Discuss' },
  question: { de: 'Fragen', en: 'Ask' },
  yourQuestion: { de: 'Ihre Frage', en: 'Your question' },
  questionHint: { de: 'wer sagt das? · mehr · Satz 7', en: 'who says that? · more · sentence 7' },
  asked: {
    de: (question: string) => `„${question}“`,
    en: (question: string) => `“${question}”`,
  },
  page: {
    de: (page: number, pages: number) => `Seite ${page} von ${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  continuedFrom: { de: '↩ Fortsetzung', en: '↩ continued' },
  continuedOn: { de: 'weiter auf der nächsten Seite ↪', en: 'continued on the next page ↪' },
  nothing: { de: 'Dazu gibt es nichts zu zeigen.', en: 'There is nothing to show for this.' },
  unsure: { de: 'unsicher', en: 'unsure' },
} as const satisfies Record<
  string,
  Texts | Texts<(...numbers: number[]) => string> | Texts<(said: string) => string>
>;
