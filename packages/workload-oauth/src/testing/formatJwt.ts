/** A JWT in compact form that nobody has signed, for readers that do not verify. */
export function formatJwt(
  claims: Record<string, unknown>,
  header: Record<string, unknown> = { alg: 'RS256', kid: 'key-1' },
): string {
  const parts = [header, claims].map(part =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return [...parts, 'signature'].join('.');
}
