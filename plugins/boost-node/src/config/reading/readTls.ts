import type { KagentiTlsConfig } from '../KagentiTlsConfig';
import type { ConfigProblem } from '../problems/ConfigProblem';
import type { BoostConfigKey } from '../registry/BoostConfigKey';
import type { ReadValue } from './ReadValue';

const CA_FILE = 'boost.kagenti.tls.caFile';
const CERT_FILE = 'boost.kagenti.tls.certFile';
const KEY_FILE = 'boost.kagenti.tls.keyFile';

/**
 * The files of the way to Kagenti as configured, or what is wrong with them.
 *
 * @internal
 */
export interface ReadTls {
  /** Absent when none is set, or something is wrong. */
  readonly value?: KagentiTlsConfig;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Puts the keys of `boost.kagenti.tls` together. The certificate and its key stand
 * together or not at all, and none of them stands beside an address without TLS: whoever
 * set one believes that Kagenti's identity, or the portal's, is being checked.
 *
 * @param values - The keys that are set
 * @param baseUrl - Kagenti's address; undefined when that is missing or wrong
 * @param read - Gives the checked value of a key and notes what is wrong with it
 * @internal
 */
export function readTls(
  values: ReadonlyMap<BoostConfigKey, unknown>,
  baseUrl: URL | undefined,
  read: ReadValue,
): ReadTls {
  const keys = ([CA_FILE, CERT_FILE, KEY_FILE] as const).filter(key =>
    values.has(key),
  );
  if (keys.length === 0) return { problems: [] };
  const value: KagentiTlsConfig = {
    caFile: read(CA_FILE),
    certFile: read(CERT_FILE),
    keyFile: read(KEY_FILE),
  };
  const problems: ConfigProblem[] = [];
  for (const [key, other] of [
    [CERT_FILE, KEY_FILE],
    [KEY_FILE, CERT_FILE],
  ] as const) {
    if (values.has(other) && !values.has(key)) {
      problems.push({
        key,
        message: `is not set, but ${other} is. Set both to show a client certificate, or neither. An empty value counts as not set.`,
      });
    }
  }
  if (baseUrl?.protocol === 'http:') {
    for (const key of keys) {
      problems.push({
        key,
        message:
          'has no effect, because boost.kagenti.baseUrl uses http. Write https there, or remove the key.',
      });
    }
  }
  return { value: problems.length === 0 ? value : undefined, problems };
}
