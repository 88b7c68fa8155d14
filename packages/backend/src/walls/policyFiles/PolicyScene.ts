import type { Permission } from '@backstage/plugin-permission-common';
import {
  type Issuer,
  type KagentiStandIn,
  startIssuer,
  startKagenti,
} from 'boost-testkit';
import { sendRaw } from '../../testing/sendRaw';
import { signIn } from '../../testing/signIn';
import {
  type DevelopmentBackend,
  startDevelopmentBackend,
} from '../../testing/startDevelopmentBackend';
import { PolicyFiles } from './PolicyFiles';

const CLIENT_SECRET = 'marked-secret-revocation';

/** The development portal with policy files that can be changed, and alice. */
export class PolicyScene {
  readonly files: PolicyFiles;
  readonly #issuer: Issuer;
  readonly #kagenti: KagentiStandIn;
  readonly #backend: DevelopmentBackend;
  readonly #token: string;

  private constructor(
    parts: { issuer: Issuer; kagenti: KagentiStandIn; files: PolicyFiles },
    backend: DevelopmentBackend,
    token: string,
  ) {
    this.files = parts.files;
    this.#issuer = parts.issuer;
    this.#kagenti = parts.kagenti;
    this.#backend = backend;
    this.#token = token;
  }

  /** @param settings - More configuration of the portal */
  static async create(
    settings: Record<string, string> = {},
  ): Promise<PolicyScene> {
    const client = {
      clientId: 'boost-portal',
      clientSecret: CLIENT_SECRET,
      realmRoles: ['kagenti-operator'],
    };
    const issuer = await startIssuer({ clients: [client] });
    const kagenti = await startKagenti({ jwksUri: issuer.jwksUri });
    const files = await PolicyFiles.create();
    const backend = await startDevelopmentBackend(
      {
        boost_kagenti_baseUrl: kagenti.url,
        boost_kagenti_auth_tokenEndpoint: issuer.tokenEndpoint,
        'permission_rbac_policies-csv-file': files.permissions,
        permission_rbac_conditionalPoliciesFile: files.conditions,
        ...settings,
      },
      CLIENT_SECRET,
    );
    const parts = { issuer, kagenti, files };
    try {
      await backend.process.answers(
        `${backend.url}/.backstage/health/v1/readiness`,
      );
      const token = await signIn(backend.url, 'alice');
      return new PolicyScene(parts, backend, token);
    } catch (error) {
      await new PolicyScene(parts, backend, '').stop();
      throw error;
    }
  }

  /** The status of what alice gets below `/api/boost/kagenti`. */
  async call(path: string, body?: object): Promise<number> {
    const { status } = await sendRaw(this.#backend.url, {
      method: body ? 'POST' : 'GET',
      path: `/api/boost/kagenti${path}`,
      token: this.#token,
      body: body && JSON.stringify(body),
    });
    return status;
  }

  /**
   * What the policy engine itself says of alice, who may ask it.
   *
   * @param permission - Any of Boost's
   * @param resourceRef - Of which agent, tool or namespace; absent for a basic permission
   */
  async ask(permission: Permission, resourceRef?: string): Promise<string> {
    const { body } = await sendRaw(this.#backend.url, {
      method: 'POST',
      path: '/api/permission/authorize',
      token: this.#token,
      body: JSON.stringify({ items: [{ id: '1', permission, resourceRef }] }),
    });
    return JSON.parse(body).items[0].result;
  }

  async stop(): Promise<void> {
    await this.#backend.process.stop();
    await this.#kagenti.stop();
    await this.#issuer.stop();
    await this.files.remove();
  }
}
