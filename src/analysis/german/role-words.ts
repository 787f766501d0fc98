/** Nouns of the same meaning, a line each: who bears one may be called by the others. After a dictionary of synonyms. */
export const germanRoleSynonyms = `
außenminister chefdiplomat
präsident staatschef staatsoberhaupt staatspräsident
bundespräsident staatsoberhaupt
kanzler bundeskanzler regierungschef
ministerpräsident regierungschef landeschef premier premierminister
machthaber diktator staatschef führer herrscher despot autokrat
könig monarch staatsoberhaupt
kaiser monarch
papst kirchenoberhaupt pontifex
verteidigungsminister ressortchef
innenminister ressortchef
finanzminister kassenwart ressortchef
vorsitzender chef vorsitzende
parteivorsitzender parteichef parteivorsitzende
fraktionsvorsitzender fraktionschef fraktionsvorsitzende
vorstandsvorsitzender vorstandschef konzernchef firmenchef unternehmenschef
geschäftsführer firmenchef
trainer coach
torwart torhüter keeper
anwalt rechtsanwalt verteidiger jurist
sprecher pressesprecher wortführer
oberbürgermeister bürgermeister stadtoberhaupt rathauschef
generalsekretär parteimanager
autor schriftsteller verfasser
schauspieler mime darsteller
forscher wissenschaftler
arzt mediziner
abgeordneter parlamentarier abgeordnete volksvertreter
`;

/** Nouns that fit anybody of that gender. */
export const germanGenericRoles =
  'mann frau politiker politikerin person jährige mensch künstler sportler herr dame star junge mädchen';

/** Words that a phrase for somebody known begins with; «vom Präsidenten» has one hidden in its preposition. */
export const germanDefinite =
  'der die das den dem des dieser diese dieses diesem diesen jener jene jenem jenen jenes';
export const germanSingular = { male: 'ein der dieser jener', female: 'eine die diese jene' };
export const germanContractions = 'vom zum zur beim im am ins ans';

/** Nouns by which a state, not a person, gives its word: «südkoreanische Angaben». */
export const germanStateNouns =
  'angaben regierung seite behörden führung regierungskreise regierungskreisen regierungsangaben staatsführung';

/** Verbs whose subject may be a thing that shows something, without anybody saying it. */
export const germanEvidenceVerbs =
  'zeigen belegen beweisen bedeuten ergeben nahelegen verdeutlichen bestätigen';

/** Things that say what they show. */
export const germanDocuments =
  /(?:studien?|umfragen?|berichte?s?|untersuchung(?:en)?|daten|zahlen|analysen?|statistik(?:en)?|dokumente?s?|unterlagen|gutachtens?|auswertung(?:en)?|erhebung(?:en)?|recherchen?|ermittlungen|angaben|papiere?s?|akten|urteile?s?|protokolle?s?|medien|zeitung(?:en)?)$/i;
