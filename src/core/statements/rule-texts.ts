import type { Rule, RuleName } from '../../analysis/rules.ts';
import type { Language } from '../../article/article.ts';
import { statementTexts } from './statement-texts.ts';

/** Why something was read as somebody's statement; «…» stands for the word that the rule goes by. */
const texts: Readonly<Record<RuleName, Readonly<Record<Language, string>>>> = {
  adjective: { de: 'Adjektiv …', en: 'adjective …' },
  adverb: { de: 'Adverb …', en: 'adverb …' },
  'as beside': { de: '„as“ mit …', en: '“as” with …' },
  'bare clause after': { de: 'Satz ohne „that“ nach …', en: 'clause without “that” after …' },
  'clause after': { de: 'Nebensatz nach …', en: 'clause after …' },
  'clause after the noun': { de: 'Aussage nach dem Wort …', en: 'statement after the noun …' },
  'clause in Konjunktiv': {
    de: 'Konjunktiv in einem Nebensatz',
    en: 'subordinate clause in reported-speech mood (Konjunktiv)',
  },
  'colon after': { de: 'Doppelpunkt nach …', en: 'colon after …' },
  'dass-clause after': { de: 'dass-Satz nach …', en: 'clause with “dass” after …' },
  'earlier version': { de: 'von einer früheren Fassung gelesen', en: 'read by an earlier version' },
  'frame after the quotation': { de: '… hinter dem Zitat', en: '… behind the quotation' },
  'frame at the end': { de: '… hinter der Aussage', en: '… behind the statement' },
  'frame before the quotation': { de: '… vor dem Zitat', en: '… before the quotation' },
  'frame inserted': { de: '… in die Aussage eingeschoben', en: '… inserted into the statement' },
  'gerund after': { de: 'ing-Form nach …', en: 'gerund after …' },
  'infinitive after': { de: 'Infinitiv nach …', en: 'infinitive after …' },
  'Konjunktiv carried on': {
    de: 'Rede läuft im Konjunktiv weiter: …',
    en: 'goes on in reported-speech mood (Konjunktiv): …',
  },
  'Konjunktiv without a source': {
    de: 'Konjunktiv ohne Quelle: …',
    en: 'reported-speech mood (Konjunktiv) without a source: …',
  },
  'label before the quotation': {
    de: 'Name und Doppelpunkt vor dem Zitat',
    en: 'name and colon before the quotation',
  },
  'name before a headline': { de: 'Name vor einer Überschrift', en: 'name before a headline' },
  'name before a turn': { de: 'Name am Anfang eines Beitrags', en: 'name at the head of a turn' },
  'name behind the quotation': { de: 'Name hinter dem Zitat', en: 'name behind the quotation' },
  'object of': { de: 'Objekt von …', en: 'object of …' },
  'passive of': { de: 'Passiv von …', en: 'passive of …' },
  'passive with as': { de: 'Passiv mit „as“: …', en: 'passive with “as”: …' },
  'passive with clause': { de: 'Passiv mit Nebensatz: …', en: 'passive with a clause: …' },
  'passive with infinitive': { de: 'Passiv mit Infinitiv: …', en: 'passive with an infinitive: …' },
  'passive with question': { de: 'Passiv mit Frage: …', en: 'passive with a question: …' },
  'preposition after': { de: 'Ergänzung nach …', en: 'phrase after …' },
  'question after': { de: 'Fragesatz nach …', en: 'question after …' },
  'quotation after': { de: 'Zitat nach …', en: 'quotation after …' },
  'quotation after a named person and a colon': {
    de: 'Zitat nach einem Doppelpunkt, davor genannt, wer spricht',
    en: 'quotation after a colon, before it who speaks',
  },
  'quotation after a phrase and a colon': {
    de: 'Zitat nach Bezeichnung und Doppelpunkt',
    en: 'quotation after a description and a colon',
  },
  'quotation after a statement': {
    de: 'Zitat ohne Signal nach einer Aussage',
    en: 'quotation without a cue after a statement',
  },
  'quotation before a statement': {
    de: 'Zitat ohne Signal vor einer Aussage',
    en: 'quotation without a cue before a statement',
  },
  'quotation beside': { de: 'Zitat neben …', en: 'quotation beside …' },
  'quotation carried on': {
    de: 'Zitat ohne Signal, nach dem letzten Sprecher',
    en: 'quotation without a cue, after the last speaker',
  },
  'quotation in the next sentence': { de: '… im Satz vor dem Zitat', en: '… in the sentence before' },
  'quotation inside a claim': { de: 'Zitat in einer Aussage', en: 'quotation inside a statement' },
  'quotation that stands alone': { de: 'Zitat, das allein steht', en: 'quotation that stands alone' },
  'quotation with a subject beside it': {
    de: 'Zitat ohne Signal neben einem Subjekt',
    en: 'quotation without a cue beside a subject',
  },
  'relative clause around': { de: 'Relativsatz um …', en: 'relative clause around …' },
  'sentence before': { de: 'der Satz vor …', en: 'the sentence before …' },
  'sollen carried on': { de: 'Rede läuft weiter: …', en: 'goes on: …' },
  'sollen of what has been': {
    de: '„soll“ mit Infinitiv Perfekt: vom Hörensagen',
    en: '“soll” with a perfect infinitive: hearsay',
  },
  'sollen without a source': { de: '… ohne Quelle', en: '… without a source' },
  'source phrase': { de: 'Quellenangabe mit …', en: 'source phrase with …' },
  'speech act': { de: 'Sprechakt …', en: 'speech act …' },
  'statement before': { de: 'Aussage vor …', en: 'statement before …' },
  turn: { de: 'Beitrag in einem Gespräch', en: 'turn in a conversation' },
  'verb before a colon': { de: '… vor dem Doppelpunkt', en: '… before the colon' },
  'verb-second after': { de: 'Hauptsatz nach …', en: 'main clause after …' },
  'whom to do what after': { de: 'wer was tun soll, nach …', en: 'whom to do what, after …' },
  'word that refers back': { de: '… weist auf das davor zurück', en: '… refers back' },
  'words quoted beside a verb that reports': {
    de: 'Worte in Anführungszeichen neben einem Verb des Sagens',
    en: 'words in quotation marks beside a verb of saying',
  },
  'words quoted inside a statement': {
    de: 'Worte in Anführungszeichen in einer Aussage',
    en: 'words in quotation marks inside a statement',
  },
};

/** «Regel: dass-Satz nach „erklären“». */
export function ruleText({ name, word }: Rule, language: Language): string {
  const [open, close] = statementTexts.marks[language];
  const label = { de: 'Regel', en: 'rule' }[language];
  return `${label}: ${texts[name][language].replace('…', `${open}${word ?? ''}${close}`)}`;
}
