import { createSecureContext } from 'node:tls';
import { buildConnector } from 'undici';
import { SocketReader } from '../connections/SocketReader';
import type { KagentiTlsConfig } from '../config/KagentiTlsConfig';
import { TlsFiles, type TlsFilesOptions } from './TlsFiles';
import { tlsFilesFailure } from './tlsFilesFailure';
import type { TlsMaterial } from './TlsMaterial';

/** How connections are made. */
export interface ReloadingConnectorOptions extends TlsFilesOptions {
  readonly tls: KagentiTlsConfig;
  /** How long one may take, the handshake included. */
  readonly connectTimeoutSeconds: number;
}

interface Current {
  readonly material: TlsMaterial;
  readonly connect: buildConnector.connector;
}

/**
 * Makes TLS connections with what lies in the files of `boost.kagenti.tls` at that moment
 * (requirement 003.13).
 *
 * @remarks
 * A connection keeps what it began with, and a session of TLS can be resumed under it, so
 * what is new in the files makes a new connector of undici's: sessions are kept by
 * connector, and the new one has none of the old.
 */
export class ReloadingConnector {
  readonly #options: ReloadingConnectorOptions;
  readonly #files: TlsFiles;
  #current: Current | undefined;

  private constructor(options: ReloadingConnectorOptions) {
    this.#options = options;
    this.#files = TlsFiles.create(options.tls, options);
  }

  static create(options: ReloadingConnectorOptions): ReloadingConnector {
    return new ReloadingConnector(options);
  }

  /** Makes one connection, as undici asks for it. */
  readonly connect: buildConnector.connector = (target, callback) => {
    this.#latest()
      .then(connect => connect(target, callback))
      .catch(error => callback(error, null));
  };

  async #latest(): Promise<buildConnector.connector> {
    const material = await this.#files.read();
    const { ca, certificate } = material;
    const old = this.#current;
    if (old?.material.ca === ca && old?.material.certificate === certificate) {
      if (old) return old.connect;
    }
    const connect = this.#build(material);
    this.#current = { material, connect };
    return connect;
  }

  #build({ ca, certificate }: TlsMaterial): buildConnector.connector {
    const { tls, connectTimeoutSeconds } = this.#options;
    try {
      return buildConnector({
        // Made once: a bundle of CAs takes longer to read than a handshake does.
        secureContext: createSecureContext({
          ca,
          cert: certificate?.certificatesPem,
          key: certificate?.privateKeyPem.reveal(),
        }),
        timeout: connectTimeoutSeconds * 1000,
        onread: SocketReader.onread,
        // Whatever the environment says, for the sake of some other connection.
        rejectUnauthorized: true,
      });
    } catch (error) {
      // OpenSSL takes less than what can be parsed: no keys that are too short, for one.
      throw tlsFilesFailure(tls, error);
    }
  }
}
