import { cleanText } from './cleanText';

/** What a refusal says (RFC 6749 section 5.2), cleaned. */
export interface OAuthErrorBody {
  readonly error: string;
  /** Empty when there is none. */
  readonly description: string;
}

/** A JWT, or random text of the length of a key or a secret. */
const CREDENTIAL = /\beyJ[\w-]+(?:\.[\w-]*)*|[\w+/=~-]{48,}/g;

/**
 * Reads the body of a refusal; undefined when it is none of OAuth's. What looks like a
 * credential is taken out: a gateway may quote what it was sent.
 */
export function readOAuthError(text: string): OAuthErrorBody | undefined {
  const clean = (said: string) => cleanText(said.replace(CREDENTIAL, '…'));
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null) return undefined;
    const fields = body as Record<string, unknown>;
    if (typeof fields.error !== 'string') return undefined;
    return {
      error: clean(fields.error),
      description:
        typeof fields.error_description === 'string'
          ? clean(fields.error_description)
          : '',
    };
  } catch {
    return undefined;
  }
}
