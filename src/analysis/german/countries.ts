/**
 * Countries as German names them: ISO 3166-1 code, names (the usual one first), adjective, inhabitant, capital and
 * seats of government. After the list of states of the German Foreign Office (Verzeichnis der Staatennamen).
 */
export const germanCountries = `
AF|Afghanistan|afghanisch|Afghane|Kabul
EG|Ägypten|ägyptisch|Ägypter|Kairo
AL|Albanien|albanisch|Albaner|Tirana
DZ|Algerien|algerisch|Algerier|Algier
AD|Andorra|andorranisch|Andorraner|
AO|Angola|angolanisch|Angolaner|Luanda
AR|Argentinien|argentinisch|Argentinier|Buenos Aires
AM|Armenien|armenisch|Armenier|Eriwan/Jerewan
AZ|Aserbaidschan|aserbaidschanisch|Aserbaidschaner|Baku
ET|Äthiopien|äthiopisch|Äthiopier|Addis Abeba
AU|Australien|australisch|Australier|Canberra
BS|Bahamas|bahamaisch|Bahamaer|Nassau
BH|Bahrain|bahrainisch|Bahrainer|Manama
BD|Bangladesch|bangladeschisch|Bangladescher|Dhaka
BB|Barbados|barbadisch|Barbadier|Bridgetown
BY|Belarus/Weißrussland|belarussisch/weißrussisch|Belarusse/Weißrusse|Minsk
BE|Belgien|belgisch|Belgier|Brüssel
BZ|Belize|belizisch|Belizer|
BJ|Benin|beninisch|Beniner|Cotonou
BT|Bhutan|bhutanisch|Bhutaner|Thimphu
BO|Bolivien|bolivianisch|Bolivianer|La Paz
BA|Bosnien und Herzegowina/Bosnien-Herzegowina/Bosnien|bosnisch|Bosnier|Sarajevo/Sarajewo
BW|Botsuana/Botswana|botsuanisch|Botsuaner|Gaborone
BR|Brasilien|brasilianisch|Brasilianer|Brasília/Brasilia
BN|Brunei|bruneiisch|Bruneier|
BG|Bulgarien|bulgarisch|Bulgare|Sofia
BF|Burkina Faso|burkinisch|Burkiner|Ouagadougou
BI|Burundi|burundisch|Burunder|Bujumbura
CL|Chile|chilenisch|Chilene|Santiago de Chile
CN|China/Volksrepublik China|chinesisch|Chinese|Peking
CR|Costa Rica|costa-ricanisch|Costa Ricaner|San José
DK|Dänemark|dänisch|Däne|Kopenhagen
DE|Deutschland/Bundesrepublik/Bundesrepublik Deutschland|deutsch/bundesdeutsch|Deutscher|Berlin
DM|Dominica|dominicanisch|Dominicaner|
DO|Dominikanische Republik|dominikanisch|Dominikaner|Santo Domingo
DJ|Dschibuti|dschibutisch|Dschibutier|
EC|Ecuador|ecuadorianisch|Ecuadorianer|Quito
SV|El Salvador|salvadorianisch|Salvadorianer|San Salvador
CI|Elfenbeinküste/Côte d'Ivoire|ivorisch|Ivorer|Abidjan
ER|Eritrea|eritreisch|Eritreer|Asmara
EE|Estland|estnisch|Este|Tallinn
SZ|Eswatini/Swasiland|swasiländisch|Swasi|
FJ|Fidschi|fidschianisch|Fidschianer|
FI|Finnland|finnisch|Finne|Helsinki
FR|Frankreich|französisch|Franzose|Paris
GA|Gabun|gabunisch|Gabuner|Libreville
GM|Gambia|gambisch|Gambier|Banjul
GE|Georgien|georgisch|Georgier|Tiflis/Tbilissi
GH|Ghana|ghanaisch|Ghanaer|Accra
GD|Grenada|grenadisch|Grenader|
GR|Griechenland|griechisch|Grieche|Athen
GL|Grönland|grönländisch|Grönländer|Nuuk
GT|Guatemala|guatemaltekisch|Guatemalteke|
GN|Guinea|guineisch|Guineer|Conakry
GW|Guinea-Bissau|guinea-bissauisch|Guinea-Bissauer|
GY|Guyana|guyanisch|Guyaner|
HT|Haiti|haitianisch|Haitianer|Port-au-Prince
HN|Honduras|honduranisch|Honduraner|Tegucigalpa
HK|Hongkong|hongkonger|Hongkonger|
IN|Indien|indisch|Inder|Neu-Delhi/Delhi
ID|Indonesien|indonesisch|Indonesier|Jakarta
IQ|Irak|irakisch|Iraker|Bagdad
IR|Iran|iranisch|Iraner|Teheran
IE|Irland|irisch|Ire|Dublin
IS|Island|isländisch|Isländer|Reykjavík/Reykjavik
IL|Israel|israelisch|Israeli|Jerusalem
IT|Italien|italienisch|Italiener|Rom
JM|Jamaika|jamaikanisch|Jamaikaner|Kingston
JP|Japan|japanisch|Japaner|Tokio
YE|Jemen|jemenitisch|Jemenit|Sanaa
JO|Jordanien|jordanisch|Jordanier|Amman
KH|Kambodscha|kambodschanisch|Kambodschaner|Phnom Penh
CM|Kamerun|kamerunisch|Kameruner|Yaoundé
CA|Kanada|kanadisch|Kanadier|Ottawa
CV|Kap Verde|kapverdisch|Kapverdier|
KZ|Kasachstan|kasachisch/kasachstanisch|Kasache|Astana
QA|Katar|katarisch|Katarer|Doha
KE|Kenia|kenianisch|Kenianer|Nairobi
KG|Kirgisistan/Kirgistan|kirgisisch|Kirgise|Bischkek
CO|Kolumbien|kolumbianisch|Kolumbianer|Bogotá
KM|Komoren|komorisch|Komorer|
CG|Republik Kongo|kongolesisch|Kongolese|Brazzaville
CD|Demokratische Republik Kongo/Kongo|kongolesisch|Kongolese|Kinshasa
XK|Kosovo|kosovarisch|Kosovare|Pristina
HR|Kroatien|kroatisch|Kroate|Zagreb
CU|Kuba|kubanisch|Kubaner|Havanna
KW|Kuwait|kuwaitisch|Kuwaiter|
LA|Laos|laotisch|Laote|Vientiane
LS|Lesotho|lesothisch|Lesother|
LV|Lettland|lettisch|Lette|Riga
LB|Libanon|libanesisch|Libanese|Beirut
LR|Liberia|liberianisch|Liberianer|Monrovia
LY|Libyen|libysch|Libyer|Tripolis
LI|Liechtenstein|liechtensteinisch|Liechtensteiner|Vaduz
LT|Litauen|litauisch|Litauer|Vilnius
LU|Luxemburg|luxemburgisch|Luxemburger|
MG|Madagaskar|madagassisch|Madagasse|Antananarivo
MW|Malawi|malawisch|Malawier|
MY|Malaysia|malaysisch|Malaysier|Kuala Lumpur
MV|Malediven|maledivisch|Malediver|Malé
ML|Mali|malisch|Malier|Bamako
MT|Malta|maltesisch|Malteser|Valletta
MA|Marokko|marokkanisch|Marokkaner|Rabat
MR|Mauretanien|mauretanisch|Mauretanier|Nouakchott
MU|Mauritius|mauritisch|Mauritier|
MX|Mexiko|mexikanisch|Mexikaner|Mexiko-Stadt
MD|Moldau/Republik Moldau/Moldawien|moldauisch/moldawisch|Moldauer|Chișinău/Chisinau
MC|Monaco|monegassisch|Monegasse|
MN|Mongolei|mongolisch|Mongole|Ulan-Bator
ME|Montenegro|montenegrinisch|Montenegriner|Podgorica
MZ|Mosambik|mosambikanisch|Mosambikaner|Maputo
MM|Myanmar/Birma|myanmarisch/birmanisch|Myanmare/Birmane|Naypyidaw
NA|Namibia|namibisch|Namibier|Windhuk
NP|Nepal|nepalesisch|Nepalese|Kathmandu
NZ|Neuseeland|neuseeländisch|Neuseeländer|Wellington
NI|Nicaragua|nicaraguanisch|Nicaraguaner|Managua
NL|Niederlande/Holland|niederländisch/holländisch|Niederländer/Holländer|Den Haag/Amsterdam
NE|Niger|nigrisch|Nigrer|Niamey
NG|Nigeria|nigerianisch|Nigerianer|Abuja
KP|Nordkorea|nordkoreanisch|Nordkoreaner|Pjöngjang
MK|Nordmazedonien/Mazedonien|nordmazedonisch/mazedonisch|Nordmazedonier/Mazedonier|Skopje
NO|Norwegen|norwegisch|Norweger|Oslo
OM|Oman|omanisch|Omaner|Maskat
AT|Österreich|österreichisch|Österreicher|Wien
PK|Pakistan|pakistanisch|Pakistaner|Islamabad
PS|Palästina|palästinensisch|Palästinenser|Ramallah
PA|Panama|panamaisch|Panamaer|
PG|Papua-Neuguinea|papua-neuguineisch|Papua-Neuguineer|
PY|Paraguay|paraguayisch|Paraguayer|Asunción
PE|Peru|peruanisch|Peruaner|Lima
PH|Philippinen|philippinisch|Philippiner|Manila
PL|Polen|polnisch|Pole|Warschau
PT|Portugal|portugiesisch|Portugiese|Lissabon
RW|Ruanda|ruandisch|Ruander|Kigali
RO|Rumänien|rumänisch|Rumäne|Bukarest
RU|Russland/Russische Föderation/Rußland|russisch|Russe|Moskau
ZM|Sambia|sambisch|Sambier|Lusaka
SA|Saudi-Arabien|saudi-arabisch/saudisch|Saudi|Riad
SE|Schweden|schwedisch|Schwede|Stockholm
CH|Schweiz|schweizerisch/schweizer|Schweizer|Bern
SN|Senegal|senegalesisch|Senegalese|Dakar
RS|Serbien|serbisch|Serbe|Belgrad
SC|Seychellen|seychellisch|Seycheller|
SL|Sierra Leone|sierra-leonisch|Sierra-Leoner|Freetown
ZW|Simbabwe|simbabwisch|Simbabwer|Harare
SG|Singapur|singapurisch|Singapurer|
SK|Slowakei|slowakisch|Slowake|Bratislava/Pressburg
SI|Slowenien|slowenisch|Slowene|Ljubljana
SO|Somalia|somalisch|Somalier|Mogadischu
ES|Spanien|spanisch|Spanier|Madrid
LK|Sri Lanka|sri-lankisch|Sri-Lanker|Colombo
ZA|Südafrika|südafrikanisch|Südafrikaner|Pretoria
SD|Sudan|sudanesisch|Sudanese|Khartum
KR|Südkorea|südkoreanisch|Südkoreaner|Seoul
SS|Südsudan|südsudanesisch|Südsudanese|Juba
SR|Suriname|surinamisch|Surinamer|
SY|Syrien|syrisch|Syrer|Damaskus
TJ|Tadschikistan|tadschikisch|Tadschike|Duschanbe
TW|Taiwan|taiwanisch/taiwanesisch|Taiwaner/Taiwanese|Taipeh
TZ|Tansania|tansanisch|Tansanier|Dodoma
TH|Thailand|thailändisch|Thailänder|Bangkok
TL|Timor-Leste/Osttimor|osttimorisch|Osttimorer|Dili
TG|Togo|togoisch|Togoer|Lomé
TO|Tonga|tongaisch|Tongaer|
TT|Trinidad und Tobago|trinidadisch|Trinidader|
TD|Tschad|tschadisch|Tschader|N'Djamena
CZ|Tschechien/Tschechische Republik|tschechisch|Tscheche|Prag
TN|Tunesien|tunesisch|Tunesier|Tunis
TR|Türkei|türkisch|Türke|Ankara
TM|Turkmenistan|turkmenisch|Turkmene|Aschgabat
UG|Uganda|ugandisch|Ugander|Kampala
UA|Ukraine|ukrainisch|Ukrainer|Kiew/Kyjiw
HU|Ungarn|ungarisch|Ungar|Budapest
UY|Uruguay|uruguayisch|Uruguayer|Montevideo
UZ|Usbekistan|usbekisch|Usbeke|Taschkent
VA|Vatikan/Vatikanstadt|vatikanisch||
VE|Venezuela|venezolanisch|Venezolaner|Caracas
AE|Vereinigte Arabische Emirate/Emirate|emiratisch|Emirater|Abu Dhabi
US|Vereinigte Staaten/USA/US/U.S.A./Vereinigte Staaten von Amerika/Amerika|amerikanisch/US-amerikanisch|Amerikaner/US-Amerikaner|Washington
GB|Großbritannien/Vereinigtes Königreich|britisch|Brite|London
VN|Vietnam|vietnamesisch|Vietnamese|Hanoi
CF|Zentralafrikanische Republik|zentralafrikanisch|Zentralafrikaner|Bangui
CY|Zypern|zyprisch|Zyprer|Nikosia
EU|Europäische Union/EU|europäisch|Europäer|
`;
