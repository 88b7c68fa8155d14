import { Secret, type TokenRequest, type TokenSource } from 'workload-oauth';

/** A source of made-up tokens with the given claims, which counts what it is told. */
export function tokensOf(claims: object | Error): TokenSource & {
  readonly requests: TokenRequest[];
  invalidated: number;
} {
  const requests: TokenRequest[] = [];
  return {
    requests,
    invalidated: 0,
    async getAccessToken(request = {}) {
      requests.push(request);
      if (claims instanceof Error) throw claims;
      const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
      const value = new Secret(`marked-header.${payload}.marked-signature`);
      return { value, expiresAtMs: Date.now() + 60_000 };
    },
    invalidate() {
      this.invalidated += 1;
    },
  };
}
