/** Invented: what two houses wrote on one fire, each in its own words, what came later, and of another fire in the same town. */
export const storyTexts = {
  de: {
    first: {
      title: 'Großbrand zerstört Möbelfabrik in Kaltenried',
      publisher: 'Kreisblatt',
      text: [
        'Ein Großbrand hat in der Nacht zum Dienstag die Möbelfabrik Holzner in Kaltenried zerstört. Rund 180 Feuerwehrleute kämpften bis zum Morgen gegen die Flammen, die nach Angaben der Polizei in der Lackiererei ausgebrochen waren.',
        '„Von der großen Halle stehen nur noch die Außenmauern“, sagte Kreisbrandmeister Jürgen Adler. Zwei Feuerwehrleute erlitten eine Rauchvergiftung und kamen ins Krankenhaus.',
        'Die Polizei schätzt den Schaden auf zwölf Millionen Euro. In der Fabrik arbeiteten zuletzt 240 Beschäftigte. Wegen des Rauchs mussten Anwohner in Kaltenried Fenster und Türen geschlossen halten.',
      ].join('\n\n'),
    },
    second: {
      title: 'Nach dem Feuer bei Holzner: Beschäftigte bangen um ihre Arbeit',
      publisher: 'Abendkurier',
      text: [
        'Nach dem Großbrand in der Möbelfabrik Holzner in Kaltenried ist offen, wie es für die 240 Beschäftigten weitergeht. Die Flammen hatten in der Nacht zum Dienstag die große Halle und die Lackiererei zerstört.',
        '„Wir werden niemanden entlassen“, sagte Geschäftsführerin Ute Holzner vor den Trümmern der Halle. Die Gewerkschaft forderte Kurzarbeit für alle Beschäftigten der Fabrik.',
        'Feuerwehrleute aus vier Landkreisen hatten den Brand am Morgen unter Kontrolle. Den Schaden schätzt die Polizei auf zwölf Millionen Euro, zwei Feuerwehrleute wurden mit einer Rauchvergiftung ins Krankenhaus gebracht.',
      ].join('\n\n'),
    },
    late: {
      title: 'Polizei: Defektes Gerät löste Brand bei Holzner aus',
      publisher: 'Südpost',
      text: [
        'Ein defektes Heizgerät in der Lackiererei hat den Großbrand in der Möbelfabrik Holzner in Kaltenried ausgelöst. Das teilte die Polizei am Mittwoch mit. Die Flammen hatten die große Halle der Fabrik in der Nacht zum Dienstag zerstört.',
        '„Hinweise auf Brandstiftung haben wir nicht gefunden“, sagte Polizeisprecherin Carla Weiß. Der Schaden liegt nach Angaben der Polizei bei zwölf Millionen Euro.',
        'Die 240 Beschäftigten der Fabrik sollen am Freitag erfahren, wie es weitergeht. Zwei Feuerwehrleute, die eine Rauchvergiftung erlitten hatten, haben das Krankenhaus verlassen.',
      ].join('\n\n'),
    },
    other: {
      title: 'Brand in Reihenhaus in Kaltenried: Familie gerettet',
      publisher: 'Abendkurier',
      text: [
        'Bei einem Brand in einem Reihenhaus in Kaltenried hat die Feuerwehr am Mittwoch eine Familie mit drei Kindern gerettet. Das Feuer war in der Küche entstanden, wo Öl in einer Pfanne zu brennen begann.',
        '„Der Rauchmelder hat uns geweckt“, sagte der Vater Emil Sander. Die Nachbarn nahmen die Familie bei sich auf, bis der Rettungsdienst kam.',
        'Das Haus ist vorerst nicht bewohnbar. Die Stadt stellt der Familie eine Wohnung an der Lindenstraße zur Verfügung.',
      ].join('\n\n'),
    },
  },
  en: {
    first: {
      title: 'Ferry runs aground off Skarva with 310 on board',
      publisher: 'Harbour Times',
      text: [
        'The ferry Solveig ran aground off the island of Skarva on Tuesday with 310 passengers on board, the coastguard said. Lifeboats took all passengers to the harbour of Skarva, and nobody was seriously hurt.',
        '“We heard a terrible noise and then the lights went out,” said Martha Quill, a passenger from Northaven. The captain had reported a failure of the steering shortly before the ferry hit the rocks.',
        'Divers found a hole of four metres in the hull of the Solveig. The operator, Skarva Line, said that the ferry would stay on the rocks until a tug arrived on Thursday.',
      ].join('\n\n'),
    },
    second: {
      title: 'Steering of grounded ferry had failed twice before',
      publisher: 'Northaven Post',
      text: [
        'The steering of the ferry Solveig, which ran aground off Skarva on Tuesday, had failed twice this year, according to records that the coastguard released. All 310 passengers were taken to the harbour of Skarva by lifeboats.',
        '“The operator knew of the failure in March,” said Henrik Lund, who inspects ships for the coastguard. Skarva Line said that the steering of the ferry had been repaired each time.',
        'The captain reported a failure shortly before the Solveig hit the rocks. Divers found a hole in the hull of the ferry, and a tug is to arrive on Thursday.',
      ].join('\n\n'),
    },
    late: {
      title: 'Tug pulls ferry Solveig off the rocks',
      publisher: 'Island Gazette',
      text: [
        'A tug pulled the ferry Solveig off the rocks near Skarva on Thursday, two days after it ran aground with 310 passengers on board. Divers had closed the hole in the hull of the ferry, the coastguard said.',
        '“She will never sail again,” said Oda Brekke, who heads Skarva Line, the operator. The captain had reported a failure of the steering before the Solveig hit the rocks.',
        'Lifeboats had taken all passengers to the harbour of Skarva. The coastguard wants to publish a report on the failure of the steering in March.',
      ].join('\n\n'),
    },
    other: {
      title: 'New ferry to link Skarva with the mainland in winter',
      publisher: 'Northaven Post',
      text: [
        'A second ferry will link Skarva with the mainland from December, the island council decided on Wednesday. It will carry 120 passengers and sail twice a day, also at weekends.',
        '“Children must be able to get to school when it is windy,” said councillor Berit Aas. Shops on the island had asked for a winter timetable for years.',
        'The council pays 2.4 million euros a year for the service. Tickets will cost as much as in summer, and pupils travel free.',
      ].join('\n\n'),
    },
  },
} as const;
