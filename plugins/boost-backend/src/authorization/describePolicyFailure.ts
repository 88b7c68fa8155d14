/** A cause of a cause of a cause says nothing new, and a circle would never end. */
const MAX_CAUSES = 3;
const MAX_CHARACTERS = 500;
/** JSON Web Tokens, which begin with an encoded brace, and whatever follows "Bearer". */
const TOKEN = /\bey[\w-]+(?:\.[\w-]*)+|(?<=\bbearer\s+)\S+/gi;

/**
 * What the log says of a question that the permission framework could not answer: names
 * and messages of the error and its causes, without anything that looks like a token,
 * and nothing of their further fields.
 *
 * @param error - What was thrown
 * @internal
 */
export function describePolicyFailure(error: unknown): string {
  const words: string[] = [];
  let cause: unknown = error;
  while (cause instanceof Error && words.length < MAX_CAUSES) {
    words.push(`${cause.name}: ${cause.message}`);
    cause = cause.cause;
  }
  return (words.join('; caused by ') || 'no error was given')
    .replace(TOKEN, '<token>')
    .slice(0, MAX_CHARACTERS);
}
