/** Nouns of the same meaning, a line each: who bears one may be called by the others. After a thesaurus. */
export const englishRoleSynonyms = `
minister secretary
president head-of-state leader
chancellor premier head-of-government leader
premier prime-minister leader
dictator ruler leader strongman autocrat despot
king monarch
queen monarch
pope pontiff
chairman chair chairwoman chairperson head
chief head boss leader director
executive boss ceo
coach manager trainer
goalkeeper keeper
lawyer attorney counsel
spokesman spokeswoman spokesperson
author writer novelist
actor actress star
scientist researcher
doctor physician
lawmaker legislator congressman congresswoman representative senator
diplomat envoy ambassador
`;

/** Nouns that fit anybody of that gender. */
export const englishGenericRoles = 'man woman politician person year-old artist athlete star boy girl';

/** Words that a phrase for somebody known begins with. */
export const englishDefinite = 'the this that';

/** Words that a phrase for one who is not known begins with. */
export const englishSingular = 'a an one another';

/** Nouns by which a state, not a person, gives its word. */
export const englishStateNouns = 'government authorities officials administration side';

/** Verbs whose subject may be a thing that shows something, without anybody saying it. */
export const englishEvidenceVerbs = 'show prove mean indicate suggest demonstrate confirm reveal';

/** Things that say what they show. */
export const englishDocuments =
  /(?:stud(?:y|ies)|surveys?|polls?|reports?|investigations?|data|figures|numbers|analys[ie]s|statistics|documents?|records|papers?|filings?|rulings?|research|evidence|findings)$/i;
