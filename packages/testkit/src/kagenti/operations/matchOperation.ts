import { Operation } from './Operation';

/** What a method and a path lead to. */
export type OperationMatch =
  | { kind: 'found'; operation: Operation; parameters: Record<string, string> }
  | { kind: 'wrongMethod'; allowed: string }
  | { kind: 'unknown' };

function matchPath(
  template: string,
  path: string,
): Record<string, string> | undefined {
  const names = template.split('/');
  const values = path.split('/');
  if (names.length !== values.length) {
    return undefined;
  }
  const parameters: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    if (name.startsWith('{')) {
      if (values[index] === '') {
        return undefined;
      }
      parameters[name.slice(1, -1)] = values[index];
    } else if (name !== values[index]) {
      return undefined;
    }
  }
  return parameters;
}

/**
 * Finds the first operation that fits. The path is decoded as a whole, so an
 * encoded slash separates segments here as it does in Kagenti.
 */
export function matchOperation(
  operations: readonly Operation[],
  method: string,
  path: string,
): OperationMatch {
  let allowed: string | undefined;
  for (const operation of operations) {
    const parameters = matchPath(operation.path, path);
    if (parameters && operation.method === method) {
      return { kind: 'found', operation, parameters };
    }
    if (parameters) {
      // Each operation is a route of its own, so only one method is named.
      allowed ??= operation.method;
    }
  }
  return allowed ? { kind: 'wrongMethod', allowed } : { kind: 'unknown' };
}
