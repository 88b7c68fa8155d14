import fc from 'fast-check';
import { smugglingTechniques } from './smugglingTechniques';

/** A request, and another one that hides behind it. */
export interface SmugglingCase {
  /** A key of the techniques. */
  readonly technique: string;
  readonly method: string;
  /** The path below the mount. */
  readonly path: string;
  /** Headers that mean nothing here. */
  readonly padding: readonly string[];
  /** What the hidden request has for an Authorization header. */
  readonly credentials: 'own' | 'invalid' | 'none';
  /** How many hidden requests there are. */
  readonly hiddenCount: number;
  /** Where the bytes are cut into two writes, in per mille. */
  readonly cut: number;
}

const targets: ReadonlyArray<readonly [method: string, path: string]> = [
  ['POST', '/chat/team1/weather/send'],
  ['POST', '/agents/parse-env'],
  ['POST', '/tools/team1/weather/invoke'],
  ['GET', '/agents/team1/weather/route-status'],
  ['HEAD', '/tools/team1/weather/route-status'],
  ['DELETE', '/tools/team1/weather'],
  // These are answered before their bodies are read.
  ['POST', '/no/such/route'],
  ['POST', '/agents/parse-env?unknown=1'],
  ['POST', '/agents/..'],
];

export const smugglingArbitrary: fc.Arbitrary<SmugglingCase> = fc
  .record({
    technique: fc.constantFrom(...Object.keys(smugglingTechniques)),
    target: fc.constantFrom(...targets),
    padding: fc.array(
      fc.constantFrom(
        'X-A: b',
        'Accept: */*',
        'X-Long: '.padEnd(900, 'x'),
        'x:',
      ),
      { maxLength: 3 },
    ),
    credentials: fc.constantFrom('own', 'invalid', 'none'),
    hiddenCount: fc.integer({ min: 1, max: 3 }),
    cut: fc.nat(1000),
  })
  .map(({ target: [method, path], ...rest }) => ({ ...rest, method, path }));
