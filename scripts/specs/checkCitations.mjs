// @ts-check

/**
 * Every requirement of a document is cited by a spec, or listed with the
 * reason why it is not: a line `- 002.7: <reason>`. One that is half built is
 * both: `- 002.7 (partly): <what is open, and why>`.
 *
 * @param {{ document: string, count: number }} range such as 002 with its first 23 requirements
 * @param {readonly string[]} specs
 * @param {string} notCovered
 * @returns {string[]}
 */
export function checkCitations({ document, count }, specs, notCovered) {
  const cited = new Set(specs.flatMap(spec => readNumbers(document, spec)));
  const lines = new Map(
    [...notCovered.matchAll(/^- (\d{3}\.\d+)( \(partly\))?:[ \t]*(.*)$/gm)].map(
      ([, number, partly, reason]) => [number, { isPartly: !!partly, reason }],
    ),
  );
  return Array.from({ length: count }, (_, index) => {
    const number = `${document}.${index + 1}`;
    const line = lines.get(number);
    const isCited = cited.has(number);
    if (!line) return isCited ? [] : [`${number} is cited by no spec`];
    const kind = line.isPartly ? 'partly' : 'not';
    if (!line.reason) {
      return [`${number} is listed as ${kind} covered without a reason`];
    }
    if (line.isPartly === isCited) return [];
    return isCited
      ? [`${number} is cited by a spec, and listed as not covered as well`]
      : [`${number} is listed as partly covered, but cited by no spec`];
  }).flat();
}

/**
 * @param {string} document
 * @param {string} text
 */
function readNumbers(document, text) {
  return text.match(new RegExp(`\\b${document}\\.\\d+\\b`, 'g')) ?? [];
}
