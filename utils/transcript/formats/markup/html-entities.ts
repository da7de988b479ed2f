/** Names for U+00A0 to U+00FF, in order. HTML reads these without a `;` too, as old pages had them. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** The others that need no `;`: names and characters in turn. */
const BASIC = 'amp & lt < gt > quot " AMP & LT < GT > QUOT " COPY © REG ®';

/** All that need their `;`: names and characters in turn. */
const SYMBOLS =
  "apos ' fnof ƒ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω thetasym ϑ upsih ϒ piv ϖ bull • hellip … prime ′ Prime ″ oline ‾ frasl ⁄ weierp ℘ image ℑ real ℜ trade ™ alefsym ℵ larr ← uarr ↑ rarr → darr ↓ harr ↔ crarr ↵ lArr ⇐ uArr ⇑ rArr ⇒ dArr ⇓ hArr ⇔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ notin ∉ ni ∋ prod ∏ sum ∑ minus − lowast ∗ radic √ prop ∝ infin ∞ ang ∠ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤ ge ≥ sub ⊂ sup ⊃ nsub ⊄ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩ loz ◊ spades ♠ clubs ♣ hearts ♥ diams ♦ OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ circ ˆ tilde ˜ ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ permil ‰ lsaquo ‹ rsaquo › euro €";

/** Characters that nobody can see. */
const INVISIBLE = [
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200C'],
  ['zwj', '\u200D'],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
] as const;

const UNTERMINATED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...pairs(BASIC),
]);

const NAMED: ReadonlyMap<string, string> = new Map([
  ...UNTERMINATED,
  ...pairs(SYMBOLS),
  ...INVISIBLE,
]);

const REPLACEMENT = '\uFFFD';

const LONGEST_UNTERMINATED = 'frac12'.length;

const REFERENCE = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);?/gi;

/** Bounded, so that a text full of `&` is still read in one pass. */
const TERMINATED_REFERENCE = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z][a-z\d]{1,7});/gi;

/**
 * Replaces character references, `&amp;`, `&#39;` or `&#x27;`, as HTML does outside attributes
 * (https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state), also where the
 * `;` is missing and HTML forgives that. Of HTML's names it knows the 252 of HTML 4 and `apos`,
 * which are what people write; all else stays as it is.
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decodeReference) : text;
}

/**
 * Replaces only the character references that end in `;`: for formats that have none by right, but
 * whose writers use them.
 */
export function decodeTerminatedEntities(text: string): string {
  return text.includes('&') ? text.replace(TERMINATED_REFERENCE, decodeReference) : text;
}

/** Replaces also those that were escaped once more, `&amp;#39;`, as programs for YouTube do. */
export function decodeDoubledEntities(text: string): string {
  return decodeTerminatedEntities(decodeTerminatedEntities(text));
}

/** Tells whether the writer of a text escaped it: more `&` begin a reference than do not. */
export function isEscapedText(text: string): boolean {
  const references = text.match(TERMINATED_REFERENCE) ?? [];
  const known = references.filter((reference) => decodeReference(reference) !== reference);
  return known.length > 0 && known.length * 2 > countAmpersands(text);
}

function countAmpersands(text: string): number {
  let count = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) count++;
  return count;
}

function decodeReference(reference: string): string {
  const isTerminated = reference.endsWith(';');
  const name = reference.slice(1, isTerminated ? -1 : undefined);
  if (name.startsWith('#')) return characterOf(parseNumber(name.slice(1)));
  const character = isTerminated ? NAMED.get(name) : undefined;
  return character ?? decodeUnterminated(reference, name);
}

/** `&notit;` is `¬it;`: without its `;`, the longest name that fits counts. */
function decodeUnterminated(reference: string, name: string): string {
  for (let length = Math.min(name.length, LONGEST_UNTERMINATED); length > 1; length--) {
    const character = UNTERMINATED.get(name.slice(0, length));
    if (character !== undefined) return character + reference.slice(1 + length);
  }
  return reference;
}

function parseNumber(digits: string): number {
  return /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
}

function characterOf(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (code === 0 || code > 0x10ffff || isSurrogate) return REPLACEMENT;
  // HTML: numbers of control characters are meant as Windows' code page has them.
  const isWindows1252 = code >= 0x80 && code <= 0x9f;
  if (isWindows1252) return new TextDecoder('windows-1252').decode(new Uint8Array([code]));
  return String.fromCodePoint(code);
}

function pairs(namesAndCharacters: string): readonly (readonly [string, string])[] {
  const words = namesAndCharacters.split(' ');
  return words.flatMap((name, index) =>
    index % 2 === 0 ? [[name, words[index + 1] ?? ''] as const] : [],
  );
}
