// @ts-check

/**
 * Every requirement of a document is cited by a spec, or listed with the
 * reason why it is not: a line `- 002.7: <reason>`.
 *
 * @param {{ document: string, count: number }} range such as 002 with its first 23 requirements
 * @param {readonly string[]} specs
 * @param {string} notCovered
 * @returns {string[]}
 */
export function checkCitations({ document, count }, specs, notCovered) {
  const cited = new Set(specs.flatMap(spec => readNumbers(document, spec)));
  const reasons = new Map(
    [...notCovered.matchAll(/^- (\d{3}\.\d+):[ \t]*(.*)$/gm)].map(
      ([, number, reason]) => [number, reason],
    ),
  );
  return Array.from({ length: count }, (_, index) => {
    const number = `${document}.${index + 1}`;
    const reason = reasons.get(number);
    if (cited.has(number)) {
      return reason === undefined
        ? []
        : [`${number} is cited by a spec, and listed as not covered as well`];
    }
    if (reason === undefined) return [`${number} is cited by no spec`];
    return reason
      ? []
      : [`${number} is listed as not covered without a reason`];
  }).flat();
}

/**
 * @param {string} document
 * @param {string} text
 */
function readNumbers(document, text) {
  return text.match(new RegExp(`\\b${document}\\.\\d+\\b`, 'g')) ?? [];
}
