import { z } from 'zod';

const MAXIMUM_LENGTH = 2048;

const USER_INFO = String.raw`(?:[^@/?#]*@)?`;
const HOST = String.raw`(?:[A-Za-z0-9.-]+|\[[0-9a-fA-F:.]+\])`;
const PATH = String.raw`(?:\/[A-Za-z0-9._~%+-]*)*`;
// No @ behind the path: what looks like a query may be the rest of a password.
const QUERY = String.raw`(?:[?#][^@]*)?`;

const ADDRESS = new RegExp(
  `^((?:https?|ssh|git)://)?${USER_INFO}(${HOST}(?::\\d{1,5})?${PATH})${QUERY}$`,
);
// As in git@example.com:team/agent.git
const SECURE_COPY = new RegExp(
  `^${USER_INFO}([A-Za-z0-9.-]+:(?!//)[A-Za-z0-9._~%+/-]+)${QUERY}$`,
);

function withoutCredentials(url: string): string | undefined {
  if (url.length > MAXIMUM_LENGTH) return undefined;
  if (url === '') return url;
  const address = ADDRESS.exec(url);
  if (address) return `${address[1] ?? ''}${address[2]}`;
  return SECURE_COPY.exec(url)?.[1];
}

/**
 * Where sources are, without user, password, query and fragment. One that cannot be
 * told apart from its credentials for certain is left out.
 *
 * @internal
 */
export const gitUrl = z.string().transform(withoutCredentials);
