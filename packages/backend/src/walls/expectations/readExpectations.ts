import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Expectation } from './Expectation';

const FILE = resolvePackagePath(
  'backend',
  'src/walls/expectations/expectations.md',
);
const FIRST_TITLE = 'Operation';

/** Reads the table of `expectations.md`, which people write and read. */
export function readExpectations(): Expectation[] {
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(readCells);
  const head = rows.findIndex(([first]) => first === FIRST_TITLE);
  const titles = rows[head];
  // The line after the titles draws the rule below them.
  return rows.slice(head + 2).map(row => {
    const [operation, permission, ...cells] = row;
    const [method, target] = operation.split(' ');
    return {
      method,
      target,
      permission,
      cells: Object.fromEntries(
        cells.map((cell, index) => [titles[index + 2], cell]),
      ),
    };
  });
}

function readCells(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.replaceAll('`', '').trim());
}
