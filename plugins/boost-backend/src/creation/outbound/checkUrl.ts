import type { JsonValue } from '@backstage/types';
import { describeField } from '../../bodies/describeField';
import { refuseBody } from '../../bodies/refuseBody';
import type { OutboundHosts } from './OutboundHosts';
import { readOutboundUrl } from './readOutboundUrl';

const FORMS = {
  file: 'https://host/path or, where its host is listed with the port, http://host/path',
  repository: 'https://host/path, ssh://user@host/path or user@host:path',
} as const;

/**
 * Checks an address that Kagenti is to fetch.
 *
 * @param key - The property of the body
 * @param value - What it holds
 * @param use - A repository may be reached by ssh too, a file only by https or http
 * @param hosts - From where may be fetched
 * @returns The address as it was understood, to be sent in the place of the caller's
 * @throws RequestRefusal with `BAD_REQUEST_BODY` or `HOST_NOT_ALLOWED`; neither repeats
 * the address, since such addresses get credentials written into them
 * @internal
 */
export async function checkUrl(
  key: string,
  value: JsonValue,
  use: keyof typeof FORMS,
  hosts: OutboundHosts,
): Promise<string> {
  const field = describeField([key]);
  const url = typeof value === 'string' ? readOutboundUrl(value) : undefined;
  if (!url || (use === 'file' && url.scheme === 'ssh')) {
    throw refuseBody(
      `${field} is no address that may be fetched; write ${FORMS[use]}, with no password or token in it`,
    );
  }
  await hosts.check(field, url);
  return url.text;
}
