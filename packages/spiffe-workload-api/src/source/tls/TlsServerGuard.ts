import type { Server, TLSSocket } from 'node:tls';
import { SpiffeError } from '../../errors/SpiffeError';
import { spiffeServerOptions } from './spiffeServerOptions';
import { toContextOptions, type TlsIdentity } from './toContextOptions';
import { verifiedPeers } from './verifiedPeers';
import { type PeerVerification, verifyPeer } from './verifyPeer';

/**
 * Stands between a TLS server and its listeners: only connections of verified peers are
 * announced, so that none of the listeners ever sees another.
 *
 * @remarks
 * Node completes a handshake before it looks at the client's certificate, and offers no
 * place for a check of one's own before `secureConnection`. The check is made where that
 * event is emitted, which happens while the first bytes of the client are still unread.
 */
export class TlsServerGuard {
  readonly #server: Server;
  readonly #verification: PeerVerification;

  private constructor(server: Server, verification: PeerVerification) {
    this.#server = server;
    this.#verification = verification;
  }

  static install(
    server: Server,
    verification: PeerVerification,
  ): TlsServerGuard {
    const guard = new TlsServerGuard(server, verification);
    guard.#stepIn();
    return guard;
  }

  /** New connections get this certificate; those that are open keep theirs. */
  show(identity: TlsIdentity): void {
    const { secureOptions } = spiffeServerOptions;
    this.#server.setSecureContext({
      ...toContextOptions(identity),
      secureOptions,
    });
  }

  #stepIn(): void {
    const server = this.#server;
    const emit = server.emit.bind(server) as (
      event: string | symbol,
      ...values: unknown[]
    ) => boolean;
    server.emit = (event: string | symbol, ...values: unknown[]) => {
      if (event !== 'secureConnection') return emit(event, ...values);
      const socket = values[0] as TLSSocket;
      const refusal = this.#admit(socket);
      if (!refusal) return emit(event, ...values);
      socket.destroy();
      return emit('tlsClientError', refusal, socket);
    };
  }

  #admit(socket: TLSSocket): Error | undefined {
    try {
      if (!socket.authorized || socket.isSessionReused()) {
        return new SpiffeError(
          'X509_SVID_INVALID',
          'The client was not asked for a certificate. Make the server with spiffeServerOptions.',
        );
      }
      const certificate = socket.getPeerCertificate(true);
      verifiedPeers.set(socket, verifyPeer(certificate, this.#verification));
      return undefined;
    } catch (error) {
      return error as Error;
    }
  }
}
