import { decodeJwt, decodeProtectedHeader } from 'jose';

/** An assertion as it stands in a request, not verified. */
export interface ReceivedAssertion {
  readonly token: string;
  readonly algorithm: string | undefined;
  readonly keyId: string | undefined;
  readonly claims: AssertionClaims;
}

/** The claims that Keycloak looks at. */
export interface AssertionClaims {
  readonly iss?: string;
  readonly sub?: string;
  readonly aud?: string | string[];
  readonly exp?: number;
  readonly iat?: number;
  readonly nbf?: number;
  readonly jti?: string;
}

/** Reads an assertion; undefined when it is no JWT. */
export function readAssertion(token: string): ReceivedAssertion | undefined {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return { token, algorithm: alg, keyId: kid, claims: decodeJwt(token) };
  } catch {
    return undefined;
  }
}
