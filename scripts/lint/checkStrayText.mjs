// @ts-check

// Written so that this file does not find itself.
const STRAY = [
  {
    pattern: /(^|[^\w.-])\/(?:[w]ork|[r]oot|[f]arm)\//,
    what: 'a path of one machine',
  },
  {
    pattern: /(^|[^\w.])\.\.\/[s]hared\b/,
    what: 'a path outside of the repository',
  },
  {
    pattern:
      /https?:\/\/[a-z0-9.-]*(?:[n]pmjs|[y]arnpkg|[m]aven|[g]olang|[p]ythonhosted|[c]rates|[d]ebian)[a-z0-9.-]*/,
    what: 'the address of a package registry',
  },
];

/**
 * @param {{ path: string, text: string }} file
 * @returns {string[]} where it names what is good on one machine only
 */
export function checkStrayText({ path, text }) {
  if (path.endsWith('.lock')) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      STRAY.filter(({ pattern }) => pattern.test(line)).map(
        ({ what }) => `${path}:${index + 1}: ${what}`,
      ),
    );
}
