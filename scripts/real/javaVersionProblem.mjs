// @ts-check

// What Keycloak 26 needs.
const OLDEST = 17;

/**
 * @param {string} output what `java -version` printed
 * @returns {string | undefined} what is wrong with that Java, and what to do
 */
export function javaVersionProblem(output) {
  const version = /version "([^"]+)"/.exec(output)?.[1];
  const advice = `Please install Java ${OLDEST} or newer and put it first on the PATH, or name it by JAVA_HOME.`;
  if (version === undefined) {
    return `Java does not say its version; it may be a placeholder without a Java behind it. ${advice}`;
  }
  // Java 8 calls itself 1.8.
  const major = Number(/^(?:1\.)?(\d+)/.exec(version)?.[1] ?? 0);
  if (major >= OLDEST) return undefined;
  return `Java ${version} is too old. ${advice}`;
}
