// @ts-check

// 20.19 and 22.12 are the first of their lines that can require() an ES module, which the built packages do.
const SUPPORTED = [
  { major: 20, minor: 19 },
  { major: 22, minor: 12 },
  { major: 24, minor: 0 },
];

/**
 * @param {string} version as in process.versions.node
 * @returns {string | undefined} what is wrong with it, and what to do
 */
export function nodeVersionProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  const isSupported = SUPPORTED.some(
    line => line.major === major && minor >= line.minor,
  );
  if (isSupported) return undefined;
  return `Node ${version} is not supported. Use Node 20.19 or later, 22.12 or later, or 24.`;
}
