import { Agent, type AgentOptions } from 'node:https';
import type { ClientCertificateSource } from '../certificates/ClientCertificateSource';

/** What connections are made of. */
export interface TlsAgentsOptions {
  readonly agent: AgentOptions;
  /** The CAs to trust now, PEM; the system's when undefined. */
  readonly readTrust: () => Promise<string | undefined>;
  /** How this process shows who it is; not at all when absent. */
  readonly clientCertificate?: ClientCertificateSource;
}

/**
 * The connections under the current trust and client certificate.
 *
 * @remarks
 * A connection keeps the certificate that it began with, and a TLS session can be resumed
 * under it, so a change makes a new agent: it shares neither with the old one. Requests
 * under way on the old one go on; its idle connections end.
 */
export class TlsAgents {
  readonly #options: TlsAgentsOptions;
  readonly #retired = new Set<Agent>();
  #current: { trust?: string; chain?: string; agent: Agent } | undefined;

  private constructor(options: TlsAgentsOptions) {
    this.#options = options;
  }

  static create(options: TlsAgentsOptions): TlsAgents {
    return new TlsAgents(options);
  }

  /**
   * The agent for the next request.
   *
   * @throws WorkloadOAuthError when trust or certificate cannot be had
   */
  async current(): Promise<Agent> {
    const { agent, readTrust, clientCertificate } = this.#options;
    const trust = await readTrust();
    const certificate = await clientCertificate?.getClientCertificate();
    const chain = certificate?.certificatesPem;
    if (this.#current?.trust === trust && this.#current?.chain === chain) {
      if (this.#current) return this.#current.agent;
    }
    const created = new Agent({
      ...agent,
      // Whatever the environment says, for the sake of some other connection.
      rejectUnauthorized: true,
      ca: trust,
      cert: chain,
      key: certificate?.privateKeyPem.reveal(),
    });
    if (this.#current) this.#retire(this.#current.agent);
    this.#current = { trust, chain, agent: created };
    return created;
  }

  /** Ends all connections. */
  close(): void {
    this.#current?.agent.destroy();
    for (const agent of this.#retired) agent.destroy();
    this.#retired.clear();
    this.#current = undefined;
  }

  #retire(agent: Agent): void {
    // Sockets that become free are ended instead of kept.
    agent.maxFreeSockets = 0;
    for (const socket of Object.values(agent.freeSockets).flat()) {
      socket?.destroy();
    }
    for (const old of this.#retired) {
      if (isUnused(old)) this.#retired.delete(old);
    }
    if (!isUnused(agent)) this.#retired.add(agent);
  }
}

function isUnused(agent: Agent): boolean {
  return [agent.sockets, agent.requests].every(
    used => Object.keys(used).length === 0,
  );
}
