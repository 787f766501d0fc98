import { describe, expect, test } from 'vitest';
import {
  isBackground,
  isCaption,
  isHalfASentence,
  leansByItsWording,
  lengthOfTie,
} from '../../src/briefing/wording.ts';

describe('leansByItsWording: on its own nobody knows what the sentence is about', () => {
  test.each([
    ['de', 'Dies hat die Befürchtung genährt.', true],
    ['de', 'Das ist falsch.', true],
    ['de', 'Das Haus ist alt.', false],
    ['de', 'Er blieb dabei.', true],
    ['de', 'Erst am Montag fiel die Entscheidung.', false],
    ['de', '„Sie kommen“, hieß es.', true],
    ['de', 'Es gibt drei Verletzte.', false],
    ['de', 'Es hört sich an wie ein Witz.', true],
    ['de', 'Ihr Anliegen blieb ungehört.', true],
    ['de', 'Seit Montag fahren die Züge.', false],
    ['de', 'Einer davon war der Vorstand.', true],
    ['de', 'Von dieser Erhöhung sind alle betroffen.', true],
    ['de', 'An diesem Wochenende wird gewählt.', false],
    ['de', 'Deshalb bleibt die Brücke zu.', true],
    ['de', 'Ein Sprecher wies das zurück.', true],
    ['de', 'Die Stadt bestreitet dies.', true],
    ['de', 'Die Stadt bestreitet, das Geld genommen zu haben.', false],
    ['de', 'Das teilte die Stadt mit.', true],
    ['de', 'Deren Pfeiler sind alt.', true],
    ['de', 'Die einen sind dafür.', true],
    ['de', 'Der 42-Jährige bestreitet die Tat.', true],
    ['de', 'Die 42-Jährige aus Kassel bestreitet die Tat.', false],
    ['en', 'They closed the bridge.', true],
    ['en', 'There are three ways.', false],
    ['en', 'Then the bridge was closed.', true],
    ['en', 'The board rejected this plan.', true],
    ['en', 'Prices rose this week.', false],
    ['en', 'For example, prices rose.', true],
    ['en', 'Itaipu is a dam.', false],
    ['en', 'The city denied that.', true],
    ['en', 'The city denied that the bridge was closed.', false],
    ['en', 'The 42-year-old denied the charge.', true],
    ['en', 'The 42-year-old bridge is closed.', false],
  ] as const)('%s: «%s» → %s', (language, text, leans) => {
    expect(leansByItsWording(text, language)).toBe(leans);
  });
});

describe('isBackground: what was before the event', () => {
  test.each([
    ['de', 'Die Stadt hatte die Brücke 2019 gesperrt.', true],
    ['de', 'Die Ministerin war am Vortag eingetroffen.', true],
    ['de', 'Vereinbart war es anders, die Route war angeboten worden.', true],
    ['de', 'Die Brücke war alt, der Fluss breit.', false],
    ['de', 'Die Stadt hat die Brücke gesperrt.', false],
    ['en', 'The city had closed the bridge in 2019.', true],
    ['en', 'The city had already taken a decision.', true],
    ['en', 'The city had a bridge.', false],
    ['en', 'The city has closed the bridge.', false],
  ] as const)('%s: «%s» → %s', (language, text, background) => {
    expect(isBackground(text, language)).toBe(background);
  });
});

describe('isCaption: a line under a picture', () => {
  test.each([
    ['The bridge after the flood. Image: Jane Doe.', true],
    ['Die Brücke nach der Flut (Foto: Agentur Nord).', true],
    ['She took a photo of the bridge.', false],
    ['Das Bild zeigt die Brücke.', false],
  ])('«%s» → %s', (text, caption) => {
    expect(isCaption(text)).toBe(caption);
  });
});

describe('lengthOfTie: what can be left out at the beginning', () => {
  test.each([
    ['de', 'Doch der Streit geht weiter.', 'der Streit geht weiter.'],
    ['de', 'Doch auch der Streit geht weiter.', 'Doch auch der Streit geht weiter.'],
    ['de', 'Allerdings geht der Streit weiter.', 'Allerdings geht der Streit weiter.'],
    ['en', 'But the row goes on.', 'the row goes on.'],
    ['en', 'However, the row goes on.', 'the row goes on.'],
    ['en', 'However hard it is, the row goes on.', 'However hard it is, the row goes on.'],
  ] as const)('%s: «%s» → «%s»', (language, text, left) => {
    expect(text.slice(lengthOfTie(text, language))).toBe(left);
  });
});

describe('isHalfASentence: what the words around it complete', () => {
  test.each([
    ['de', 'weil er zeigt, was es heißt', true],
    ['de', 'Weil er zeigt, was es heißt, ist er gut.', false],
    ['en', 'though the bridge had to be closed', true],
    ['en', 'targeting women and the old', true],
    ['en', 'everything had been tried', false],
    ['en', 'the bridge had to be closed', false],
  ] as const)('%s: «%s» → %s', (language, text, half) => {
    expect(isHalfASentence(text, language)).toBe(half);
  });
});
