/** Separable parts of verbs («an» of *ankündigen*), longest first. Source: Duden, Die Grammatik, on Partikelverben. */
export const separableParticles: readonly string[] = `
ab an auf aus auseinander bei beiseite bekannt bereit bloß breit dagegen dahin dar daran davon dazu durch ein
empor entgegen entlang entzwei fehl fern fertig fest flach fort frei gefangen gegenüber geheim gerade gleich groß
gut heim her herab heran herauf heraus herbei herein herum herunter hervor hin hinab hinauf hinaus hinein hinter
hinterher hinunter hinweg hinzu hoch inne kalt kaputt kennen klar klein krank kund kürzer lahm leer leicht los mit
nach nahe nieder offen preis quer richtig rück ruhig sauber schief schön schwarz schwer sicher sitzen spazieren
stand statt stehen still teil tot über überein um umher unter voll vor voran voraus vorbei vorher vorüber
vorweg wach wahr weg weiter wert wider wieder zu zurecht zurück zusammen zuvor zuwider
`
  .trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));

export const LONGEST_PARTICLE = Math.max(...separableParticles.map(({ length }) => length));

const known = new Set(separableParticles);

export function isSeparableParticle(word: string): boolean {
  return known.has(word);
}
