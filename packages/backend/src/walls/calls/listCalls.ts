import { createRequestBody } from './createRequestBody';
import type { Expectation } from '../expectations/Expectation';
import type { Role } from '../scene/Role';
import { walkedNames } from './walkedNames';
import type { WallsCall } from './WallsCall';

const NOT_CALLED = '-';

/** Every call that the table speaks of, and those of the outsider. */
export function listCalls(expectations: readonly Expectation[]): WallsCall[] {
  return expectations.flatMap(row => {
    const calls = Object.entries(row.cells)
      .filter(([, cell]) => cell !== NOT_CALLED)
      .flatMap(([title, cell]) => listCellCalls(row, title, cell));
    const refused = calls
      .filter(({ role }) => role === 'developer')
      .map(call => ({
        ...call,
        role: 'outsider' as const,
        expected: '403',
        permission: 'boost.access',
      }));
    return [...calls, ...refused];
  });
}

function listCellCalls(
  row: Expectation,
  title: string,
  cell: string,
): WallsCall[] {
  const [role, namespace] = title.split(' ');
  const [existing, absent = existing] = cell.split(' / ');
  const kind: WallsCall['kind'] = row.target.startsWith('/tools')
    ? 'tool'
    : 'agent';
  const operation = `${row.method} ${row.target}`;
  const isCreation = operation === `POST /${kind}s`;
  const isNamed = row.target.includes('{name}') || isCreation;
  const isInNamespace = row.target.includes('{namespace}') || isCreation;
  const names = walkedNames[kind];
  const base = { role: role as Role, kind, operation, method: row.method };
  const call = (expected: string, name?: string): WallsCall => {
    const named = { namespace: isInNamespace ? namespace : undefined, name };
    const body = createRequestBody(operation, named);
    return {
      ...base,
      ...named,
      target: row.target
        .replace('{namespace}', namespace)
        .replace('{name}', name ?? ''),
      body: body && JSON.stringify(body),
      expected,
      permission: row.permission,
    };
  };
  return isNamed
    ? [call(existing, names.existing), call(absent, names.absent)]
    : [call(existing)];
}
