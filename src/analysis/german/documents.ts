/** Whether a noun, in lower case, is something written that says things: «Pressemitteilung», «Studie». */
export function isDocument(noun: string): boolean {
  return /(?:bericht|meldung|mitteilung|erklärung|schreiben|brief|papier|studie|gutachten|artikel|interview|stellungnahme|resolution|text|buch|aufruf|antrag|medien|presse|bekanntmachung|urteil|entwurf|konzept|dokument|umfrage|erhebung|befragung|statistik|unterlage|programm|kommentar|analyse|verlautbarung|protokoll)(?:en|n|s|es|e)?$/.test(
    noun,
  );
}

/** Whether a noun, in lower case, is something laid down or planned that says what shall be: «Entwurf», «Urteil». */
export function isProvision(noun: string): boolean {
  return /(?:gesetz|verfassung|vertrag|verträg|abkommen|vereinbarung|entwurf|entwürf|urteil|beschluss|beschlüss|plan|plän|planung|idee|konzept|vorschlag|vorschläg|ankündigung|satzung|regelung|verordnung|richtlinie|erkenntnisstand|veröffentlichung|wunsch|willen?)(?:en|es|e|s|n)?$/u.test(
    noun,
  );
}
