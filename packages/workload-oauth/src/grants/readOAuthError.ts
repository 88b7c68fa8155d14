import { cleanText } from './cleanText';

/** What a refusal says (RFC 6749 section 5.2), cleaned. */
export interface OAuthErrorBody {
  readonly error: string;
  /** Empty when there is none. */
  readonly description: string;
}

/** Reads the body of a refusal; undefined when it is none of OAuth's. */
export function readOAuthError(text: string): OAuthErrorBody | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null) return undefined;
    const fields = body as Record<string, unknown>;
    if (typeof fields.error !== 'string') return undefined;
    return {
      error: cleanText(fields.error),
      description:
        typeof fields.error_description === 'string'
          ? cleanText(fields.error_description)
          : '',
    };
  } catch {
    return undefined;
  }
}
