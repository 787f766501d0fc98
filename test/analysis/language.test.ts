import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/analysis/language.ts';

describe('detectLanguage', () => {
  test.each([
    ['Der Minister sagte am Mittwoch, dass er nicht zurücktreten werde.', 'de'],
    ['Sie kam mit dem Zug.', 'de'],
    ['The minister said on Wednesday that he would not step down.', 'en'],
    ['She came by train and left with the others.', 'en'],
    ['Le ministre a déclaré mercredi qu’il ne démissionnerait pas de son poste.', null],
    ['El ministro dijo el miércoles que no dimitirá de su cargo por la crisis.', null],
    ['Il ministro ha detto mercoledì che non si dimetterà dal suo incarico.', null],
    ['De minister zei woensdag dat hij niet zal aftreden van zijn functie.', null],
    ['Ministeren sagde onsdag, at han ikke vil træde tilbage fra sin post.', null],
    ['Министр сказал в среду, что не уйдёт в отставку.', null],
    ['قال الوزير يوم الأربعاء إنه لن يستقيل من منصبه', null],
    ['Berlin Hamburg München Köln', null],
    ['', null],
    ['x'.repeat(1_000_000), null],
  ])('%.60s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
