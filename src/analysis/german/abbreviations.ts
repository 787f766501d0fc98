/** Abbreviations that end in a full stop and rarely end a sentence, in lower case. Source: Duden, Abkürzungen. */
export const abbreviations: ReadonlySet<string> = new Set(
  `abb abg abk abs abt akad allg amtl anm aufl az bd bde bearb begr bes betr bez bgl bspw bsp bzgl bzw ca chr dgl
  dipl dir div dr ebd ehem eigtl einschl em engl entspr erg evtl exkl fa fam fr frl geb gebr gegr gen
  gesch gest gez ggf ggü griech hbf hl hr hrsg hptm inf ing inh inkl insb insbes int ital kath kfm kgl kl
  komm lat lfd lic lt mio mind min mr mrd mrs ms näml nat no nr nrn obb od oö österr pfd pfr phil pol prof prov
  rd rer resp rev röm russ sek sog spez st städt stellv std stdl stv südl tel tsd übers umg ung urspr
  verb verf verh vgl vorm vors wg wwe zit ztr zus zzgl zzt nordd sächs bayer hess thür jan feb febr mär apr jun
  jul aug sep sept okt nov dez gr co flg hd hpt ref dept gov sgt col capt adm rep med jur iur habil theol vet oec`.split(
    /\s+/,
  ),
);

/** Those of adjectives: their noun comes behind them, never a word that opens a sentence («Er arbeitet bei Bayer. Das Werk …»). */
export const abbreviatedAdjectives: ReadonlySet<string> = new Set(
  `akad allg amtl bayer eigtl engl ehem entspr ev evtl fr ggf griech hess hl ital kath kgl lat nordd österr phil pol
  röm russ sächs sog spez st städt südl thür urspr`.split(/\s+/),
);

/** Abbreviations of several words, written with or without a space between: a token of its own. */
export const longAbbreviations: readonly string[] = [
  'z. B.',
  'd. h.',
  'u. a.',
  'i. d. R.',
  'z. T.',
  'u. Ä.',
  'o. ä.',
  'o. Ä.',
  'v. a.',
  's. o.',
  's. u.',
  'i. A.',
  'i. V.',
  'n. Chr.',
  'v. Chr.',
  'a. D.',
  'a. M.',
  'e. V.',
  'm. E.',
  'u. U.',
  'z. Zt.',
  'z. Z.',
  'b. w.',
  'i. e.',
  'd. J.',
  'd. M.',
  'h. c.',
  'u. v. m.',
  'u. v. a.',
  'm. a. W.',
  'i. H. v.',
  'p. a.',
  'i. Br.',
];

/** Months and other nouns that an ordinal number stands before: «11. Juli», «3. Liga». */
export const afterOrdinal: ReadonlySet<string> = new Set(
  `Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts
  Jahrtausend Jahrtausends Mal Platz Liga Bundesliga Tag Tages Jahrestag Geburtstag Spieltag Runde Weltkrieg Weltkriegs
  Weltkrieges Auflage Klasse Stock Stockwerk Etage Bezirk Quartal Halbjahr Lebensjahr Jahr Jahres Minute Spielminute Stunde
  Sitzung Legislaturperiode Staffel Folge Ausgabe Kapitel Absatz Strophe Division Armee Regiment Etappe Wahlgang Rang
  Internationale Internationalen Deutsche Deutschen Europäische Europäischen Olympischen Olympische Sinfonie Symphonie`.split(
    /\s+/,
  ),
);

/** Words that often open a sentence and never follow an ordinal number. */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `Der Die Das Den Dem Des Ein Eine Einer Einem Einen Er Sie Es Wir Ich Ihr Man Dies Diese Dieser Dieses In Im Am An Auf Bei
  Beim Mit Nach Vor Von Vom Zu Zum Zur Für Aus Seit Während Wegen Trotz Durch Über Unter Gegen Ohne Um Bis Als Wenn Weil Da
  Dass Ob Obwohl Nachdem Bevor Aber Und Oder Doch Denn Auch Noch Nur So Damit Dabei Dazu Daher Dann Dort Hier Nun Jetzt
  Bereits Schon Zudem Außerdem Allerdings Jedoch Dennoch Laut Wie Was Wer Wo Warum Viele Alle Einige Mehrere Sein Seine Seiner
  Ihre Ihrem Ihren Zuletzt Später Danach Davor Seitdem Insgesamt Insbesondere Zwar Etwa Rund Nicht Kein Keine`.split(
    /\s+/,
  ),
);
