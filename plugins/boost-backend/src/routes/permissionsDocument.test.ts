import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { boostPermissions } from 'backstage-plugin-boost-common';
import { routeTable } from './routeTable';

const DOCUMENT = resolve(__dirname, '../../../../docs/permissions.md');

/** The cells of every table row in the document, without code marks. */
const rows = readFileSync(DOCUMENT, 'utf8')
  .split('\n')
  .filter(line => line.startsWith('|'))
  .map(line =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.replaceAll('`', '').trim()),
  );

describe('docs/permissions.md', () => {
  it('shows every row of the route table and no other', () => {
    const documented = rows.filter(([method]) =>
      ['GET', 'POST', 'DELETE'].includes(method),
    );
    expect(documented).toEqual(
      routeTable.map(({ method, path, permission, query = [], severity }) => [
        method,
        path,
        permission.name,
        query.join(', '),
        severity,
      ]),
    );
  });

  it('shows every permission with the action that a policy has to name', () => {
    const documented = rows
      .filter(([name]) => name.startsWith('boost.'))
      .map(([name, action]) => `${name} ${action}`);
    expect(documented.sort()).toEqual(
      boostPermissions
        .map(({ name, attributes }) => `${name} ${attributes.action ?? 'use'}`)
        .sort(),
    );
  });
});
