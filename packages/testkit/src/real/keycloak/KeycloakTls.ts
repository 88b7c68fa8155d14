import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../net/freePort';
import { TestAuthority } from '../certificates/TestAuthority';
import type { KeycloakTlsOptions } from './KeycloakTlsOptions';

/** How one server speaks TLS: its port, its certificate and whom it trusts. */
export class KeycloakTls {
  readonly authority: TestAuthority;
  readonly #port: number;
  readonly #folder: string;

  private constructor(authority: TestAuthority, port: number, folder: string) {
    this.authority = authority;
    this.#port = port;
    this.#folder = folder;
  }

  /** Decides over the port and writes the certificates into the server's home. */
  static async create(
    home: string,
    options: KeycloakTlsOptions,
  ): Promise<KeycloakTls> {
    const authority = options.authority ?? (await TestAuthority.create());
    const tls = new KeycloakTls(authority, await freePort(), join(home, 'tls'));
    await mkdir(tls.#folder, { mode: 0o700 });
    const { certificate, key } = await authority.issueServer();
    const trusted = [
      authority.certificate,
      ...(options.trustedCertificates ?? []),
    ];
    await writeFile(tls.#file('server.pem'), certificate);
    await writeFile(tls.#file('server.key'), key, { mode: 0o600 });
    await writeFile(tls.#file('trusted.pem'), trusted.join('\n'));
    return tls;
  }

  get url(): string {
    return `https://127.0.0.1:${this.#port}`;
  }

  /** What the server is started with. */
  get settings(): string[] {
    return [
      `--https-port=${this.#port}`,
      `--https-certificate-file=${this.#file('server.pem')}`,
      `--https-certificate-key-file=${this.#file('server.key')}`,
      `--truststore-paths=${this.#file('trusted.pem')}`,
      // A token whose issuer is the address of one port is refused at the other.
      `--hostname=${this.url}`,
      '--http-management-scheme=http',
    ];
  }

  #file(name: string): string {
    return join(this.#folder, name);
  }
}
