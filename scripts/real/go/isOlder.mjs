// @ts-check

/**
 * @param {readonly number[]} version
 * @param {readonly number[]} other
 * @returns {boolean} whether a version comes before another
 */
export function isOlder(version, other) {
  const index = version.findIndex((part, at) => part !== other[at]);
  return index >= 0 && version[index] < other[index];
}
