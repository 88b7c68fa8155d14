import type { ConnectionOptions } from 'node:tls';

/**
 * What a TLS connection to Kagenti is made with, as Node and `ws` take it.
 *
 * @public
 */
export type KagentiTlsOptions = Pick<
  ConnectionOptions,
  'ca' | 'cert' | 'key' | 'rejectUnauthorized'
>;
