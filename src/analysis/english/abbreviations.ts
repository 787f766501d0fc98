/** Words that are written with a full stop, in lower case without it; whether a sentence may end with them. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Always before something: a name, a number, an example. */
export const NEVER_LAST = words(`
  mr mrs ms messrs dr prof rev fr sen sens rep reps gov govs gen lt maj capt cmdr col sgt cpl pvt adm brig pres hon
  supt insp det ald amb asst assoc sec treas atty
  vs v eg e.g ie i.e cf viz ca approx nos fig figs vol vols pp art
  mt ft st
`);

/** May stand within a sentence or end one; then the stop does both. */
export const MAYBE_LAST = words(`
  inc corp co ltd llc plc bros jr sr esq ph.d phd m.d b.a m.a j.d r.n d.d.s
  u.s u.k u.n e.u u.s.a u.s.s.r d.c n.y l.a n.j n.h n.c s.c n.d s.d n.m r.i w.va p.r b.c a.d a.m p.m i.d
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn
  tenn tex vt va wash wis wyo ont que
  etc al no dept est ave blvd rd sq bldg univ intl assn govt
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri
  d r i
`);
