import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import {
  createProjectedVolume,
  kubernetesIdentityProvider,
  type ProjectedVolume,
  type RunningKeycloakWithTls,
  type RunningKubernetes,
  type RunningSpire,
  startKeycloak,
  startKubernetes,
  startSpire,
  TestAuthority,
} from 'boost-testkit';
import { decodeJwt, type JWTPayload } from 'jose';
import { formatSubject } from '../certificates/formatSubject';
import type { ClientAuthenticationOptions } from '../clientAuthentication/ClientAuthenticationOptions';
import { createClientAuthentication } from '../clientAuthentication/createClientAuthentication';
import { KeycloakTokenManager } from '../tokens/KeycloakTokenManager';
import { GuideCredentials } from './GuideCredentials';
import { GuidePage } from './GuidePage';
import { GuideShell } from './GuideShell';
import { TestFolder } from './TestFolder';

const PATH = '/ns/portal/sa/boost';

/** The world that the pages of the guide speak of, in real counterparts. */
export class GuideScene {
  readonly #docs: string;
  readonly #authority: TestAuthority;
  readonly #spire: RunningSpire;
  readonly #kubernetes: RunningKubernetes;
  readonly #volume: ProjectedVolume;
  readonly #folder: TestFolder;
  readonly #managers: KeycloakTokenManager[] = [];
  #keycloak: RunningKeycloakWithTls | undefined;
  /** Where the lines are run. */
  readonly shell: GuideShell;
  /** What the portal shows. */
  readonly credentials: GuideCredentials;

  private constructor(parts: {
    docs: string;
    authority: TestAuthority;
    spire: RunningSpire;
    kubernetes: RunningKubernetes;
    volume: ProjectedVolume;
    folder: TestFolder;
    shell: GuideShell;
  }) {
    this.#docs = parts.docs;
    this.#authority = parts.authority;
    this.#spire = parts.spire;
    this.#kubernetes = parts.kubernetes;
    this.#volume = parts.volume;
    this.#folder = parts.folder;
    this.shell = parts.shell;
    this.credentials = GuideCredentials.create({
      workloadApiAddress: parts.spire.workloadApiAddress,
      spiffeId: `spiffe://${parts.spire.trustDomain}${PATH}`,
      tokenFile: parts.volume.path,
      folder: parts.folder,
    });
  }

  /**
   * Starts all but Keycloak.
   *
   * @param docs - The folder with the pages
   */
  static async start(docs: string): Promise<GuideScene> {
    const authority = await TestAuthority.create();
    const [spire, kubernetes] = await Promise.all([
      startSpire({
        entries: [{ path: PATH }, { path: '/ns/portal/sa/stranger' }],
        upstreamAuthority: true,
        uniqueIdSubject: true,
        bundleEndpoint: await authority.issueServer(),
      }),
      startKubernetes(),
    ]);
    await kubernetes.createServiceAccount({
      namespace: 'portal',
      name: 'boost',
    });
    const folder = await TestFolder.create();
    const { certificate, key } = await authority.issueClient({
      commonName: 'boost',
      organization: 'portal',
    });
    await folder.write('tls.crt', certificate);
    await folder.write('tls.key', key);
    await folder.write('ca.crt', authority.certificate);
    const shell = await GuideShell.create(folder);
    const volume = await createProjectedVolume();
    return new GuideScene({
      docs,
      authority,
      spire,
      kubernetes,
      volume,
      folder,
      shell,
    });
  }

  /** Starts Keycloak with these parts of realms, and signs the administrator in. */
  async startKeycloak(
    realms: Readonly<Record<string, Record<string, unknown>>>,
  ): Promise<void> {
    this.#keycloak = await startKeycloak({
      tls: {
        authority: this.#authority,
        trustedCertificates: [
          this.#spire.rootCertificates,
          this.#kubernetes.caPem,
        ],
      },
      realms: Object.entries(realms).map(([realm, part]) => ({
        realm,
        enabled: true,
        roles: { realm: [{ name: 'kagenti-operator' }] },
        ...part,
      })),
    });
    const session = this.page('client-authentication', 'master');
    await this.shell.run(session.commands('kcadm.sh config credentials'));
  }

  /**
   * A page whose examples happen here, in one of the realms.
   *
   * @param name - Its path among the pages, without `.md`
   */
  page(name: string, realm: string): GuidePage {
    const rootOf = (pem: string) =>
      formatSubject(new X509Certificate(pem).subject);
    return GuidePage.read(join(this.#docs, `${name}.md`), {
      'https://keycloak.example.com/realms/agents': this.#issuer(realm),
      'https://keycloak.example.com': this.#keycloak?.url ?? '',
      ' -r agents': ` -r ${realm}`,
      'https://kubernetes.default.svc.cluster.local': this.#kubernetes.issuer,
      'https://spire-bundle.example.org/': this.#spire.bundleEndpoint,
      'CN=Portal CA,O=example': rootOf(this.#authority.certificate),
      'CN=SPIRE root,O=example': rootOf(this.#spire.rootCertificates),
    });
  }

  /** The identity provider that the page on `kubernetes` adds. */
  get clusterProvider() {
    return kubernetesIdentityProvider(this.#kubernetes);
  }

  /** Lets `kubectl` print, and the volume hold, what the platform issues for a realm. */
  async issueFor(
    realm: string,
    method: 'kubernetes' | 'spiffe',
  ): Promise<void> {
    const audience = this.#issuer(realm);
    const token =
      method === 'kubernetes'
        ? await this.#kubernetes.requestToken({
            namespace: 'portal',
            name: 'boost',
            audience,
          })
        : await this.#spire.mintJwtSvid({
            path: PATH,
            audience,
            ttlSeconds: 60,
          });
    await this.shell.setKubectlOutput(token);
    await this.#volume.write(token);
  }

  /** The claims of the token that the client `boost-portal` of a realm gets. */
  async grant(
    realm: string,
    options: ClientAuthenticationOptions,
  ): Promise<JWTPayload> {
    const manager = KeycloakTokenManager.create({
      tokenEndpoint: new URL(
        `${this.#issuer(realm)}/protocol/openid-connect/token`,
      ),
      clientId: 'boost-portal',
      clientAuthentication: createClientAuthentication(options),
      caFile: this.#folder.path('ca.crt'),
    });
    this.#managers.push(manager);
    const { value } = await manager.getAccessToken();
    return decodeJwt(value.reveal());
  }

  async stop(): Promise<void> {
    for (const manager of this.#managers.splice(0)) manager.close();
    this.credentials.close();
    await Promise.all([
      this.#keycloak?.stop(),
      this.#spire.stop(),
      this.#kubernetes.stop(),
      this.#volume.close(),
    ]);
    await this.#folder.close();
  }

  #issuer(realm: string): string {
    return `${this.#keycloak?.httpsUrl}/realms/${realm}`;
  }
}
