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

// A header without a colon is none at all, to Keycloak.
function readPair(
  authorization: string | undefined,
): [clientId: string, clientSecret: string] | undefined {
  const encoded = authorization?.match(BASIC)?.groups?.encoded ?? '';
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? undefined : [pair.slice(0, colon), pair.slice(colon + 1)];
}

/** Finds the client's credentials in the header first, then in the form. */
export function readClientCredentials(
  authorization: string | undefined,
  form: URLSearchParams,
): ClientCredentials {
  const pair = readPair(authorization);
  if (pair) {
    const [clientId, clientSecret] = pair.map(formDecode);
    return {
      authentication: 'basic',
      clientId,
      clientSecret,
      isUndecodable: clientId === undefined || clientSecret === undefined,
    };
  }
  const clientId = form.get('client_id') ?? undefined;
  const clientSecret = form.get('client_secret') ?? undefined;
  return {
    authentication: clientSecret === undefined ? 'none' : 'post',
    clientId,
    clientSecret,
    isUndecodable: false,
  };
}
