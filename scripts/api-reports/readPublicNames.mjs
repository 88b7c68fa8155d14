// @ts-check

const DECLARATION =
  /^export (?:declare )?(?:abstract )?(class|const|enum|function|interface|namespace|type) (\w+)/;
const LIST = /^export (?:type )?\{([^}]*)\}/;

/**
 * @param {string} report the text of a package's report.api.md
 * @returns {{ name: string, kind: string }[]} what the package exports, by name
 */
export function readPublicNames(report) {
  /** @type {Map<string, string>} */
  const kinds = new Map();
  for (const line of report.split('\n')) {
    const [, kind, name] = line.match(DECLARATION) ?? [];
    if (name) kinds.set(name, kind);
    const [, list] = line.match(LIST) ?? [];
    for (const entry of list?.split(',') ?? []) {
      kinds.set(entry.trim().split(' as ').at(-1) ?? entry, 'export');
    }
    if (/^export default /.test(line)) kinds.set('default', 'export');
  }
  return [...kinds]
    .map(([name, kind]) => ({ name, kind }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
