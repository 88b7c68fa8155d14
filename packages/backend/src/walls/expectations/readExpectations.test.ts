import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCalls } from '../calls/listCalls';
import { readExpectations } from './readExpectations';

const DOCUMENT = join(__dirname, '../../../../../docs/permissions.md');
const ROUTE =
  /^\| (?<method>GET|POST|DELETE) +\| `(?<path>[^`]+)` +\| `(?<permission>[^`]+)`/;

/** Method, path and permission of each documented operation. */
function readDocumented(): string[] {
  return readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .map(line => ROUTE.exec(line)?.groups)
    .filter(groups => groups !== undefined)
    .map(({ method, path, permission }) => `${method} ${path} ${permission}`);
}

describe('readExpectations', () => {
  it('covers each of the 41 documented operations with its permission', () => {
    const walked = readExpectations().map(
      ({ method, target, permission }) =>
        `${method} ${target.split('?', 1)[0]} ${permission}`,
    );

    expect([...new Set(walked)].sort()).toEqual(readDocumented().sort());
    expect(new Set(walked).size).toBe(41);
  });

  it('says something of every role in every namespace', () => {
    const calls = listCalls(readExpectations());

    const walked = new Set(
      calls.map(({ role, namespace }) => `${role} ${namespace ?? 'anywhere'}`),
    );
    const roles = ['viewer', 'developer', 'administrator', 'outsider'];
    const places = ['team1', 'team2', 'anywhere'];
    expect([...walked].sort()).toEqual(
      roles.flatMap(role => places.map(place => `${role} ${place}`)).sort(),
    );
    expect(calls.filter(({ expected }) => expected === '')).toEqual([]);
  });
});
