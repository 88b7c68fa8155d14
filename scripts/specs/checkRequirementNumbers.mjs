// @ts-check

// One digit after the X: X.509 is a standard.
const NUMBER = String.raw`\b(00\d|X(?=\.\d\b))\.(\d+)\b`;
const CITED = new RegExp(String.raw`${NUMBER}(?: to \1\.(\d+)\b)?`, 'g');
const EXPLAINED = new RegExp(String.raw`^\| ${NUMBER} +\| *[^ |]`, 'gm');

/**
 * Every number that is cited has a row in the list of requirements that says
 * what it is about, those inside of a range such as `002.1 to 002.7` included.
 *
 * @param {readonly { path: string, text: string }[]} files that cite numbers
 * @param {string} list the text of the list
 * @returns {string[]}
 */
export function checkRequirementNumbers(files, list) {
  const explained = new Set(
    [...list.matchAll(EXPLAINED)].map(
      ([, document, index]) => `${document}.${index}`,
    ),
  );
  return files.flatMap(({ path, text }) =>
    [...new Set([...text.matchAll(CITED)].flatMap(readRange))]
      .filter(number => !explained.has(number))
      .map(number => `${path} cites ${number}, which nothing explains`),
  );
}

/** @param {RegExpMatchArray} match */
function readRange([, document, first, last = first]) {
  const length = Number(last) - Number(first) + 1;
  return Array.from(
    { length },
    (_, index) => `${document}.${Number(first) + index}`,
  );
}
