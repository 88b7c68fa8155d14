import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { boostPermissions } from 'backstage-plugin-boost-common';
import { describeRoutes } from '../testing/describeRoutes';
import { routeTable } from './routeTable';

const DOCUMENT = resolve(__dirname, '../../../../docs/permissions.md');
const TABLE = /(<!-- routes -->\n\n)[^]*?(\n\n<!-- end of routes -->)/;

const text = readFileSync(DOCUMENT, 'utf8');

describe('docs/permissions.md', () => {
  it('shows the route table as it is', () => {
    const renewed = text.replace(TABLE, `$1${describeRoutes(routeTable)}$2`);
    if (process.env.BOOST_WRITE_DOCUMENTS) writeFileSync(DOCUMENT, renewed);
    expect(readFileSync(DOCUMENT, 'utf8')).toBe(renewed);
    expect(renewed).toMatch(TABLE);
    expect(renewed.split('\n| GET ').length).toBeGreaterThan(2);
  });

  it('shows every permission with the action and the type that a policy has to name', () => {
    const documented = text
      .split('\n')
      .filter(line => line.startsWith('| `boost.'))
      .map(line =>
        line
          .slice(1, -1)
          .split('|')
          .slice(0, 3)
          .map(cell => cell.replaceAll('`', '').trim())
          .join(' ')
          .trim(),
      );
    expect(documented.sort()).toEqual(
      boostPermissions
        .map(permission => {
          const { name, attributes } = permission;
          const type =
            permission.type === 'resource' ? permission.resourceType : '';
          return `${name} ${attributes.action ?? 'use'} ${type}`.trim();
        })
        .sort(),
    );
  });
});
