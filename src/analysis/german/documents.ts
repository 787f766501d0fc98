/** Whether a noun, in lower case, is something written that says things: «Pressemitteilung», «Studie». */
export function isDocument(noun: string): boolean {
  return /(?:bericht|meldung|mitteilung|erklärung|schreiben|brief|papier|studie|gutachten|artikel|interview|stellungnahme|resolution|text|buch|aufruf|antrag|medien|presse|bekanntmachung|urteil|entwurf|konzept|dokument|programm|kommentar|analyse|verlautbarung|protokoll)(?:en|s|es|e)?$/.test(
    noun,
  );
}
