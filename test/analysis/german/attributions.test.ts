import { describe, expect, test } from 'vitest';
import { attributionsOf, whoSaysWhat, words } from './german-grammar.ts';

type Row = readonly [
  text: string,
  ...found: (readonly [form: string, content: string, who: string | null])[],
];

function check(rows: readonly Row[]): void {
  test.each(rows.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(whoSaysWhat(text)).toEqual(found);
  });
}

describe('statements after their frame', () => {
  check([
    [
      'Der Minister sagte, dass die Schule im Mai öffnet.',
      ['indirect', 'dass die Schule im Mai öffnet', 'Der Minister'],
    ],
    ['Der Minister sagte, die Schule öffne im Mai.', ['indirect', 'die Schule öffne im Mai', 'Der Minister']],
    ['Die Stadt kündigte an, die Straße zu sperren.', ['indirect', 'die Straße zu sperren', 'Die Stadt']],
    ['Die Partei wirft dem Kanzler vor, er habe gelogen.', ['indirect', 'er habe gelogen', 'Die Partei']],
    [
      'Anna Weber, die Leiterin der Behörde, sagte, dass nichts fehle.',
      ['indirect', 'dass nichts fehle', 'Anna Weber, die Leiterin der Behörde'],
    ],
    [
      'Am Montag teilte die Polizei in Köln mit, dass der Täter gefasst sei.',
      ['indirect', 'dass der Täter gefasst sei', 'die Polizei'],
    ],
    ['Die Firma hat bekannt gegeben, dass sie schließt.', ['indirect', 'dass sie schließt', 'Die Firma']],
    [
      'Weber hatte Klein geantwortet indem sie betonte, der Damm halte.',
      ['indirect', 'der Damm halte', 'sie'],
    ],
    ['Er will erfahren haben, dass der Vertrag ruht.', ['indirect', 'dass der Vertrag ruht', 'Er']],
    ['Sie fragte, ob der Zug fährt.', ['indirect', 'ob der Zug fährt', 'Sie']],
    [
      'Die Forderung des Verbands, die Steuer zu senken, blieb ohne Antwort.',
      ['indirect', 'die Steuer zu senken', 'des Verbands'],
    ],
    ['Der Verband sprach davon, dass Geld fehle.', ['indirect', 'dass Geld fehle', 'Der Verband']],
    ['Die Stadt sagte dazu, man prüfe den Fall.', ['indirect', 'man prüfe den Fall', 'Die Stadt']],
    [
      'Die Behörde hält es für möglich, dass der Damm bricht.',
      ['indirect', 'dass der Damm bricht', 'Die Behörde'],
    ],
    [
      'Die Ministerin zeigte sich überzeugt, dass der Damm hält.',
      ['indirect', 'dass der Damm hält', 'Die Ministerin'],
    ],
    [
      'In dem Bericht der Behörde steht, dass der Damm hält.',
      ['indirect', 'dass der Damm hält', 'dem Bericht der Behörde'],
    ],
    ['Der Zug blieb stehen, so dass alle warten mussten.'],
    ['Die Sprecherin gab zu bedenken, dass Geld fehlt.', ['indirect', 'dass Geld fehlt', 'Die Sprecherin']],
    ['Die Stadt machte deutlich, dass Geld fehlt.', ['indirect', 'dass Geld fehlt', 'Die Stadt']],
    ['Der Verband blieb dabei: Das Geld reiche nicht.', ['indirect', 'Das Geld reiche nicht', 'Der Verband']],
    ['Der Rat muss nun erklären, warum das Geld fehlt.'],
    [
      'In dem Bericht war festgestellt worden, dass der Damm bröckelt.',
      ['indirect', 'dass der Damm bröckelt', 'dem Bericht'],
    ],
    [
      'Ministerin Anna Weber (Freie Liste, früher Bund) hat bekräftigt, der Damm halte.',
      ['indirect', 'der Damm halte', 'Ministerin Anna Weber (Freie Liste, früher Bund)'],
    ],
    ['Die Trainerin hoffte dass es reicht.', ['indirect', 'dass es reicht', 'Die Trainerin']],
    [
      'Die Stadt erklärte, der Damm halte, und kündigte an, ihn zu prüfen.',
      ['indirect', 'der Damm halte', 'Die Stadt'],
      ['indirect', 'ihn zu prüfen', 'Die Stadt'],
    ],
    [
      'Der Schule unter der Leitung von Max Klein wird vorgeworfen, sie habe gelogen.',
      ['indirect', 'sie habe gelogen', null],
    ],
    ['Aus dem Rathaus verlautete, der Damm halte.', ['indirect', 'der Damm halte', 'dem Rathaus']],
    ['Als Begründung wurde angegeben, der Damm sei alt.', ['indirect', 'der Damm sei alt', null]],
    [
      'In der Endfassung des Berichts, der im Netz steht, heißt es, der Damm halte.',
      ['indirect', 'der Damm halte', 'der Endfassung des Berichts'],
    ],
    [
      'Die Stadt bekam ein Schreiben der Bank, in dem es heißt, der Damm halte.',
      ['indirect', 'der Damm halte', 'ein Schreiben der Bank'],
    ],
    ['Es war bekannt geworden, dass der Damm bröckelt.', ['indirect', 'dass der Damm bröckelt', null]],
    [
      'Die Kanzlerin sagte vor der Presse, der Minister „ist und bleibt ein guter Kollege“.',
      ['indirect', 'der Minister „ist und bleibt ein guter Kollege“', 'Die Kanzlerin'],
      ['direct', '„ist und bleibt ein guter Kollege“', 'Die Kanzlerin'],
    ],
    [
      'Weber sagte, die Schulen müssten sparen und blätterte in den Akten.',
      ['indirect', 'die Schulen müssten sparen', 'Weber'],
    ],
    ['Die Firma hat angekündigt das Werk zu schließen.', ['indirect', 'das Werk zu schließen', 'Die Firma']],
    [
      'Gestern warf die Ministerin der Partei vor, gelogen zu haben.',
      ['indirect', 'gelogen zu haben', 'die Ministerin'],
    ],
  ]);
});

describe('who speaks', () => {
  check([
    [
      'Ursula von der Heide kam. „Wir handeln jetzt“, sagte von der Heide in Kiel.',
      ['direct', '„Wir handeln jetzt“', 'von der Heide'],
    ],
    ['Zu Guttenberg hatte Fehler eingeräumt und erklärt, er gehe.', ['indirect', 'er gehe', 'Zu Guttenberg']],
    ['Der Vorsitzende Richter sagte, es sei spät.', ['indirect', 'es sei spät', 'Der Vorsitzende Richter']],
    [
      'Das sei falsch, sagte Sprecher Max Klein der «Post».',
      ['indirect', 'Das sei falsch', 'Sprecher Max Klein'],
    ],
    [
      'Das war der Streit um den Park und die Nachbarn befürchten, dass er bleibt.',
      ['indirect', 'dass er bleibt', 'die Nachbarn'],
    ],
    ['Damit bestätigt sich, dass der Damm bricht.'],
    [
      'Das geht aus internen Unterlagen hervor, nach denen der Damm bricht.',
      ['indirect', 'der Damm bricht', 'denen'],
    ],
    ['Von der Heide betonte, der Damm halte.', ['indirect', 'der Damm halte', 'Von der Heide']],
    [
      'Die Stadt ließ über ihren Sprecher verlauten, der Damm halte.',
      ['indirect', 'der Damm halte', 'Die Stadt'],
    ],
    ['Man geht davon aus, dass der Damm hält.', ['indirect', 'dass der Damm hält', null]],
    [
      'Sie griff den Bericht der Zeitung auf, in dem es heißt, der Damm halte.',
      ['indirect', 'der Damm halte', 'den Bericht der Zeitung'],
    ],
    ['Resümierend sagte Weber, der Damm halte.', ['indirect', 'der Damm halte', 'Weber']],
    [
      'Ein nicht genannter Vertreter der Bank sagte, der Damm halte.',
      ['indirect', 'der Damm halte', 'Ein nicht genannter Vertreter der Bank'],
    ],
    [
      'Gestern nannte Reinhard Jung, Leiter des Amtes, den Plan „völlig unreif“.',
      [
        'told',
        'Gestern nannte Reinhard Jung, Leiter des Amtes, den Plan „völlig unreif“',
        'Reinhard Jung, Leiter des Amtes',
      ],
      ['direct', '„völlig unreif“', 'Reinhard Jung, Leiter des Amtes'],
    ],
    [
      'Der erst kürzlich ernannte Trainer des Vereins, Max Klein hat den Vorstand gebeten, ihn zu entlassen.',
      ['indirect', 'ihn zu entlassen', 'Der erst kürzlich ernannte Trainer des Vereins, Max Klein'],
    ],
    [
      'Am Montag hatte ein Bauer auf der Insel, Max Klein, erklärt, die Ernte sei gut.',
      ['indirect', 'die Ernte sei gut', 'ein Bauer auf der Insel, Max Klein'],
    ],
    [
      'Anna Weber von der „Aktion Hilfe kommt“ sagte, das Geld fehle.',
      ['indirect', 'das Geld fehle', 'Anna Weber von der „Aktion Hilfe kommt“'],
    ],
  ]);
});

describe('statements that hang on a noun', () => {
  check([
    [
      'Von der Polizei kam die Information, der Täter sei gefasst.',
      ['indirect', 'der Täter sei gefasst', 'der Polizei'],
    ],
    [
      'Der Richter lehnte die Forderung der Partei, den Saal zu räumen, ab.',
      ['indirect', 'den Saal zu räumen', 'der Partei'],
      ['told', 'Der Richter lehnte die Forderung der Partei, den Saal zu räumen, ab', 'Der Richter'],
    ],
    [
      'Die Stadt fasste den Beschluss, die Straße zu sperren.',
      ['indirect', 'die Straße zu sperren', 'Die Stadt'],
    ],
    ['Er geriet in Verdacht, wegen eines Alibis kam er frei.'],
    [
      'Der Minister hat Berichte der Zeitung zurückgewiesen, er sei krank.',
      ['indirect', 'er sei krank', 'der Zeitung'],
      ['told', 'Der Minister hat Berichte der Zeitung zurückgewiesen, er sei krank', 'Der Minister'],
    ],
    [
      'Das Gericht hatte eine Mahnung an die Stadt ausgesprochen, den Saal zu räumen.',
      ['indirect', 'den Saal zu räumen', 'Das Gericht'],
    ],
    [
      'An die Stadt erging die Aufforderung, die Arbeiten sofort einzustellen.',
      ['indirect', 'die Arbeiten sofort einzustellen', null],
    ],
  ]);
});

describe('clauses in Konjunktiv', () => {
  check([
    [
      'Der Verband lehnt den Bau ab, weil er zu teuer sei.',
      ['indirect', 'weil er zu teuer sei', 'Der Verband'],
      ['told', 'Der Verband lehnt den Bau ab, weil er zu teuer sei', 'Der Verband'],
    ],
    [
      'Die Bank kritisierte Lücken, die gefährlich wären.',
      ['indirect', 'die gefährlich wären', 'Die Bank'],
      ['told', 'Die Bank kritisierte Lücken, die gefährlich wären', 'Die Bank'],
    ],
    ['Es bestand die Gefahr, dass der Damm breche.'],
    [
      'Die Gegner des Baus, darunter der Bund, verwiesen auf die Schulden, die man bezahlen müsse.',
      ['indirect', 'die man bezahlen müsse', 'Die Gegner des Baus, darunter der Bund'],
      [
        'told',
        'Die Gegner des Baus, darunter der Bund, verwiesen auf die Schulden, die man bezahlen müsse',
        'Die Gegner des Baus, darunter der Bund',
      ],
    ],
  ]);
});

describe('statements before and around their frame', () => {
  check([
    ['Die Schule öffne im Mai, sagte der Minister.', ['indirect', 'Die Schule öffne im Mai', 'der Minister']],
    [
      'Die Schule, so der Minister, öffnet im Mai.',
      ['indirect', 'Die Schule … öffnet im Mai', 'der Minister'],
    ],
    [
      'Der Zug fährt nicht, erklärte der Sprecher der Bahn, Max Klein.',
      ['indirect', 'Der Zug fährt nicht', 'der Sprecher der Bahn, Max Klein'],
    ],
    ['Die Lage sei ernst, stöhnte die Ministerin.', ['indirect', 'Die Lage sei ernst', 'die Ministerin']],
    [
      'Die Lage sei ernst, gab die Ministerin zu bedenken.',
      ['indirect', 'Die Lage sei ernst', 'die Ministerin'],
    ],
    ['Die Lage sei ernst, replizierte die Ministerin.', ['indirect', 'Die Lage sei ernst', 'die Ministerin']],
    [
      'Danach, so hofft Weber, werde niemand mehr zweifeln.',
      ['indirect', 'Danach … werde niemand mehr zweifeln', 'Weber'],
    ],
    [
      'Dazu könne man nichts sagen, hieß es aus der Pressestelle, man prüfe aber den Fall.',
      ['indirect', 'Dazu könne man nichts sagen … man prüfe aber den Fall', 'der Pressestelle'],
    ],
    ['Wie die Polizei mitteilte, brannte ein Haus.', ['indirect', 'brannte ein Haus', 'die Polizei']],
    [
      'Wie der Sprecher, Max Klein, mitteilte, brannte ein Haus.',
      ['indirect', 'brannte ein Haus', 'der Sprecher, Max Klein'],
    ],
    [
      'Der Brand ist gelöscht. Das bestätigte die Feuerwehr.',
      ['indirect', 'Der Brand ist gelöscht.', 'die Feuerwehr'],
    ],
    [
      'Der Brand ist gelöscht. Das teilte Leiter Max Klein mit.',
      ['indirect', 'Der Brand ist gelöscht.', 'Leiter Max Klein'],
    ],
    ['Der Brand ist gelöscht. Das berichten Medien.', ['indirect', 'Der Brand ist gelöscht.', 'Medien']],
    [
      'Der Brand ist gelöscht, das teilte die Feuerwehr mit.',
      ['indirect', 'Der Brand ist gelöscht', 'die Feuerwehr'],
    ],
  ]);
});

describe('source phrases', () => {
  check([
    ['Laut «Post» schließt das Werk.', ['indirect', 'schließt das Werk', '«Post»']],
    ['Gemäss «Post» schließt das Werk.', ['indirect', 'schließt das Werk', '«Post»']],
    [
      'Es gibt ein Gutachten, laut dem Kevin in großer Gefahr war.',
      ['indirect', 'Kevin in großer Gefahr war', 'dem'],
    ],
    [
      'Nach Angaben von Anna Weber, der Leiterin der Behörde, hält der Damm.',
      ['indirect', 'hält der Damm', 'Angaben von Anna Weber, der Leiterin der Behörde'],
    ],
    [
      'Nach Angaben von Anna Weber, der Leiterin der Behörde hält der Damm.',
      ['indirect', 'hält der Damm', 'Angaben von Anna Weber, der Leiterin der Behörde'],
    ],
    [
      'Laut der Studie, die gestern erschien und Aufsehen erregte, sinkt der Pegel.',
      ['indirect', 'sinkt der Pegel', 'der Studie'],
    ],
    [
      'Der Pegel sinkt, so Forscherin Anna Weber, die in Köln arbeitet.',
      ['indirect', 'Der Pegel sinkt', 'Forscherin Anna Weber'],
    ],
    ['Laut der Zeitung schließt das Werk.', ['indirect', 'schließt das Werk', 'der Zeitung']],
    [
      'Das Werk schließt nach Angaben der Stadt im Mai.',
      ['indirect', 'Das Werk schließt … im Mai', 'Angaben der Stadt'],
    ],
    ['Medienberichten zufolge tritt sie zurück.', ['indirect', 'tritt sie zurück', 'Medienberichten']],
    ['Seiner Meinung nach ist das falsch.', ['indirect', 'ist das falsch', 'Seiner Meinung']],
    ['Laut „nachrichten.de“ ruht die Arbeit.', ['indirect', 'ruht die Arbeit', '„nachrichten.de“']],
    [
      'Das Werk, das nach eigenen Angaben wächst, sucht Leute.',
      ['indirect', 'das … wächst', 'eigenen Angaben'],
    ],
    ['Ihnen zufolge ruht die Arbeit.', ['indirect', 'ruht die Arbeit', 'Ihnen']],
    ['Die Straße ist gemäß dem Amt gesperrt.', ['indirect', 'Die Straße ist … gesperrt', 'dem Amt']],
    ['Nach dem Entwurf soll die Steuer sinken.', ['indirect', 'soll die Steuer sinken', 'dem Entwurf']],
    ['Nach dem Urteil gab es Streit.'],
    ['Für die Ministerin sei die Lage klar.', ['indirect', 'sei die Lage klar', 'die Ministerin']],
    ['Nach der Erklärung ging er nach Hause.'],
    ['Zwei Monate nach dem Bericht trat sie zurück.'],
    [
      'Die Stadt prüft einen Bericht der Zeitung, wonach Geld fehlt.',
      ['indirect', 'Geld fehlt', 'einen Bericht der Zeitung'],
    ],
    [
      'Die Stadt konnte Berichte nicht bestätigen, wonach Geld fehlt.',
      ['indirect', 'Geld fehlt', 'Berichte'],
    ],
    [
      'Gesucht wird ein Wagen, aus dem laut Polizei geschossen wurde.',
      ['indirect', 'aus dem … geschossen wurde', 'Polizei'],
    ],
    ['Dem Vernehmen nach ruht die Arbeit.', ['indirect', 'ruht die Arbeit', null]],
    ['Aus Sicht der Bank ist das falsch.', ['indirect', 'ist das falsch', 'Sicht der Bank']],
    ['Das ist aus rechtlicher Sicht falsch.'],
    ['Was ist Ihrer Meinung nach falsch?'],
    ['Viele mussten gehen, so auch der Trainer.'],
    ['Der Damm hält, wie der Versuch gezeigt hat.'],
    ['Wie „alpen online“ berichtet, ruht die Arbeit.', ['indirect', 'ruht die Arbeit', '„alpen online“']],
    [
      'Denn wie die „Abend“-Zeitung berichtet, ruht die Arbeit.',
      ['indirect', 'ruht die Arbeit', 'die „Abend“-Zeitung'],
    ],
    [
      'Gestern wurde nach Angaben der Stadt der schwierigste Teil der Brücke fertig.',
      ['indirect', 'Gestern wurde … der schwierigste Teil der Brücke fertig', 'Angaben der Stadt'],
    ],
    [
      'Nach Meinung von Max Klein, Professor am Institut für Physik, ist das falsch.',
      ['indirect', 'ist das falsch', 'Meinung von Max Klein, Professor am Institut für Physik'],
    ],
    [
      'Wie Max Klein, ein Sprecher der Bahn der Presse mitteilte, fährt der Zug.',
      ['indirect', 'fährt der Zug', 'Max Klein, ein Sprecher der Bahn der Presse'],
    ],
  ]);
});

describe('what goes on without a frame', () => {
  check([
    [
      'Der Minister sagte, die Schule öffne im Mai. Sie werde größer.',
      ['indirect', 'die Schule öffne im Mai', 'Der Minister'],
      ['carried', 'Sie werde größer.', 'Der Minister'],
    ],
    [
      'Der Leiter sagte, dass nichts zugesagt sei. Zudem fehlten Hebammen: Drei Stellen seien offen. „Mehr geht nicht.“',
      ['indirect', 'dass nichts zugesagt sei', 'Der Leiter'],
      ['carried', 'Zudem fehlten Hebammen: Drei Stellen seien offen.', 'Der Leiter'],
      ['direct', '„Mehr geht nicht.“', 'Der Leiter'],
    ],
    [
      'Der Zeuge schilderte, dass er schlief. Zwei Männer hätten ihn geweckt.',
      ['indirect', 'dass er schlief', 'Der Zeuge'],
      ['carried', 'Zwei Männer hätten ihn geweckt.', 'Der Zeuge'],
    ],
    ['Die Schule öffnete im Mai. Sie wurde größer.'],
    [
      'Der Minister sagte, die Schule öffne im Mai. Die Schülerin Anna Weber sah zu. Dann regnete es. Es sei ein Anfang.',
      ['indirect', 'die Schule öffne im Mai', 'Der Minister'],
      ['carried', 'Es sei ein Anfang.', 'Der Minister'],
    ],
    [
      'Der Minister sagte, die Schule öffne im Mai. Die Straße soll breiter werden.',
      ['indirect', 'die Schule öffne im Mai', 'Der Minister'],
      ['carried', 'Die Straße soll breiter werden.', 'Der Minister'],
    ],
    [
      'Der Minister sagte, die Schule öffne im Mai. Die Stadt gehe davon aus, dass alle kommen.',
      ['indirect', 'die Schule öffne im Mai', 'Der Minister'],
      ['carried', 'Die Stadt gehe davon aus, dass alle kommen.', 'Der Minister'],
      ['indirect', 'dass alle kommen', 'Die Stadt'],
    ],
    [
      'Das Institut lehnt den Plan ab. Und ich habe ein Buch.',
      ['told', 'Das Institut lehnt den Plan ab', 'Das Institut'],
    ],
    [
      'Der Minister sagte, die Schule öffne im Mai. Die Eltern dürften nicht klagen.',
      ['indirect', 'die Schule öffne im Mai', 'Der Minister'],
      ['carried', 'Die Eltern dürften nicht klagen.', 'Der Minister'],
    ],
    [
      'Der Minister sagte, die Schule öffne im Mai. Wegen der Kosten hätten Städte geklagt.',
      ['indirect', 'die Schule öffne im Mai', 'Der Minister'],
      ['carried', 'Wegen der Kosten hätten Städte geklagt.', 'Der Minister'],
    ],
    [
      'Der Minister sagte, die Schule öffne im Mai. Dann ging er hinaus. Sie werde größer.',
      ['indirect', 'die Schule öffne im Mai', 'Der Minister'],
      ['carried', 'Sie werde größer.', 'Der Minister'],
    ],
    [
      'Laut der Zeitung schließt das Werk. Demnach hat der Trainer gekündigt. Das sei ein Verlust.',
      ['indirect', 'schließt das Werk', 'der Zeitung'],
      ['carried', 'hat der Trainer gekündigt', 'der Zeitung'],
      ['carried', 'Das sei ein Verlust.', 'der Zeitung'],
    ],
    ['Die Bank legte eine Studie vor. Danach sinkt der Umsatz.', ['carried', 'sinkt der Umsatz', 'Die Bank']],
    ['Die Bank legte eine Studie vor. Danach sank der Umsatz.'],
    ['Die Gäste gingen heim. Danach ist es still.'],
    [
      'In einem Interview erklärte die Ministerin, es gebe ihrer Meinung nach genug Lehrer. Das Geld reiche.',
      ['indirect', 'In einem Interview erklärte die Ministerin, es gebe … genug Lehrer', 'ihrer Meinung'],
      ['indirect', 'es gebe ihrer Meinung nach genug Lehrer', 'die Ministerin'],
      ['carried', 'Das Geld reiche.', 'die Ministerin'],
    ],
    [
      'Gestern hat sich Max Klein, der frühere Trainer, für den Umbau des Stadions ausgesprochen. Nach verlorenen 30 Spielen sei das nötig.',
      ['carried', 'Nach verlorenen 30 Spielen sei das nötig.', 'Max Klein, der frühere Trainer'],
    ],
    [
      'Der Minister sagte, die Schule öffne im Mai. Weil die Stadt glaube, dass es eilt, baue man schnell.',
      ['indirect', 'die Schule öffne im Mai', 'Der Minister'],
      ['carried', 'Weil die Stadt glaube, dass es eilt, baue man schnell.', 'Der Minister'],
      ['indirect', 'dass es eilt', 'die Stadt'],
    ],
    [
      'Das Haus brannte in der Nacht ab. Der Täter habe Benzin benutzt.',
      ['carried', 'Der Täter habe Benzin benutzt.', null],
    ],
    ['Das Haus brannte in der Nacht ab. Man nehme zwei Eimer Wasser.'],
    ['Er soll das Geld genommen haben.', ['hearsay', 'Er soll das Geld genommen haben', null]],
    ['Er soll das Geld nehmen.'],
  ]);
});

describe('words in quotation marks', () => {
  check([
    ['„Wir öffnen im Mai“, sagte der Minister.', ['direct', '„Wir öffnen im Mai“', 'der Minister']],
    ['Der Minister sagte: „Wir öffnen im Mai.“', ['direct', '„Wir öffnen im Mai.“', 'Der Minister']],
    [
      '„Wir öffnen“, sagte sie, „aber erst im Mai.“',
      ['direct', '„Wir öffnen“', 'sie'],
      ['direct', '„aber erst im Mai.“', 'sie'],
    ],
    ['„Wir machen weiter“ schrieben die Hacker.', ['direct', '„Wir machen weiter“', 'die Hacker']],
    ['Weber wird auf der Seite wie folgt zitiert: „Wir gehen.“', ['direct', '„Wir gehen.“', 'Weber']],
    [
      'Der Rat schwieg, die Sprecherin der Stadt, Anna Weber, erklärte: „Wir gehen.“',
      ['direct', '„Wir gehen.“', 'die Sprecherin der Stadt, Anna Weber'],
    ],
    ['„Wir öffnen“, sagte der Minister, als der Regen aufhörte.', ['direct', '„Wir öffnen“', 'der Minister']],
    ['Ein Beamter: „Wir suchen noch.“', ['direct', '„Wir suchen noch.“', 'Ein Beamter']],
    [
      'Sie nannte den Plan einen „Wortbruch“.',
      ['told', 'Sie nannte den Plan einen „Wortbruch“', 'Sie'],
      ['direct', '„Wortbruch“', 'Sie'],
    ],
    ['Das steht in seinem Buch „Der lange Weg nach Hause“.'],
    ['Die Gruppe zog unter dem Motto „Wir bleiben hier!“ durch die Stadt.'],
    ['Der Verein, der sich „Bund der freien Radler vom Rhein“ nennt, tagt am Sonntag.'],
    ['Sie trat der Partei „Neue Mitte e.V.“ bei.'],
    ['Ihr erstes Werk erschien im Mai: „Das Haus am See“.'],
    [
      'Laut der Zeitung kostet der Einsatz Fuchs („flinker Fuchs“) viel Geld.',
      ['indirect', 'kostet der Einsatz Fuchs („flinker Fuchs“) viel Geld', 'der Zeitung'],
    ],
    ['Die Anwälte ließen Folgendes erklären: „Wir gehen.“', ['direct', '„Wir gehen.“', 'Die Anwälte']],
    [
      'Die Händlerin wagte die Vorhersage, viele würden sparen: „Es lohnt nicht.“',
      ['direct', '„Es lohnt nicht.“', 'Die Händlerin'],
    ],
    [
      '„Das reicht nicht“, sagte Weber. „Wir wollen Bänke“. Dann ging sie.',
      ['direct', '„Das reicht nicht“', 'Weber'],
      ['direct', '„Wir wollen Bänke“', 'Weber'],
    ],
    ['Die Trainerin war zufrieden: „Ein guter Start“, sagte sie.', ['direct', '„Ein guter Start“', 'sie']],
    ['„Wir gehen“, sagte die Sprecherin laut der Zeitung.', ['direct', '„Wir gehen“', 'die Sprecherin']],
    [
      'Der Vorstand warnte, falls niemand handelt: „Wir verlieren alles.“',
      ['direct', '„Wir verlieren alles.“', 'Der Vorstand'],
    ],
    [
      'Der Forscher wandte sich gegen die Behauptung, der Damm sei alt: „Er ist neu.“',
      ['direct', '„Er ist neu.“', 'Der Forscher'],
      ['indirect', 'der Damm sei alt', null],
    ],
    [
      'Gestern warnte Kluckert vor der „Panik“.',
      ['told', 'Gestern warnte Kluckert vor der „Panik“', 'Kluckert'],
      ['direct', '„Panik“', 'Kluckert'],
    ],
    ['Für die Ministerin ist die Lage „sehr ernst“.', ['direct', '„sehr ernst“', 'die Ministerin']],
    [
      'Kritik kommt vom Verband der Lehrer, der den Plan als „unreif“ bezeichnet.',
      ['direct', '„unreif“', 'Verband der Lehrer'],
    ],
  ]);
});

describe('speech acts told', () => {
  check([
    [
      'Die Stadt kritisiert den Plan, der Rat prüft ihn noch.',
      ['told', 'Die Stadt kritisiert den Plan', 'Die Stadt'],
    ],
    [
      'Die Grünen signalisierten Zustimmung, die Stadt will die Vorlage prüfen.',
      ['told', 'Die Grünen signalisierten Zustimmung', 'Die Grünen'],
    ],
    ['Der VCS begrüsst den Plan.', ['told', 'Der VCS begrüsst den Plan', 'Der VCS']],
    [
      'Weber forderte mehr Geld. Das lehnt die Stadt ab.',
      ['told', 'Weber forderte mehr Geld', 'Weber'],
      ['told', 'Das lehnt die Stadt ab', 'die Stadt'],
    ],
    ['Die Partei fordert mehr Geld.', ['told', 'Die Partei fordert mehr Geld', 'Die Partei']],
    [
      'Die Ministerin warnte vor dem Sturm.',
      ['told', 'Die Ministerin warnte vor dem Sturm', 'Die Ministerin'],
    ],
    ['Den Vorschlag lehnte der Rat ab.', ['told', 'Den Vorschlag lehnte der Rat ab', 'der Rat']],
    ['Der Sturm forderte zwei Opfer.'],
    ['Ob der Rat sich dazu äußert, ist offen.'],
    [
      'Der Trainer wies die Vorwürfe von sich.',
      ['told', 'Der Trainer wies die Vorwürfe von sich', 'Der Trainer'],
    ],
  ]);
});

describe('what is no statement', () => {
  check([
    ['Der Sprecher wollte nicht bestätigen, dass das Werk schließt.'],
    ['Sie fand in Köln eine Wohnung.'],
    ['Die Menge der Aktien steigt. Dies nennt man einen Aktiensplit.'],
    ['Die Ursache ist noch nicht bekannt, Taucher suchen danach.'],
    ['Falls die Firma aufgibt, droht der Stadt ein Loch in der Kasse.'],
  ]);
});

describe('what a finding says besides', () => {
  test('who passes words on is the via', () => {
    const text = 'Der Minister erklärte laut der Agentur dpa, dass die Schule öffnet.';
    const [found] = attributionsOf(text);
    expect(found && [words(text, found.speaker ?? []), words(text, found.via)]).toEqual([
      'Der Minister',
      'der Agentur dpa',
    ]);
  });

  test('who is quoted by others is the speaker, they are the via', () => {
    const text = '„Wir gehen“, wurde Weber von deutschen Zeitungen zitiert.';
    const [found] = attributionsOf(text);
    expect(found && [words(text, found.speaker ?? []), words(text, found.via)]).toEqual([
      'Weber',
      'deutschen Zeitungen',
    ]);
  });

  test('what words stand in is the via of who is quoted', () => {
    const text = '„Wir gehen“, wird Weber in einem Bericht der Stadt zitiert.';
    const [found] = attributionsOf(text);
    expect(found && [words(text, found.speaker ?? []), words(text, found.via)]).toEqual([
      'Weber',
      'einem Bericht der Stadt',
    ]);
  });

  test.each([
    ['Weber schloss einen Bruch nicht aus.', 'withholding'],
    ['Weber forderte keine neuen Schulden.', 'withholding'],
    ['Weber kritisierte nicht nur den Plan.', 'criticising'],
  ])('%s: %s', (text, colour) => {
    expect(attributionsOf(text).map((one) => one.colour)).toEqual([colour]);
  });

  test('words that make one expression with the verb belong to the cue', () => {
    const text = 'Die Ministerin gab am Montag zu bedenken, dass Geld fehlt.';
    expect(words(text, attributionsOf(text)[0]?.cue?.spans ?? [])).toBe('gab … zu … bedenken');
  });

  test.each([
    ['Er behauptet, dass sie kommt.', 'distancing', 'indicative', false],
    ['Er räumte ein, dass sie nicht komme.', 'conceding', 'subjunctive-1', true],
    ['Sie drohte, das Werk zu schließen.', 'threatening', 'infinitive', false],
    ['Er sagte, sie kämen nie.', 'neutral', 'subjunctive-2', true],
  ])('%s: %s, %s, negated %s', (text, colour, mood, negated) => {
    const [found] = attributionsOf(text);
    expect(found && [found.colour, found.mood, found.negated]).toEqual([colour, mood, negated]);
  });

  test('to whom it is said is the addressee', () => {
    const text = 'Der Zug fährt nicht, sagte der Sprecher gegenüber Reportern.';
    const addressee = attributionsOf(text)[0]?.addressee;
    expect(addressee && text.slice(addressee.start, addressee.end)).toBe('Reportern');
  });
});
