import { constants } from 'node:crypto';

/**
 * What a server needs from the start, for `X509Source.protectTlsServer`: it asks clients
 * for a certificate and turns those away that have none. There is no certificate of its
 * own in it, so a server that nobody protects accepts no connection.
 *
 * @public
 */
export const spiffeServerOptions = {
  requestCert: true,
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2',
  // A resumed session would not show its certificates again.
  secureOptions: constants.SSL_OP_NO_TICKET,
} as const;
