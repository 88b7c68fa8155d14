import type { JwtClaims } from './JwtClaims';

const COMPACT = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/;

/** Tokens of clusters and of SPIRE have one or two thousand. */
const MAX_CHARACTERS = 16_384;

/** As far as dates can be written; a claim beyond is as good as none. */
const MAX_SECONDS = 8_640_000_000_000;

/**
 * Reads what a JWT in compact form says (RFC 7519), without a look at its signature:
 * that is for the one who gets it. Claims of the wrong type are taken for absent.
 *
 * @returns undefined when it is no such JWT
 */
export function readJwtClaims(token: string): JwtClaims | undefined {
  if (token.length > MAX_CHARACTERS) return undefined;
  const parts = COMPACT.exec(token);
  const header = parts && readObject(parts[1]);
  const payload = parts && readObject(parts[2]);
  if (!header || !payload) return undefined;
  return {
    algorithm: asText(header.alg),
    keyId: asText(header.kid),
    issuer: asText(payload.iss),
    subject: asText(payload.sub),
    audience: [payload.aud].flat().filter(item => typeof item === 'string'),
    expiresAtSeconds: asSeconds(payload.exp),
    issuedAtSeconds: asSeconds(payload.iat),
    notBeforeSeconds: asSeconds(payload.nbf),
    hasTokenId: typeof payload.jti === 'string',
  };
}

function readObject(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(part, 'base64url').toString('utf8'),
    );
    const isObject =
      typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function asSeconds(value: unknown): number | undefined {
  return typeof value === 'number' && Math.abs(value) <= MAX_SECONDS
    ? value
    : undefined;
}
