const PLANTED = /planted-[a-z0-9-]+/g;

/** The planted secrets that occur in a text, each once. */
export function findPlanted(text: string): Set<string> {
  return new Set(text.match(PLANTED));
}
