import { type Colour, colours } from '../analysis.ts';

/**
 * What reports in English, and what may follow it: a list to be edited by hand, from grammars and dictionaries.
 * One line a word: base form (with its particle: `point+out`), colour, then its frames:
 *
 *   quote      words in quotation marks: «…,” she said
 *   that       a clause, with or without *that*, or a question: said (that) …, asked whether …
 *   marked     a clause, but only with *that* or a question word: saw that …, saw how …
 *   to         an infinitive of one's own: promised to …
 *   ing        a gerund: denied taking …
 *   obj        a noun phrase: criticised the plan
 *   whom-to    a person and what they are to do: urged them to …
 *   whom       a person told, before one of the other frames: told them that …
 *   be-to      passive with an infinitive, or the same without a passive: is expected to …, seems to …
 *   of, for …  a preposition: warned of …; with an object before it: accuse … of
 */
export interface Frame {
  readonly lemma: string;
  readonly colour: Colour;
  readonly allows: ReadonlySet<string>;
}

const VERBS = frames(`
  say neutral quote that be-to obj
  tell neutral quote that whom whom-to
  add neutral quote that
  state neutral quote that obj
  note neutral quote that obj
  explain neutral quote that obj
  remark neutral quote that on
  observe neutral quote that
  comment neutral quote that on about
  mention neutral quote that obj
  report neutral quote that obj be-to on
  write neutral quote that about of
  tweet neutral quote that obj about
  retweet neutral quote obj
  post neutral quote that
  reply neutral quote that
  respond neutral quote that
  answer neutral quote that
  retort neutral quote that
  counter neutral quote that
  continue neutral quote
  conclude neutral quote that
  begin neutral quote
  go+on neutral quote to
  fire+back neutral quote
  shoot+back neutral quote
  chime+in neutral quote
  weigh+in neutral quote on
  sum+up neutral quote obj
  point+out neutral quote that obj
  lay+out neutral obj
  spell+out neutral obj that
  bring+up neutral obj
  lash+out criticising quote at against
  hit+back criticising quote at
  call+out criticising obj for
  speak+out criticising against about for
  come+out praising for against in
  stand+by insisting obj
  rule+out denying obj ing
  brush+off denying obj as
  shrug+off denying obj as
  play+down denying obj
  shoot+down denying obj
  turn+down denying obj
  back+up praising obj
  push+back criticising quote against on
  read neutral quote that
  recall neutral quote that obj ing
  recount neutral quote that obj
  relate neutral quote that obj
  describe neutral quote that obj as
  portray neutral obj as
  depict neutral obj as
  characterize neutral obj as
  characterise neutral obj as
  paint neutral obj as
  cast neutral as
  frame neutral obj as
  brand neutral obj as
  dub neutral obj
  call neutral quote obj for on
  term neutral obj
  deem neutral obj be-to
  cite neutral obj
  quote neutral obj quote that
  echo neutral quote obj
  repeat neutral quote that obj
  reiterate insisting quote that obj
  detail neutral obj that
  outline neutral obj that
  summarize neutral obj that
  discuss neutral obj that
  testify neutral quote that to about
  disclose neutral quote that obj
  reveal neutral quote that obj
  divulge neutral obj that
  inform neutral quote that whom
  notify neutral that whom of
  brief neutral on
  clarify neutral quote that obj
  confirm neutral quote that obj
  verify neutral that obj
  certify neutral that obj
  specify neutral that obj
  elaborate neutral quote on
  quip neutral quote that
  muse neutral quote that about
  whisper neutral quote that
  mutter neutral quote that
  shout neutral quote that
  yell neutral quote that
  scream neutral quote that
  cry neutral quote
  chant neutral quote obj
  exclaim neutral quote that
  opine neutral quote that on
  intone neutral quote
  thunder neutral quote
  boom neutral quote
  declare insisting quote that obj
  proclaim insisting quote that obj
  pronounce neutral obj that
  announce announcing quote that obj to
  unveil announcing obj
  publish neutral that
  speak neutral of about against
  talk neutral quote of about to
  chat neutral about
  lecture neutral about
  preach neutral quote that obj
  signal neutral that obj
  indicate neutral quote that obj
  imply neutral that obj
  hint neutral quote that at
  suggest neutral quote that obj ing
  propose neutral that obj to ing
  point neutral quote that to
  show neutral that obj
  demonstrate neutral that
  predict neutral quote that obj
  forecast neutral that obj
  project neutral that be-to
  estimate neutral that be-to
  calculate neutral that
  foresee neutral that obj
  envision neutral that obj
  advise demanding quote that whom whom-to against
  recommend demanding quote that obj ing
  counsel demanding that whom whom-to
  advocate demanding that obj for ing
  teach neutral that

  claim distancing quote that to obj be-to
  allege distancing quote that obj be-to
  assert distancing quote that obj
  contend distancing quote that
  maintain distancing quote that
  purport distancing to
  profess distancing that to obj
  speculate distancing quote that about on
  theorize distancing that
  pretend distancing that to
  boast distancing quote that of about
  brag distancing quote that about
  lie distancing about to
  tout praising obj as
  exaggerate distancing obj

  insist insisting quote that on
  stress insisting quote that obj
  emphasize insisting quote that obj
  emphasise insisting quote that obj
  underscore insisting that obj
  underline insisting that obj
  highlight insisting that obj
  reaffirm insisting that obj
  affirm insisting quote that obj
  swear insisting quote that to
  defend insisting obj as against
  remind insisting quote that whom whom-to of

  admit conceding quote that obj to ing
  acknowledge conceding quote that obj ing
  concede conceding quote that obj
  confess conceding quote that to
  allow conceding that
  grant conceding that
  recognize conceding that obj
  recognise conceding that obj
  apologize conceding quote for
  apologise conceding quote for
  agree conceding quote that to on with

  demand demanding quote that obj to
  request demanding that obj whom-to
  urge demanding quote that whom whom-to
  implore demanding quote whom-to
  beg demanding quote whom-to
  plead demanding quote that for with
  press demanding whom-to for
  pressure demanding whom-to
  lobby demanding for whom-to
  appeal demanding for
  instruct demanding that whom-to
  order demanding that whom-to obj
  command demanding that whom-to
  direct demanding whom-to that
  invite demanding whom-to
  encourage demanding whom-to
  exhort demanding quote whom-to
  dare demanding whom-to
  challenge demanding whom-to
  insinuate accusing quote that
  petition demanding for whom-to

  criticize criticising obj for as
  criticise criticising obj for as
  condemn criticising obj for as
  denounce criticising obj for as
  decry criticising obj as
  deplore criticising obj
  lament criticising quote that obj
  bemoan criticising obj that
  slam criticising obj for as
  blast criticising obj for as
  attack criticising obj for as
  assail criticising obj for as
  lambaste criticising obj for as
  lambast criticising obj for as
  hammer criticising obj for as
  rip criticising obj for as
  bash criticising obj for
  rebuke criticising obj for
  chide criticising obj for quote
  scold criticising obj for quote
  berate criticising obj for
  excoriate criticising obj for
  castigate criticising obj for
  disparage criticising obj as
  deride criticising obj as
  ridicule criticising obj as for
  taunt criticising obj for
  insult criticising obj
  belittle criticising obj
  demean criticising obj
  denigrate criticising obj
  dismiss criticising obj as
  disavow criticising obj
  repudiate criticising obj
  rebuff denying obj
  oppose criticising obj ing
  protest criticising quote that obj against
  object criticising quote that to
  complain criticising quote that about of
  gripe criticising quote that about
  grumble criticising quote that about
  rail criticising against
  fume criticising quote that
  rant criticising about
  question criticising obj that
  disagree criticising quote that with
  dispute denying obj that
  blame accusing obj for on
  fault accusing obj for
  accuse accusing obj of
  charge accusing quote that obj with
  indict accusing obj for on
  implicate accusing obj in
  label criticising obj as
  condone praising obj
  disapprove criticising of
  resent criticising obj
  sneer criticising quote at
  scoff criticising quote at
  warn warning quote that whom whom-to of about against
  caution warning quote that whom whom-to against
  alert warning whom to that
  threaten threatening quote that to obj
  vow promising quote that to obj
  promise promising quote that whom to obj
  pledge promising quote that to obj
  guarantee promising that obj
  assure promising quote that whom
  reassure promising quote that whom
  commit promising to
  offer promising quote to
  volunteer promising quote to
  deny denying quote that obj ing
  refute denying obj that
  rebut denying obj that
  decline denying to
  refuse denying to
  disclaim denying obj
  reject denying obj

  praise praising quote obj for as
  laud praising obj for as
  hail praising quote obj as
  applaud praising obj for
  commend praising obj for
  compliment praising obj on for
  congratulate praising obj on for
  thank praising obj for
  welcome praising obj
  endorse praising obj
  support praising obj
  back praising obj
  favor praising obj
  favour praising obj
  embrace praising obj
  champion praising obj
  approve praising of obj
  admire praising obj for
  appreciate praising that obj
  credit praising obj for with
  trust praising that obj whom-to
  salute praising obj for
  vouch praising for
  gush praising quote about
  like praising obj to ing
  love praising obj to ing
  enjoy praising obj ing
  prefer wishing obj to that

  think believing quote that of about be-to
  believe believing quote that obj in be-to
  consider believing that obj ing be-to
  regard believing obj as
  view believing as
  see believing as marked
  perceive believing obj as
  judge believing that obj
  assume believing that
  presume believing that be-to
  suppose believing that
  guess believing quote that
  reckon believing quote that
  figure believing that
  surmise believing that
  imagine believing that obj
  suspect believing that obj of
  doubt believing that obj
  feel believing quote that
  sense believing that
  know believing that
  realize believing quote that obj
  realise believing quote that obj
  understand believing that obj be-to
  learn believing that
  discover believing that
  determine believing that
  decide believing that
  remember believing that obj ing
  forget believing that
  expect believing that obj to whom-to be-to
  anticipate believing that obj ing
  hear believing that
  worry fearing quote that about
  fear fearing quote that obj be-to
  dread fearing that obj ing
  fret fearing quote that about
  agonize fearing over
  regret conceding quote that obj ing
  hope wishing quote that to for
  wish wishing quote that to for
  want wishing to whom-to obj
  desire wishing that to obj
  seek wishing to obj
  aim wishing to for
  intend wishing that to
  plan wishing to on
  aspire wishing to
  strive wishing to for
  long wishing to for
  yearn wishing to for
  prepare wishing to
  opt wishing to for
  choose wishing to
  resolve wishing to that
  vie wishing to for
  hesitate wishing to
  hate criticising obj to
  dislike criticising obj ing
  loathe criticising obj
  despise criticising obj
  detest criticising obj
  abhor criticising obj
  inquire asking quote that about
  query asking quote that
  wonder asking quote that about
  ponder asking that obj
  debate asking that obj
  ask asking quote that whom whom-to obj about for

  rumor hearsay that be-to
  seem hearsay that be-to
  appear hearsay that be-to
  argue distancing quote that for against
  gloat distancing quote that about
  beam praising quote
  snap neutral quote
  joke neutral quote that about
  interject neutral quote that
  interrupt neutral quote
  chime neutral quote
  proffer neutral quote obj
  posit neutral that
  postulate neutral that
  hypothesize neutral that
  rule neutral that
  hold believing that
  find neutral that be-to
  campaign wishing for
  accept conceding that
  tease neutral quote obj
  mock criticising obj as for
  compare neutral obj to with
  liken neutral obj to
  equate neutral obj with to
  attribute neutral obj to
  ascribe neutral obj to
  laugh neutral quote
  sing neutral quote
  mouth neutral quote
  react neutral quote
  voice neutral obj
  express neutral obj that
  convey neutral that obj
  communicate neutral that obj
  broach neutral obj
  push demanding for whom-to
  pitch praising obj
  trumpet praising obj
  peddle distancing obj
  float neutral obj
  mull believing obj
  contemplate believing obj ing
  refer neutral to
  allude neutral to
  attest neutral that to
`);

/** Base forms of the verbs of the list. */
export const reportingVerbs: ReadonlySet<string> = new Set(
  [...VERBS.keys()].map((verb) => verb.split('+')[0] ?? verb),
);

/** The frame of a verb, with its particle where it has one of the list: *point out*. */
export function verbFrame(lemma: string, particles: readonly string[]): Frame | null {
  const withParticle = particles.map((particle) => VERBS.get(`${lemma}+${particle}`)).find(Boolean);
  return withParticle ?? VERBS.get(lemma) ?? null;
}

/** Nouns for what somebody says or thinks: *their claim that …*, *calls for …*. */
export const NOUNS = frames(`
  claim distancing that of about to
  allegation distancing that of about against
  assertion distancing that of about
  contention distancing that
  suggestion neutral that of
  statement neutral that of about
  comment neutral that about on
  remark neutral that about on
  announcement announcing that of
  report neutral that of
  admission conceding that of
  acknowledgment conceding that of
  acknowledgement conceding that of
  confession conceding that of
  declaration insisting that of
  insistence insisting that on
  argument distancing that for against
  theory believing that
  conclusion believing that
  finding neutral that
  prediction neutral that of
  forecast neutral that of
  promise promising that to of
  pledge promising that to of
  vow promising that to of
  commitment promising that to
  assurance promising that of
  guarantee promising that of
  offer promising to of
  threat threatening that to of
  warning warning that of about
  demand demanding that for
  call demanding for to
  request demanding that for to
  plea demanding for to
  appeal demanding for to
  recommendation demanding that for to
  proposal demanding that to for
  accusation accusing that of against
  complaint criticising that about of against
  criticism criticising that of
  condemnation criticising of
  denunciation criticising of
  attack criticising on against
  objection criticising that to
  opposition criticising to
  rejection denying of
  denial denying that of
  dismissal denying of
  support praising for of
  endorsement praising of
  praise praising for of
  approval praising of
  belief believing that in
  view believing that of on
  opinion believing that of on about
  assumption believing that
  conviction believing that
  impression believing that
  feeling believing that
  sense believing that
  suspicion believing that of
  expectation believing that of
  hope wishing that of for to
  desire wishing that to for
  wish wishing that to for
  intention wishing that to of
  plan wishing that to for
  goal wishing of
  aim wishing of
  decision wishing that to
  determination wishing that to
  willingness wishing to
  refusal denying to
  fear fearing that of about
  concern fearing that about over
  worry fearing that about
  anxiety fearing that about over
  doubt believing that about
  skepticism believing that about of
  regret conceding that for about
  frustration criticising that with over
  anger criticising that at over
  outrage criticising that at over
  disappointment criticising that with
  confidence believing that in
  optimism believing that about
  question asking about
  speculation distancing that about
  rumor hearsay that of about
  rumour hearsay that of about
  notion distancing that of
  idea believing that of
  message neutral that
  news neutral that of
  indication neutral that of
  description neutral of
  characterization neutral of
  portrayal neutral of
  depiction neutral of
  interpretation neutral of
  assessment believing that of
  estimate neutral that of
`);

/** Adjectives for what somebody thinks or feels: *is confident that …*. */
export const ADJECTIVES = frames(`
  confident believing that of about in
  sure believing that of about
  certain believing that of about
  convinced believing that of
  positive believing that about
  aware believing that of
  conscious believing that of
  mindful believing that of
  hopeful wishing that about
  optimistic wishing that about
  pessimistic fearing that about
  doubtful believing that about of
  skeptical believing that of about
  sceptical believing that of about
  suspicious believing that of about
  wary fearing that of about
  worried fearing that about to
  concerned fearing that about with
  afraid fearing that of to
  fearful fearing that of
  scared fearing that of to
  nervous fearing that about
  anxious fearing that about to
  alarmed fearing that by at about
  troubled fearing that by
  uneasy fearing about with
  happy praising that about with to
  glad praising that about to
  pleased praising that about with to
  delighted praising that about with to
  thrilled praising that about with to
  excited praising that about to
  proud praising that of to
  grateful praising that for to
  thankful praising that for to
  impressed praising that by with
  satisfied praising that with
  supportive praising of
  enthusiastic praising about
  angry criticising that about at with over
  furious criticising that about at with over
  outraged criticising that about at by over
  upset criticising that about at with over
  unhappy criticising that about with
  frustrated criticising that about with by
  disappointed criticising that about with by in
  dissatisfied criticising that with
  disgusted criticising that by with
  appalled criticising that by at
  offended criticising that by
  critical criticising of
  dismissive criticising of
  opposed criticising to
  tired criticising of
  sorry conceding that for about to
  sad criticising that about to
  surprised neutral that by at to
  shocked neutral that by at to
  stunned neutral that by at
  amazed neutral that by at
  astonished neutral that by at
  curious asking that about
  willing wishing to
  unwilling denying to
  keen wishing to on
  reluctant denying to
  determined wishing that to
  desperate wishing to for
  adamant insisting that about
  insistent insisting that on
  interested wishing in to
  unsure believing that about of
  uncertain believing that about of
  clear insisting that about
  vocal criticising about
  eager wishing to for
  hesitant denying to
`);

/** Adverbs that say: at second hand. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set(
  'reportedly allegedly purportedly supposedly ostensibly rumoredly reputedly'.split(' '),
);

function frames(table: string): ReadonlyMap<string, Frame> {
  const found = new Map<string, Frame>();
  for (const line of table.split('\n').filter((text) => text.trim() !== '')) {
    const [lemma, colour, ...allows] = line.trim().split(/\s+/);
    if (!lemma || !isColour(colour) || found.has(lemma))
      throw new Error(`no frame, or a second one: ${line}`);
    found.set(lemma, { lemma, colour, allows: new Set(allows) });
  }
  return found;
}

function isColour(word: string | undefined): word is Colour {
  return colours.some((colour) => colour === word);
}
