import { MalformedError } from '../errors/MalformedError';

// Claims and keys need three or four; whoever prints or copies a value recursively
// should not run out of stack.
const DEEPEST = 32;

// In valid JSON only these matter: strings, which may be names and may hold any of the
// others, and what opens, closes or goes on.
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g;

/**
 * Refuses a name that stands twice in one object, and nesting without measure.
 *
 * @param text - valid JSON
 * @throws MalformedError
 */
export function checkJsonStructure(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  let lastString = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined);
      if (open.length > DEEPEST) {
        throw new MalformedError(`it nests JSON deeper than ${DEEPEST} levels`);
      }
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ':') {
      // Decoded, since "\u0061lg" is alg as well.
      const name: string = JSON.parse(lastString);
      const names = open[open.length - 1];
      if (names?.has(name)) {
        throw new MalformedError('it has a JSON object with a name twice');
      }
      names?.add(name);
    } else {
      lastString = token;
    }
  }
}
