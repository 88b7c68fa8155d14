import {
  CaFile,
  type ClientCertificateSource,
  PemFileCertificateSource,
  type ReadFile,
} from 'workload-oauth';
import type { KagentiTlsConfig } from '../config/KagentiTlsConfig';
import { tlsFilesFailure } from './tlsFilesFailure';
import type { TlsMaterial } from './TlsMaterial';

/** How the files are read. */
export interface TlsFilesOptions {
  /** The time in milliseconds since the epoch; this machine's when absent. */
  readonly nowMs?: () => number;
  /** How files are read; from this machine when absent. */
  readonly readFile?: ReadFile;
}

/**
 * The files of `boost.kagenti.tls`, which the platform may replace at any time.
 *
 * @remarks
 * They are read when a connection is made. Connections that are made while a read is under
 * way share it: a thousand streams that begin at once cost one.
 */
export class TlsFiles {
  readonly #tls: KagentiTlsConfig;
  readonly #ca: CaFile | undefined;
  readonly #certificates: ClientCertificateSource | undefined;
  #reading: Promise<TlsMaterial> | undefined;

  private constructor(tls: KagentiTlsConfig, options: TlsFilesOptions) {
    const { caFile, certFile, keyFile } = tls;
    this.#tls = tls;
    this.#ca = caFile ? CaFile.create(caFile, options.readFile) : undefined;
    this.#certificates =
      certFile && keyFile
        ? PemFileCertificateSource.create({
            ...options,
            certificateFile: certFile,
            privateKeyFile: keyFile,
          })
        : undefined;
  }

  static create(tls: KagentiTlsConfig, options: TlsFilesOptions = {}) {
    return new TlsFiles(tls, options);
  }

  /**
   * What lies there now.
   *
   * @throws KagentiError with `KAGENTI_UNREACHABLE`, that names the file
   */
  read(): Promise<TlsMaterial> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(): Promise<TlsMaterial> {
    const { caFile, certFile, keyFile } = this.#tls;
    const ca = await this.#ca?.read().catch(error => {
      throw tlsFilesFailure({ caFile }, error);
    });
    const certificate = await this.#certificates
      ?.getClientCertificate()
      .catch(error => {
        throw tlsFilesFailure({ certFile, keyFile }, error);
      });
    return { ca, certificate };
  }
}
