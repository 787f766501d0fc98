const LETTERS = /\p{L}/u;
const BEGINS_ANEW = /^(?:["'.:?!–(\][]|\.\.\.|[*•-])$/;

/**
 * The tags with those mended that no capitalised word within running text has: «Then Blinken left» is no participle.
 * `names` are the tags that `classes` are indices of.
 */
export function withNameTags(
  forms: readonly string[],
  classes: Uint8Array,
  names: readonly string[],
): Uint8Array {
  const words = forms.slice(1).filter((form) => LETTERS.test(form));
  const small = words.filter((form) => /^\p{Ll}/u.test(form));
  if (2 * small.length < words.length) return classes;
  const name = names.indexOf('PROPN/NNP');
  return classes.map((tag, i) => {
    const isCapitalised = i > 0 && /^\p{Lu}\p{Ll}+$/u.test(forms[i] ?? '');
    const isVerb = names[tag]?.startsWith('VERB/') ?? false;
    return isCapitalised && isVerb && !BEGINS_ANEW.test(forms[i - 1] ?? '') ? name : tag;
  });
}
