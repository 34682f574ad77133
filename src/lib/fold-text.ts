/**
 * A name as it is compared: NFKC (which folds full-width letters), trimmed, inner spaces one. Case stays: "exact" means
 * that Titan is not TITAN and never "Titan Inc".
 */
export function foldName(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ')
}

/** A header or label as it is compared: like a name, case, underscores and hyphens between letters folded too. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u2212', '-')
    .toLowerCase()
    .replace(/_|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ')
}
