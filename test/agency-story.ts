/** One story of an invented agency, as five houses print it, and what others wrote on the same day. */
export const agencyStory = [
  'Das Hafenamt in Brunsbeck hat die alte Drehbrücke am Dienstag für Lastwagen gesperrt. „Die Träger sind stärker verrostet, als wir dachten“, sagte Hafenmeisterin Anna Weber vor der Presse.',
  'Nach Angaben des Hafenamts fuhren zuletzt rund 900 Lastwagen am Tag über die Brücke, die 1931 gebaut wurde. Sie müssen nun über die Autobahn und brauchen dafür vierzig Minuten länger.',
  'Die Spediteure reagierten verärgert. „Wir haben das aus der Zeitung erfahren“, sagte der Vorsitzende ihres Verbands, Jörg Brandt. Er forderte das Land auf, eine Fähre einzurichten.',
  'Das Verkehrsministerium kündigte an, bis Freitag über eine Fähre zu entscheiden. Eine neue Brücke soll nach Angaben des Ministeriums 48 Millionen Euro kosten und frühestens 2031 fertig sein.',
];

export const nordbote = agencyStory.join('\n\n');
/** Another agency line, the end cut. */
export const suedblatt = ['Brunsbeck (nwa) – ', agencyStory.slice(0, 3).join('\n\n')].join('');
/** A number corrected, and a paragraph of its own. */
export const westkurier = [
  ...agencyStory.slice(0, 1),
  agencyStory[1]?.replace('900', '950') ?? '',
  ...agencyStory.slice(2),
  '„Unsere Betriebe werden das nicht lange durchhalten“, sagte Bürgermeisterin Petra Holm dem Westkurier.',
].join('\n\n');
/** The same event in the words of somebody who was there: no reprint. */
export const ostpost = [
  'Seit Dienstagmorgen steht am Ufer in Brunsbeck ein Schild: Lastwagen dürfen nicht mehr über die Drehbrücke. Der Rost hat die Träger zerfressen, das ergab eine Prüfung im Oktober.',
  '„Ich habe vierzig Jahre auf diese Brücke geschaut“, sagte der Fischer Karl Dose. Hafenmeisterin Anna Weber zeigte den Reportern die Stellen, an denen das Metall abblättert.',
  'Wer mit einem Laster ans andere Ufer will, fährt jetzt einen Umweg von 35 Kilometern. Das Hafenamt rechnet damit, dass der Verkehr auf der Autobahn deutlich zunimmt.',
].join('\n\n');

export const english = [
  'The port authority in Brunsbeck closed the old swing bridge to lorries on Tuesday. “The girders have rusted more than we thought,” harbour master Anna Weber told reporters.',
  'About 900 lorries a day used the bridge, which was built in 1931, according to the port authority. They now have to take the motorway, which takes forty minutes longer.',
  'Hauliers were annoyed. “We learned of it from the newspaper,” said Joerg Brandt, who chairs their association. He called on the state to set up a ferry.',
  'The transport ministry said it would decide on a ferry by Friday. A new bridge would cost 48 million euros, the ministry said, and would not be ready before 2031.',
].join('\n\n');
