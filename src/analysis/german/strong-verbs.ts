/** Roots of strong and irregular verbs: the infinitive's, then the others that its forms have, umlauts as their vowels. */
const lines = `
back buk
befehl befahl befohl befiehl
beginn begann begonn
beiss biss
berg barg borg birg
berst barst borst birst
biet bot
bieg bog
bind band bund
bitt bat bet
blas blies
bleib blieb
brat briet
brech brach broch brich
brenn brannt
bring bracht
denk dacht
dring drang drung
durf darf durft
empfehl empfahl empfohl empfiehl
ess ass gess iss
fahr fuhr
fall fiel
fang fing
fecht focht ficht
find fand fund
flieg flog
flieh floh
fliess floss
fress frass friss
frier fror
gebar gebor
geb gab gib
geh ging gang
gelt galt golt gilt
gelang gelung
geniess genoss
gescheh geschah geschieh
gewinn gewann gewonn
giess goss
gleich glich
grab grub
greif griff
halt hielt
hang hing
hau hieb
heb hob
heiss hiess
helf half holf hilf
kenn kannt
kling klang klung
komm kam
konn kann konnt
kriech kroch
lad lud
lass liess
lauf lief
leid litt
leih lieh
les las lies
lieg lag leg
lug log
meid mied
mess mass miss
mog mag mocht
muss musst
nehm nahm nomm nimm
nenn nannt
pfeif pfiff
preis pries
rat riet
reib rieb
reiss riss
reit ritt
renn rannt
riech roch
ring rang rung
rinn rann ronn
ruf rief
schaff schuf
scheid schied
schein schien
schelt schalt scholt schilt
schieb schob
schiess schoss
schlaf schlief
schlag schlug
schliess schloss
schneid schnitt
schreck schrak schrick
schreib schrieb
schrei schrie schrien
schreit schritt
schweig schwieg
schwell schwoll schwill
schwimm schwamm schwomm
schwind schwand schwund
schwing schwang schwung
schwor schwur
seh sah sieh
send sandt
sing sang sung
sink sank sunk
sitz sass sess
sprech sprach sproch sprich
spring sprang sprung
stech stach stoch stich
steh stand
stehl stahl stohl stiehl
steig stieg
sterb starb storb stirb
stoss stiess
streich strich
streit stritt
trag trug
treff traf troff triff
treib trieb
tret trat tritt
trink trank trunk
trug trog
tu tat
verderb verdarb verdorb verdirb
vergess vergass vergiss
verlier verlor
wachs wuchs
wasch wusch
weich wich
weis wies
wend wandt
werb warb worb wirb
werf warf worf wirf
wieg wog
wiss wusst weiss
zieh zog
zwing zwang zwung
`;

/** For each other root the infinitive's. */
export const strongRoots: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [infinitive = '', ...others] = line.split(' ');
      return others.map((root) => [root, infinitive] as const);
    }),
);
