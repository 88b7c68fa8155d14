import type { JSONWebKeySet } from 'jose';
import { TestAuthority } from '../certificates/TestAuthority';
import type { RunningKeycloakWithTls } from '../keycloak/RunningKeycloakWithTls';
import { startKeycloak } from '../keycloak/startKeycloak';
import type { RunningKubernetes } from '../kubernetes/RunningKubernetes';
import { startKubernetes } from '../kubernetes/startKubernetes';
import { certificateClient } from '../realm/certificateClient';
import { federatedClient } from '../realm/federatedClient';
import { kubernetesIdentityProvider } from '../realm/kubernetesIdentityProvider';
import { signedJwtClient } from '../realm/signedJwtClient';
import { spiffeIdentityProvider } from '../realm/spiffeIdentityProvider';
import { workloadRealm } from '../realm/workloadRealm';
import type { RunningSpire } from '../spire/RunningSpire';
import { startSpire } from '../spire/startSpire';
import { svidSubject } from '../spire/svidSubject';

const PORTAL = '/ns/portal/sa/boost';
const STRANGER = '/ns/portal/sa/stranger';

/**
 * How the scene is set.
 *
 * @public
 */
export interface WorkloadSceneOptions {
  /** The public keys of the client `signed`. */
  readonly keys: JSONWebKeySet;
  /** How long access tokens live, in seconds; 300 when absent. */
  readonly accessTokenLifespanSeconds?: number;
  /** How long X.509-SVIDs live, in seconds; an hour when absent. */
  readonly x509SvidTtlSeconds?: number;
}

/**
 * A real Keycloak, SPIRE and kube-apiserver that trust each other as in a cluster, and a
 * client for each way to authenticate without a stored secret.
 *
 * @remarks
 * The realm `boost` has the clients `signed`, `kubernetes` (service account `boost` of the
 * namespace `portal`), `other-kubernetes` (service account `other`), `spiffe`,
 * `certificate` (subject `CN=boost,O=portal`) and `svid` (the unique subject of the
 * portal's X.509-SVID). The portal's process has the SPIFFE IDs `/ns/portal/sa/boost` and
 * `/ns/portal/sa/stranger`, which no client has.
 *
 * @public
 */
export class WorkloadScene {
  readonly authority: TestAuthority;
  readonly spire: RunningSpire;
  readonly kubernetes: RunningKubernetes;
  readonly keycloak: RunningKeycloakWithTls;

  private constructor(
    authority: TestAuthority,
    spire: RunningSpire,
    kubernetes: RunningKubernetes,
    keycloak: RunningKeycloakWithTls,
  ) {
    this.authority = authority;
    this.spire = spire;
    this.kubernetes = kubernetes;
    this.keycloak = keycloak;
  }

  /** Starts everything. Takes about half a minute. */
  static async start(options: WorkloadSceneOptions): Promise<WorkloadScene> {
    const authority = await TestAuthority.create();
    const { x509SvidTtlSeconds } = options;
    const [spire, kubernetes] = await Promise.all([
      startSpire({
        entries: [
          { path: PORTAL, x509SvidTtlSeconds },
          { path: STRANGER, x509SvidTtlSeconds },
        ],
        upstreamAuthority: true,
        uniqueIdSubject: true,
        bundleEndpoint: await authority.issueServer(),
      }),
      startKubernetes(),
    ]);
    for (const name of ['boost', 'other']) {
      await kubernetes.createServiceAccount({ namespace: 'portal', name });
    }
    const keycloak = await startKeycloak({
      tls: {
        authority,
        trustedCertificates: [spire.rootCertificates, kubernetes.caPem],
      },
      realms: [createRealm(options, spire, kubernetes)],
    });
    return new WorkloadScene(authority, spire, kubernetes, keycloak);
  }

  /** The SPIFFE ID of the client `spiffe`. */
  get portalId(): string {
    return `spiffe://${this.spire.trustDomain}${PORTAL}`;
  }

  /** A SPIFFE ID that the portal's process has as well, and that no client has. */
  get strangerId(): string {
    return `spiffe://${this.spire.trustDomain}${STRANGER}`;
  }

  /** What the realm calls itself. */
  get issuer(): string {
    return `${this.keycloak.httpsUrl}/realms/boost`;
  }

  get tokenEndpoint(): string {
    return `${this.issuer}/protocol/openid-connect/token`;
  }

  /** Where the realm's keys are, without TLS. */
  get jwksUri(): string {
    return `${this.keycloak.url}/realms/boost/protocol/openid-connect/certs`;
  }

  /** A token of a service account of the namespace `portal`, for the realm. */
  requestServiceAccountToken(name: 'boost' | 'other'): Promise<string> {
    return this.kubernetes.requestToken({
      namespace: 'portal',
      name,
      audience: this.issuer,
    });
  }

  async stop(): Promise<void> {
    await Promise.all([
      this.keycloak.stop(),
      this.spire.stop(),
      this.kubernetes.stop(),
    ]);
  }
}

function createRealm(
  { keys, accessTokenLifespanSeconds }: WorkloadSceneOptions,
  spire: RunningSpire,
  kubernetes: RunningKubernetes,
): object {
  const portalId = `spiffe://${spire.trustDomain}${PORTAL}`;
  const forAccount = (clientId: string, name: string) =>
    federatedClient({
      clientId,
      identityProvider: 'kubernetes',
      subject: `system:serviceaccount:portal:${name}`,
    });
  return workloadRealm({
    accessTokenLifespanSeconds,
    identityProviders: [
      kubernetesIdentityProvider(kubernetes),
      spiffeIdentityProvider(spire),
    ],
    clients: [
      signedJwtClient({ clientId: 'signed', keys }),
      forAccount('kubernetes', 'boost'),
      forAccount('other-kubernetes', 'other'),
      federatedClient({
        clientId: 'spiffe',
        identityProvider: 'spire',
        subject: portalId,
      }),
      certificateClient({
        clientId: 'certificate',
        subject: 'CN=boost,O=portal',
      }),
      certificateClient({
        clientId: 'svid',
        subject: svidSubject({ uniqueId: portalId }),
      }),
    ],
  });
}
