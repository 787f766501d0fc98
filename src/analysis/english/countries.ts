/**
 * Countries as English names them: ISO 3166-1 code, names (the usual one first), adjective, inhabitant, capital and
 * seats of government. After the list of the United Kingdom's Permanent Committee on Geographical Names.
 */
export const englishCountries = `
AF|Afghanistan|Afghan|Afghan|Kabul
AL|Albania|Albanian|Albanian|Tirana
DZ|Algeria|Algerian|Algerian|Algiers
AD|Andorra|Andorran|Andorran|
AO|Angola|Angolan|Angolan|Luanda
AR|Argentina|Argentine/Argentinian|Argentine/Argentinian|Buenos Aires
AM|Armenia|Armenian|Armenian|Yerevan
AU|Australia|Australian|Australian|Canberra
AT|Austria|Austrian|Austrian|Vienna
AZ|Azerbaijan|Azerbaijani|Azerbaijani|Baku
BS|Bahamas|Bahamian|Bahamian|Nassau
BH|Bahrain|Bahraini|Bahraini|Manama
BD|Bangladesh|Bangladeshi|Bangladeshi|Dhaka
BB|Barbados|Barbadian|Barbadian|Bridgetown
BY|Belarus|Belarusian|Belarusian|Minsk
BE|Belgium|Belgian|Belgian|Brussels
BZ|Belize|Belizean|Belizean|
BJ|Benin|Beninese|Beninese|Cotonou
BT|Bhutan|Bhutanese|Bhutanese|Thimphu
BO|Bolivia|Bolivian|Bolivian|La Paz
BA|Bosnia and Herzegovina/Bosnia|Bosnian|Bosnian|Sarajevo
BW|Botswana|Botswanan|Botswanan|Gaborone
BR|Brazil|Brazilian|Brazilian|Brasília/Brasilia
BN|Brunei|Bruneian|Bruneian|
BG|Bulgaria|Bulgarian|Bulgarian|Sofia
BF|Burkina Faso|Burkinabe|Burkinabe|Ouagadougou
BI|Burundi|Burundian|Burundian|Bujumbura
KH|Cambodia|Cambodian|Cambodian|Phnom Penh
CM|Cameroon|Cameroonian|Cameroonian|Yaoundé/Yaounde
CA|Canada|Canadian|Canadian|Ottawa
CV|Cape Verde|Cape Verdean|Cape Verdean|
CF|Central African Republic|Central African|Central African|Bangui
TD|Chad|Chadian|Chadian|N'Djamena
CL|Chile|Chilean|Chilean|Santiago
CN|China|Chinese|Chinese|Beijing
CO|Colombia|Colombian|Colombian|Bogotá/Bogota
KM|Comoros|Comorian|Comorian|
CG|Republic of the Congo|Congolese|Congolese|Brazzaville
CD|Democratic Republic of the Congo/Congo|Congolese|Congolese|Kinshasa
CR|Costa Rica|Costa Rican|Costa Rican|San José
HR|Croatia|Croatian|Croatian/Croat|Zagreb
CU|Cuba|Cuban|Cuban|Havana
CY|Cyprus|Cypriot|Cypriot|Nicosia
CZ|Czech Republic/Czechia|Czech|Czech|Prague
DK|Denmark|Danish|Dane|Copenhagen
DJ|Djibouti|Djiboutian|Djiboutian|
DM|Dominica|||
DO|Dominican Republic|Dominican|Dominican|Santo Domingo
EC|Ecuador|Ecuadorian|Ecuadorian|Quito
EG|Egypt|Egyptian|Egyptian|Cairo
SV|El Salvador|Salvadoran|Salvadoran|San Salvador
ER|Eritrea|Eritrean|Eritrean|Asmara
EE|Estonia|Estonian|Estonian|Tallinn
SZ|Eswatini/Swaziland|Swazi|Swazi|
ET|Ethiopia|Ethiopian|Ethiopian|Addis Ababa
EU|European Union/EU|European|European|
FJ|Fiji|Fijian|Fijian|
FI|Finland|Finnish|Finn|Helsinki
FR|France|French|Frenchman|Paris
GA|Gabon|Gabonese|Gabonese|Libreville
GM|Gambia|Gambian|Gambian|Banjul
GE|Georgia|Georgian|Georgian|Tbilisi
DE|Germany|German|German|Berlin
GH|Ghana|Ghanaian|Ghanaian|Accra
GR|Greece|Greek|Greek|Athens
GL|Greenland|Greenlandic|Greenlander|Nuuk
GT|Guatemala|Guatemalan|Guatemalan|
GN|Guinea|Guinean|Guinean|Conakry
GY|Guyana|Guyanese|Guyanese|
HT|Haiti|Haitian|Haitian|Port-au-Prince
HN|Honduras|Honduran|Honduran|Tegucigalpa
HK|Hong Kong||Hongkonger|
HU|Hungary|Hungarian|Hungarian|Budapest
IS|Iceland|Icelandic|Icelander|Reykjavik
IN|India|Indian|Indian|New Delhi/Delhi
ID|Indonesia|Indonesian|Indonesian|Jakarta
IR|Iran|Iranian|Iranian|Tehran
IQ|Iraq|Iraqi|Iraqi|Baghdad
IE|Ireland|Irish|Irishman|Dublin
IL|Israel|Israeli|Israeli|Jerusalem
IT|Italy|Italian|Italian|Rome
CI|Ivory Coast/Côte d'Ivoire|Ivorian|Ivorian|Abidjan
JM|Jamaica|Jamaican|Jamaican|Kingston
JP|Japan|Japanese|Japanese|Tokyo
JO|Jordan|Jordanian|Jordanian|Amman
KZ|Kazakhstan|Kazakh|Kazakh|Astana
KE|Kenya|Kenyan|Kenyan|Nairobi
XK|Kosovo|Kosovar|Kosovar|Pristina
KW|Kuwait|Kuwaiti|Kuwaiti|
KG|Kyrgyzstan|Kyrgyz|Kyrgyz|Bishkek
LA|Laos|Laotian|Laotian|Vientiane
LV|Latvia|Latvian|Latvian|Riga
LB|Lebanon|Lebanese|Lebanese|Beirut
LS|Lesotho|Basotho|Basotho|
LR|Liberia|Liberian|Liberian|Monrovia
LY|Libya|Libyan|Libyan|Tripoli
LI|Liechtenstein||Liechtensteiner|Vaduz
LT|Lithuania|Lithuanian|Lithuanian|Vilnius
LU|Luxembourg||Luxembourger|
MG|Madagascar|Malagasy|Malagasy|Antananarivo
MW|Malawi|Malawian|Malawian|Lilongwe
MY|Malaysia|Malaysian|Malaysian|Kuala Lumpur
MV|Maldives|Maldivian|Maldivian|Malé
ML|Mali|Malian|Malian|Bamako
MT|Malta|Maltese|Maltese|Valletta
MR|Mauritania|Mauritanian|Mauritanian|Nouakchott
MU|Mauritius|Mauritian|Mauritian|
MX|Mexico|Mexican|Mexican|Mexico City
MD|Moldova|Moldovan|Moldovan|Chișinău/Chisinau
MC|Monaco|Monegasque|Monegasque|
MN|Mongolia|Mongolian|Mongolian|Ulaanbaatar
ME|Montenegro|Montenegrin|Montenegrin|Podgorica
MA|Morocco|Moroccan|Moroccan|Rabat
MZ|Mozambique|Mozambican|Mozambican|Maputo
MM|Myanmar/Burma|Burmese|Burmese|Naypyidaw
NA|Namibia|Namibian|Namibian|Windhoek
NP|Nepal|Nepalese/Nepali|Nepalese/Nepali|Kathmandu
NL|Netherlands/Holland|Dutch|Dutchman|The Hague/Amsterdam
NZ|New Zealand||New Zealander|Wellington
NI|Nicaragua|Nicaraguan|Nicaraguan|Managua
NE|Niger|Nigerien|Nigerien|Niamey
NG|Nigeria|Nigerian|Nigerian|Abuja
KP|North Korea|North Korean|North Korean|Pyongyang
MK|North Macedonia/Macedonia|Macedonian|Macedonian|Skopje
NO|Norway|Norwegian|Norwegian|Oslo
OM|Oman|Omani|Omani|Muscat
PK|Pakistan|Pakistani|Pakistani|Islamabad
PS|Palestine|Palestinian|Palestinian|Ramallah
PA|Panama|Panamanian|Panamanian|
PG|Papua New Guinea|Papua New Guinean|Papua New Guinean|
PY|Paraguay|Paraguayan|Paraguayan|Asunción
PE|Peru|Peruvian|Peruvian|Lima
PH|Philippines|Philippine/Filipino|Filipino|Manila
PL|Poland|Polish|Pole|Warsaw
PT|Portugal|Portuguese|Portuguese|Lisbon
QA|Qatar|Qatari|Qatari|Doha
RO|Romania|Romanian|Romanian|Bucharest
RU|Russia/Russian Federation|Russian|Russian|Moscow
RW|Rwanda|Rwandan|Rwandan|Kigali
SA|Saudi Arabia|Saudi Arabian/Saudi|Saudi|Riyadh
SN|Senegal|Senegalese|Senegalese|Dakar
RS|Serbia|Serbian|Serbian/Serb|Belgrade
SL|Sierra Leone|Sierra Leonean|Sierra Leonean|Freetown
SG|Singapore|Singaporean|Singaporean|
SK|Slovakia|Slovak|Slovak|Bratislava
SI|Slovenia|Slovenian|Slovenian/Slovene|Ljubljana
SO|Somalia|Somali|Somali|Mogadishu
ZA|South Africa|South African|South African|Pretoria
KR|South Korea|South Korean|South Korean|Seoul
SS|South Sudan|South Sudanese|South Sudanese|Juba
ES|Spain|Spanish|Spaniard|Madrid
LK|Sri Lanka|Sri Lankan|Sri Lankan|Colombo
SD|Sudan|Sudanese|Sudanese|Khartoum
SR|Suriname|Surinamese|Surinamese|
SE|Sweden|Swedish|Swede|Stockholm
CH|Switzerland|Swiss|Swiss|Bern
SY|Syria|Syrian|Syrian|Damascus
TW|Taiwan|Taiwanese|Taiwanese|Taipei
TJ|Tajikistan|Tajik|Tajik|Dushanbe
TZ|Tanzania|Tanzanian|Tanzanian|Dodoma
TH|Thailand|Thai|Thai|Bangkok
TL|East Timor/Timor-Leste|East Timorese|East Timorese|Dili
TG|Togo|Togolese|Togolese|Lomé
TO|Tonga|Tongan|Tongan|
TT|Trinidad and Tobago|Trinidadian|Trinidadian|
TN|Tunisia|Tunisian|Tunisian|Tunis
TR|Turkey/Türkiye|Turkish|Turk|Ankara
TM|Turkmenistan|Turkmen|Turkmen|Ashgabat
UG|Uganda|Ugandan|Ugandan|Kampala
UA|Ukraine|Ukrainian|Ukrainian|Kyiv/Kiev
AE|United Arab Emirates/UAE|Emirati|Emirati|Abu Dhabi
GB|United Kingdom/UK/U.K./Britain/Great Britain|British|Briton|London
US|United States/US/U.S./USA/U.S.A./United States of America/America|American|American|Washington
UY|Uruguay|Uruguayan|Uruguayan|Montevideo
UZ|Uzbekistan|Uzbek|Uzbek|Tashkent
VA|Vatican/Vatican City||
VE|Venezuela|Venezuelan|Venezuelan|Caracas
VN|Vietnam|Vietnamese|Vietnamese|Hanoi
YE|Yemen|Yemeni|Yemeni|Sanaa
ZM|Zambia|Zambian|Zambian|Lusaka
ZW|Zimbabwe|Zimbabwean|Zimbabwean|Harare
`;
