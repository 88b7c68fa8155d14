// @ts-check

/**
 * @param {string} text such as `go version go1.26.8 linux/amd64`, or a version alone
 * @returns {[major: number, minor: number, patch: number] | undefined}
 */
export function readGoVersion(text) {
  const found = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text);
  if (!found) return undefined;
  const [, major, minor, patch = '0'] = found;
  return [Number(major), Number(minor), Number(patch)];
}
