import fc from 'fast-check';
import { kagentiOperations } from './kagentiOperations';

/** A request target, and what it says. */
export interface TargetCase {
  readonly method: string;
  /** What stands before the part that Kagenti may see. */
  readonly prefix: string;
  /** What follows: the path below Kagenti's API, and the query. */
  readonly tail: string;
}

/** Where the portal serves Kagenti. */
export const MOUNT = '/api/boost/kagenti';

const METHODS = ['GET', 'HEAD', 'POST', 'DELETE'];
const OTHER_METHODS = ['PUT', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'get'];

const NAMES = ['team1', 'team2', 'weather', 'a', 'migration', '0-9'];
const QUERIES = [
  'namespace=team1',
  'namespaces=team1,team2',
  'namespaces=team1%2Cteam2',
  'allNamespaces=true',
  'enabled_only=false',
  'for=tools',
  'delete_old=false',
  'dry_run=true',
];

/** What two readers of a path are known to disagree about. */
const PIECES = [
  ...['/', '//', '/./', '/../', '..', '.', ';', ':', '@', '~', '*', ',', '!'],
  ...['%', '%%', '%2', '%zz', '%2e', '%2E%2e', '%2f', '%5C', '%00', '%0d%0a'],
  ...['%25', '%252e', '%252f', '%61', '%c0%ae', '%e0%80%ae', '%f0%80%80%ae'],
  ...['%ff', '%c3%a9', '%uff0e', '%20', '\\', '#', '?', '&', '=', '+', '"'],
  ...['<', '{', '|', '^', '`', "'", '(', '$', '\t', '\u00e9', '\u0085', '\x7f'],
  ...['agents', 'Tools', 'health', 'ready', 'docs', 'openapi.json', 'acp/ws'],
];

// Blanks and line ends would end the target; they are no part of any.
const anyCharacter = fc
  .integer({ min: 0x01, max: 0xff })
  .filter(code => ![0x0a, 0x0d, 0x20].includes(code))
  .map(code => String.fromCharCode(code));
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: anyCharacter },
);

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 3, unit: piece }) },
);
const operation = fc
  .tuple(fc.constantFrom(...kagentiOperations), name, name)
  .map(([{ method, path }, namespace, workload]) => ({
    method,
    path: path
      .slice('/api/v1'.length)
      .replace('{namespace}', () => namespace)
      .replace('{name}', () => workload),
  }));
const query = fc
  .array(fc.constantFrom(...QUERIES), { maxLength: 2 })
  .map(parameters => (parameters.length ? `?${parameters.join('&')}` : ''));

type Change = (text: string) => string;

/** Puts a piece in the place of some characters. */
const replaced = fc
  .tuple(fc.nat(200), fc.nat(2), piece)
  .map(([where, removed, added]): Change => text => {
    const at = where % (text.length + 1);
    return text.slice(0, at) + added + text.slice(at + removed);
  });

/** Writes a character as its code, or in the other case. */
const disguised = fc
  .tuple(fc.nat(200), fc.boolean())
  .map(([where, isEncoded]): Change => text => {
    const at = where % (text.length + 1);
    const character = text.charAt(at);
    const code = character && character.charCodeAt(0).toString(16);
    const other = isEncoded ? code && `%${code}` : character.toUpperCase();
    return text.slice(0, at) + other + text.slice(at + 1);
  });

const spoilt = (text: string) =>
  fc
    .array(fc.oneof(replaced, disguised), { maxLength: 2 })
    .map(changes => changes.reduce((changed, change) => change(changed), text));

const known = fc.tuple(operation, query).chain(([{ method, path }, search]) =>
  fc.record({
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constant(method) },
      { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
      { weight: 1, arbitrary: fc.constantFrom(...OTHER_METHODS) },
    ),
    tail: fc.oneof(fc.constant(path + search), spoilt(path + search)),
  }),
);
const unknown = fc.record({
  method: fc.constantFrom(...METHODS),
  tail: fc.string({ unit: piece, maxLength: 12 }),
});
const prefix = fc.oneof(
  { weight: 12, arbitrary: fc.constant(MOUNT) },
  { weight: 1, arbitrary: spoilt(MOUNT) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        ...[
          'http://portal',
          'https://elsewhere:1',
          'HTTP://u:p@x',
          '//x',
          'x:',
        ],
      )
      .map(origin => origin + MOUNT),
  },
);

export const targetArbitrary: fc.Arbitrary<TargetCase> = fc
  .tuple(
    prefix,
    fc.oneof(
      { weight: 5, arbitrary: known },
      { weight: 1, arbitrary: unknown },
    ),
  )
  .map(([before, rest]) => ({ prefix: before, ...rest }));
