// @ts-check

// better-sqlite3 12 is the newest that Backstage takes. Whoever compiles it against the headers of 24.19 or newer gets a process that can end when a statement is collected as garbage (seen with 24.19.0, and not with 24.15.0).
const ABORTS_FROM = { major: 24, minor: 19 };

/**
 * @param {string} version as in process.versions.node
 * @returns {string | undefined} what may happen with it, and what to do
 */
export function sqliteWarning(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major !== ABORTS_FROM.major || minor < ABORTS_FROM.minor) {
    return undefined;
  }
  return `With Node ${version} the SQLite that Backstage uses may end the process without a word of the portal's. Use Node 22, or 24 before 24.19, for npm start and npm test; portals with PostgreSQL are not concerned.`;
}
