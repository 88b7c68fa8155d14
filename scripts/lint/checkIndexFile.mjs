// @ts-check
import ts from 'typescript';

// A portal's entry point starts it; there is nothing to re-export.
const ENTRY_POINTS = ['packages/app/src/', 'packages/backend/src/'];

/**
 * An index file only re-exports, so what a package offers can be read there at a glance.
 *
 * @param {{ path: string, text: string }} file
 * @returns {string[]}
 */
export function checkIndexFile({ path, text }) {
  if (!/(^|\/)index\.tsx?$/.test(path)) return [];
  if (ENTRY_POINTS.some(folder => path.startsWith(folder))) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return source.statements
    .filter(
      statement =>
        !(ts.isExportDeclaration(statement) && statement.moduleSpecifier),
    )
    .map(statement => {
      const position = source.getLineAndCharacterOfPosition(
        statement.getStart(source),
      );
      return `${path}:${position.line + 1}: an index file only re-exports; move this to a file of its own`;
    });
}
