import { HttpFailure } from '../answers/HttpFailure';

const UNREADABLE = 'Invalid token: Error decoding token headers.';

/** The key id in a token's header, without a look at the signature. */
export function decodeTokenHeader(token: string): string {
  const parts = token.split('.');
  let header: unknown;
  try {
    header = JSON.parse(Buffer.from(parts[0], 'base64url').toString('utf8'));
  } catch {
    header = undefined;
  }
  if (parts.length !== 3 || typeof header !== 'object' || header === null) {
    throw new HttpFailure(401, UNREADABLE);
  }
  const { kid } = header as { kid?: unknown };
  if (typeof kid !== 'string' || kid === '') {
    throw new HttpFailure(401, 'Token missing key ID');
  }
  return kid;
}
