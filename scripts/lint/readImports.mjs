// @ts-check
import ts from 'typescript';

/**
 * @param {{ path: string, text: string }} file
 * @returns {string[]} what the file imports, re-exports, requires or mocks
 */
export function readImports({ path, text }) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  /** @type {string[]} */
  const imports = [];
  /** @param {ts.Node} node */
  const visit = node => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && loads(node.expression)
            ? node.arguments[0]
            : undefined;
    if (specifier && ts.isStringLiteralLike(specifier)) {
      imports.push(specifier.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

/** @param {ts.Expression} callee */
function loads(callee) {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(callee) && callee.text === 'require')
  );
}
