/** The time of the tests that set one, in milliseconds since the epoch. */
export const NOW_MS = Date.UTC(2026, 0, 1);

/** The claims that SPIRE puts into a JWT-SVID, in which some may be replaced. */
export function svidClaims(changes: object = {}): object {
  return {
    aud: ['reports'],
    exp: NOW_MS / 1000 + 300,
    iat: NOW_MS / 1000,
    sub: 'spiffe://example.org/ns/team1/sa/weather',
    ...changes,
  };
}
