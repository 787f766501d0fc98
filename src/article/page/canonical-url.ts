/** Parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_.*|at_.*|mc_.*|pk_.*|mtm_.*|ns_.*|fbclid|gclid|gclsrc|dclid|msclkid|yclid|igshid|twclid|ttclid|wt_?mc|wtmc|xtor|cmpid|cmp|ocid|icid|ito|ref|ref_src|ref_url|referrer|smid|soc_src|soc_trk|sh|guccounter|spm|share|source|_ga|_gl|amp)$/i;

/**
 * The address under which an article is known: without tracking parameters, fragment and letters that make no difference.
 * Null where it is none of http or https.
 */
export function canonicalUrl(address: string, base: string | null = null): string | null {
  const url = base === null ? URL.parse(address) : URL.parse(address, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of new URL(url).searchParams.keys()) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href.replace(/\?$/, '');
}
