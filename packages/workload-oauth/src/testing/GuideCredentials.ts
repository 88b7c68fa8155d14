import { JwtSource, SpiffeId, X509Source } from 'spiffe-workload-api';
import type { ClientAuthenticationOptions } from '../clientAuthentication/ClientAuthenticationOptions';
import type { TestFolder } from './TestFolder';

/** Where the portal of the guide has its credentials. */
export interface GuideCredentialsOptions {
  readonly workloadApiAddress: string;
  readonly spiffeId: string;
  /** The projected volume's file. */
  readonly tokenFile: string;
  /** Has `portal-2026.pem`, `tls.crt` and `tls.key`. */
  readonly folder: TestFolder;
}

/** What the portal of the guide shows to Keycloak, by the page that tells of it. */
export class GuideCredentials {
  readonly #options: GuideCredentialsOptions;
  readonly #open: { close(): void }[] = [];

  private constructor(options: GuideCredentialsOptions) {
    this.#options = options;
  }

  static create(options: GuideCredentialsOptions): GuideCredentials {
    return new GuideCredentials(options);
  }

  /**
   * @param page - The page, or `svid` for the X.509-SVID of the page on mutual TLS
   */
  async of(
    page: 'kubernetes' | 'spiffe' | 'private-key-jwt' | 'mutual-tls' | 'svid',
  ): Promise<ClientAuthenticationOptions> {
    const { workloadApiAddress: address, tokenFile, folder } = this.#options;
    const id = SpiffeId.parse(this.#options.spiffeId);
    switch (page) {
      case 'kubernetes':
        return { method: 'kubernetes', tokenFile };
      case 'spiffe': {
        const jwtSvids = await JwtSource.create({ address });
        this.#open.push(jwtSvids);
        return { method: 'spiffe', jwtSvids, subject: id };
      }
      case 'private-key-jwt':
        return {
          method: 'private_key_jwt',
          privateKeyFile: folder.path('portal-2026.pem'),
          keyId: 'portal-2026',
        };
      case 'mutual-tls':
        return {
          method: 'tls_client_auth',
          certificateFile: folder.path('tls.crt'),
          privateKeyFile: folder.path('tls.key'),
        };
      default: {
        const x509Svids = await X509Source.create({
          address,
          pick: svids => svids.find(svid => svid.id.equals(id))!,
        });
        this.#open.push(x509Svids);
        return { method: 'tls_client_auth', x509Svids };
      }
    }
  }

  close(): void {
    for (const source of this.#open.splice(0)) source.close();
  }
}
