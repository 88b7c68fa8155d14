// @ts-check
import ts from 'typescript';

const FUNCTIONS = new Set(['it', 'test']);

/**
 * The titles of the tests that run: `it('…')`, `test('…')` and their `each`,
 * not those that are skipped, left to do or written in a comment.
 *
 * @param {{ path: string, text: string }} file
 * @returns {string[]}
 */
export function readTestTitles({ path, text }) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  /** @type {string[]} */
  const titles = [];
  /** @param {ts.Node} node */
  const visit = node => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

/** @param {ts.Expression} callee */
function isTest(callee) {
  if (ts.isIdentifier(callee)) return FUNCTIONS.has(callee.text);
  const each = ts.isCallExpression(callee)
    ? callee.expression
    : ts.isTaggedTemplateExpression(callee)
      ? callee.tag
      : undefined;
  return (
    each !== undefined &&
    ts.isPropertyAccessExpression(each) &&
    each.name.text === 'each' &&
    ts.isIdentifier(each.expression) &&
    FUNCTIONS.has(each.expression.text)
  );
}
