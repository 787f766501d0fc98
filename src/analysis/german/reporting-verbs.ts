import type { Colour } from '../analysis.ts';

/**
 * What may follow a verb that reports:
 * d *dass*-clause, c verb-second clause, w question clause, z infinitive with *zu*, q words in quotation marks,
 * o an object told in the writer's words, a one that is judged with *als*; i somebody in the dative; then prepositions of such an object. x: a verb that often means something
 * else and reports only where the content shows it (*dass*, Konjunktiv, quotation marks).
 */
export interface VerbFrame {
  readonly lemma: string;
  readonly colour: Colour;
  readonly clause: boolean;
  readonly verbSecond: boolean;
  readonly question: boolean;
  readonly infinitive: boolean;
  readonly quote: boolean;
  readonly object: boolean;
  readonly judgement: boolean;
  readonly dative: boolean;
  readonly weak: boolean;
  readonly prepositions: readonly string[];
}

/** A verb alone withholds nothing: that takes a negation. */
type VerbColour = Exclude<Colour, 'withholding'>;

/** One verb a line: infinitive, frames, prepositions. Valencies as in Duden and the E-VALBU of the IDS Mannheim. */
const table: Readonly<Record<VerbColour, string>> = {
  neutral: `
    sagen dcwq
    erklären dcwqz
    berichten dcwq von über
    mitteilen dcwq
    melden dcq
    schreiben dcwq
    äußern dcqo
    angeben dcqz
    erzählen dcwq von
    aussagen dcwq
    informieren dc
    erläutern dcwq
    ausführen dcq
    darlegen dcw
    feststellen dcq
    hinweisen d auf
    verweisen d auf
    anmerken dcq
    bemerken dcq
    hinzufügen dcq
    ergänzen dcq
    fortfahren q
    fortsetzen q
    entgegnen dcq
    erwidern dcq
    antworten dcq
    kommentieren dcqoa
    konstatieren dcqo
    resümieren dcq
    zusammenfassen q
    formulieren cqo
    verkünden dcqo
    verlauten dc
    verlautbaren dcq
    besagen dc
    bekanntgeben dcwo
    bekanntmachen dc
    bezeugen dc
    bestätigen dcqwo
    präzisieren dcq
    referieren dcq
    protokollieren dc
    notieren dcq
    twittern dcq
    posten cq
    bloggen cq
    zitieren cqo
    nennen qoa
    bezeichnen qoa
    beschreiben qwoa
    charakterisieren qoa
    titulieren qa
    darstellen ax
    verstehen ax
    deuten ax
    interpretieren ax
    empfinden ax
    hinstellen ax
    ausgeben ax
    erwähnen dcq
    skandieren q
    betiteln q
    einschätzen dcoa
    schätzen dco auf
    bewerten oa
    beurteilen oa
    sprechen q von
    rufen cqx
    schreien cq
    flüstern cq
    brüllen cq
    titeln cq
    vermelden dcq
    übermitteln dc
    argumentieren dcq
    begründen dqco
    schildern dcwqo
    signalisieren dco
    andeuten dcw
    durchblicken d
    offenbaren dcw
    enthüllen dcw
    aufdecken dx
    verraten dcwqx
    festhalten dcq
    folgern dc
    schließen dx
    schlussfolgern dc
    ausrechnen dc
    berechnen dc
    errechnen dc
    vorrechnen dc
    voraussagen dc
    vorhersagen dc
    prognostizieren dco
    diskutieren w
    mutmaßen dcq
    spekulieren dcq
    klarstellen dcq
    klarmachen dcw
    verdeutlichen dcw
    einwerfen cq
    einwenden dcq
    witzeln cq
    scherzen cq
    ausrichten dc
    empfehlen dczoi
    raten dczqi zu
    vorschlagen dczqo
    anregen dczo
    anbieten czo
    erinnern d an
    anführen dcq
    vorbringen dc
    argwöhnen dc
    plädieren dzq für
    votieren d für
    aussprechen d für gegen
    vermerken dc
    kundtun dcq
    lauten cqx
    heißen dcq
    wissen cx
    übersetzen q
    unterrichten dc
    dokumentieren dx
    belegen dx
    nachweisen dx
    zeigen dx
    hervorgehen d
    ergeben dx
    stehen dcx
    bekanntwerden d
    nachdenken z über
    erhoffen dzx
    zuschreiben zi
    entnehmen dx
    ermitteln dx
    herausfinden dwx
    erkennen dx
    ableiten dx
    äussern dcq
  `,
  distancing: `
    behaupten dczq
    meinen dcqzx
    vorgeben dcz
    unterstellen dczi
    suggerieren dc
    andichten di
  `,
  conceding: `
    einräumen dcq
    zugeben dczq
    zugestehen dc
    gestehen dczq
    eingestehen dczq
    bekennen dczq zu
    beichten dc
  `,
  insisting: `
    betonen dcwqo
    bekräftigen dcqo
    beteuern dczq
    versichern dczq
    unterstreichen dcwqo
    hervorheben dcwqo
    beharren d auf
    bestehen dx auf
    insistieren dq
    bekunden dcqo
    beschwören dcq
    wiederholen dcq
    beruhigen cq
    pochen d auf
    geloben dcz
  `,
  announcing: `
    ankündigen dczqo
    ansagen dc
    ausrufen dcqo
    proklamieren dco
    kundgeben dc
  `,
  demanding: `
    fordern dczqo
    verlangen dczqo
    auffordern dzq zu
    aufrufen dzq zu
    appellieren dczq an
    mahnen dczq zu
    anmahnen dcqo
    drängen dz auf
    bitten dczq um
    beantragen dzo
    ermahnen dzq
    befehlen dczqi
    anordnen dczo
    anweisen dzc
    gebieten dz
    nahelegen dzi
    einfordern do
    beauftragen zx
    ersuchen z
    ermuntern zx
    ermutigen zx
  `,
  criticising: `
    kritisieren dcqoa
    bemängeln dcqo
    rügen dcqo
    monieren dcqo
    tadeln dcqo
    verurteilen dqoa
    beklagen dcqo
    klagen dcq über
    schimpfen dcq
    anprangern dcqo
    ablehnen dzo
    bedauern dczqo
    protestieren dcq gegen
    spotten dcq über
    höhnen cq
    lästern cq
    wettern cq gegen
    poltern cq
    schelten q
    beanstanden dcqo
    missbilligen do
    beschweren dcq über
    empören dq
    ärgern dq
    attackieren qo
    geißeln qo
    brandmarken oa
    beschimpfen qoa
    diffamieren oa
    verspotten oa
    verhöhnen oa
    abtun ax
  `,
  praising: `
    loben dcqoa
    begrüßen dqoa
    würdigen dqoa
    preisen qoa
    rühmen do
    danken dcqi
    freuen dq
    bedanken dq
    gratulieren qi zu
    schwärmen cq von
    jubeln cq
    befürworten do
    feiern ax
    bejubeln oa
    anerkennen dox
    verteidigen qox
    rechtfertigen dqo
  `,
  accusing: `
    vorwerfen dczqoi
    beschuldigen dczqo
    bezichtigen dczo
    vorhalten dczqoi
    anklagen dzqx
    anlasten doi
    ankreiden di
    nachsagen dzi
    verdächtigen dz
    zeihen d
  `,
  denying: `
    bestreiten dczqo
    dementieren dczqo
    leugnen dczo
    abstreiten dczo
    verneinen dcq
    widersprechen dcqoi
    zurückweisen dczqoa
    abweisen o
    negieren d
    anzweifeln dwo
    bezweifeln dwcqo
    zweifeln dw an
    ausschließen dco
    abwiegeln cq
    relativieren dcq
    dagegenhalten dcq
    kontern dcq
  `,
  warning: `
    warnen dcqz vor
    alarmieren dc
    abraten di von
  `,
  threatening: `
    drohen dczqxi mit
    androhen dczoi
  `,
  promising: `
    versprechen dczqx
    zusichern dczo
    zusagen dczo
    schwören dczq
    verheißen dc
    garantieren dc
  `,
  fearing: `
    befürchten dczqo
    fürchten dczqo
    bangen dc
  `,
  believing: `
    glauben dczq an
    denken dcqx
    finden dcqx
    vermuten dcqo
    annehmen dcx
    ausgehen dc von
    rechnen d mit
    erwarten dczox
    urteilen dcq
    befinden dcqx
    halten ox für
    erachten oa
    vertreten o
    werten oa
    betrachten oax
    ansehen oax
    sehen oax
    vergleichen oa mit
    beziffern oa auf mit
    attestieren oi
    einstufen oa
    ahnen dcx
    wähnen dc
    überlegen wzx
    erwägen zox
    planen zx
    beabsichtigen zx
    vorhaben zx
    beschließen dzx
    entscheiden dwzx
    vereinbaren dzx
    entgegensetzen dc
    einschränken dcq
    einigen dx auf
  `,
  wishing: `
    hoffen dczq auf
    wünschen dczqo
    anstreben zx
  `,
  asking: `
    fragen wcq nach
    anfragen wq
    erkundigen wq nach
    nachfragen wq
    rätseln w
    wundern dw
  `,
  hearsay: '',
};

/** The frame that a line of a table tells. */
export function readFrame(line: string, colour: Colour): VerbFrame {
  const [lemma = '', codes = '', ...prepositions] = line.split(/\s+/);
  return {
    lemma,
    colour,
    clause: codes.includes('d'),
    verbSecond: codes.includes('c'),
    question: codes.includes('w'),
    infinitive: codes.includes('z'),
    quote: codes.includes('q'),
    object: codes.includes('o'),
    judgement: codes.includes('a'),
    dative: codes.includes('i'),
    weak: codes.includes('x'),
    prepositions,
  };
}

function frames(): Map<string, VerbFrame> {
  const found = new Map<string, VerbFrame>();
  const all: readonly VerbColour[] = [
    'neutral',
    'distancing',
    'conceding',
    'insisting',
    'announcing',
    'demanding',
    'criticising',
    'praising',
    'accusing',
    'denying',
    'warning',
    'threatening',
    'promising',
    'fearing',
    'believing',
    'wishing',
    'asking',
  ];
  for (const colour of all)
    for (const line of table[colour].trim().split('\n')) {
      const frame = readFrame(line.trim(), colour);
      found.set(frame.lemma, frame);
    }
  return found;
}

const verbFrames = frames();

/** The frame of a verb that reports, or null; `lemma` is the infinitive with its particle. */
export function verbFrame(lemma: string): VerbFrame | null {
  return verbFrames.get(lemma) ?? null;
}
