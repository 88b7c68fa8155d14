import { kagentiOperations } from './kagentiOperations';

// A name of Kubernetes, and nothing that a second reader could take for something else.
const NAME = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
const PAIR = /^([a-zA-Z_]+)=([a-zA-Z0-9-]{1,63})$/;

const forms = kagentiOperations.map(({ method, path, query }) => ({
  form: new RegExp(`^${method} ${path.replace(/\{\w+\}/g, NAME)}$`),
  query,
}));

/**
 * Whether Kagenti may be asked for a target at all.
 *
 * @param method - The method that arrived
 * @param url - The target that arrived, byte for byte
 */
export function isKagentiOperation(method: string, url: string): boolean {
  const [path, ...query] = url.split('?');
  if (query.length > 1) return false;
  return forms.some(
    ({ form, query: allowed }) =>
      form.test(`${method} ${path}`) && isQuery(query[0], allowed),
  );
}

function isQuery(query: string | undefined, allowed: readonly string[]) {
  if (query === undefined) return true;
  const names = query.split('&').map(pair => PAIR.exec(pair)?.[1]);
  return (
    new Set(names).size === names.length &&
    names.every(name => name !== undefined && allowed.includes(name))
  );
}
