import { ClientCredentials } from './ClientCredentials';

const BASIC = /^Basic\s+(?<encoded>[A-Za-z0-9+/]+=*)$/i;

// RFC 6749 section 2.3.1: identifier and secret are form-encoded before they
// are joined, so a `+` means a blank and a colon arrives as %3A.
function formDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** Finds the client's credentials in the header first, then in the form. */
export function readClientCredentials(
  authorization: string | undefined,
  form: URLSearchParams,
): ClientCredentials {
  const encoded = authorization?.match(BASIC)?.groups?.encoded;
  if (encoded) {
    const pair = Buffer.from(encoded, 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    const [clientId, clientSecret] =
      colon < 0
        ? [pair, undefined]
        : [pair.slice(0, colon), pair.slice(colon + 1)];
    return {
      authentication: 'basic',
      clientId: formDecode(clientId),
      clientSecret:
        clientSecret === undefined ? undefined : formDecode(clientSecret),
    };
  }
  const clientId = form.get('client_id') ?? undefined;
  const clientSecret = form.get('client_secret') ?? undefined;
  return {
    authentication: clientSecret === undefined ? 'none' : 'post',
    clientId,
    clientSecret,
  };
}
