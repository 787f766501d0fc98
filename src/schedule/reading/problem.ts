import type { Texts } from '../../core/language.ts';
import { UserError } from '../../core/user-error.ts';
import { LEAST_MINUTES } from '../recurrence.ts';

const EXAMPLES = {
  de: 'werktags 07:30, montags und donnerstags 18:15, jeden letzten Freitag im Monat um 9, alle 2 Stunden von 8 bis 20',
  en: 'every weekday 07:30, Mondays and Thursdays 18:15, last Friday of the month at 9, every 2 hours from 8 to 20',
};

export const noClock = (raw: string) =>
  new UserError({
    de: `„${raw}“ ist keine Uhrzeit. Möglich ist 00:00 bis 23:59.`,
    en: `“${raw}” is no time of day. Possible is 00:00 to 23:59.`,
  });

export const unknownWord = (raw: string) =>
  new UserError({
    de: `„${raw}“ verstehe ich in einer Zeit nicht. Zum Beispiel: ${EXAMPLES.de}.`,
    en: `I do not understand “${raw}” in a time. For example: ${EXAMPLES.en}.`,
  });

export const nothingSaid = () =>
  new UserError({
    de: `Es fehlt, wann. Zum Beispiel: ${EXAMPLES.de}.`,
    en: `It is not said when. For example: ${EXAMPLES.en}.`,
  });

export const tooOften = () =>
  new UserError({
    de: `Öfter als alle ${LEAST_MINUTES} Minuten geht es nicht.`,
    en: `It cannot be more often than every ${LEAST_MINUTES} minutes.`,
  });

export const everyFewDays = (days: number) =>
  new UserError({
    de: `„Alle ${days} Tage“ geht nicht. Möglich sind Wochentage, Tage des Monats oder alle 2 bis 8 Wochen.`,
    en: `“Every ${days} days” does not work. Possible are weekdays, days of the month or every 2 to 8 weeks.`,
  });

export const tooManyWeeks = () =>
  new UserError({
    de: 'Möglich sind alle 2 bis 8 Wochen.',
    en: 'Possible is every 2 to 8 weeks.',
  });

export const whichWeekday = () =>
  new UserError({
    de: 'An welchem Wochentag? Zum Beispiel: jede Woche montags um 9.',
    en: 'On which weekday? For example: every week on Monday at 9.',
  });

export const whichMonthDay = () =>
  new UserError({
    de: 'An welchem Tag des Monats? Zum Beispiel: am 1. jedes Monats um 9.',
    en: 'On which day of the month? For example: on the 1st of every month at 9.',
  });

export const secondOrOther = () =>
  new UserError({
    de: 'Das kann zweierlei heißen. Schreiben Sie „jeden zweiten Montag im Monat“ oder „alle 2 Wochen montags“.',
    en: 'That can mean two things. Write “second Monday of the month” or “every 2 weeks on Monday”.',
  });

export const oneWeekday = () =>
  new UserError({
    de: 'Mit „erster“, „letzter“ … geht nur ein Wochentag. Legen Sie für den anderen einen eigenen Plan an.',
    en: 'With “first”, “last” … only one weekday works. Make a schedule of its own for the other.',
  });

export const twoKinds = () =>
  new UserError({
    de: 'Wochentage und Tage des Monats zusammen gehen nicht. Legen Sie zwei Pläne an.',
    en: 'Weekdays and days of the month do not go together. Make two schedules.',
  });

export const intervalAndTime = () =>
  new UserError({
    de: `Entweder Uhrzeiten oder ein Abstand. Zum Beispiel: ${EXAMPLES.de}.`,
    en: `Either times of day or an interval. For example: ${EXAMPLES.en}.`,
  });

export const badWindow = (from: string, to: string) =>
  new UserError({
    de: `Von ${from} bis ${to} liegt nichts. Die zweite Uhrzeit muss später am selben Tag sein.`,
    en: `There is nothing from ${from} to ${to}. The second time must be later on the same day.`,
  });

export const noMonthDay = (raw: string) =>
  new UserError({
    de: `„${raw}“ ist kein Tag des Monats. Möglich ist 1 bis 31.`,
    en: `“${raw}” is no day of the month. Possible is 1 to 31.`,
  });

export const noNth = (raw: string) =>
  new UserError({
    de: `„${raw}“ gibt es hier nicht. Möglich sind der erste bis fünfte und der letzte.`,
    en: `There is no “${raw}” here. Possible are the first to the fifth and the last.`,
  });

export const never = () =>
  new UserError({
    de: 'Diesen Tag gibt es in keinem Jahr.',
    en: 'There is no such day in any year.',
  });

export const cronField = (raw: string, name: Texts, min: number, max: number) =>
  new UserError({
    de: `„${raw}“ geht im Cron-Feld ${name.de} nicht. Möglich ist ${min} bis ${max}, mit *, Listen, Bereichen und Schritten.`,
    en: `“${raw}” does not work in the cron field ${name.en}. Possible is ${min} to ${max}, with *, lists, ranges and steps.`,
  });

export const oneTime = () =>
  new UserError({
    de: `Ein Plan wiederholt sich; ein einzelner Tag geht nicht. Zum Beispiel: ${EXAMPLES.de}.`,
    en: `A schedule recurs; a single day does not work. For example: ${EXAMPLES.en}.`,
  });
