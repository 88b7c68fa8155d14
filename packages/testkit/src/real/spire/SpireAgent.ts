import { createPrivateKey } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { RealProgram } from '../RealProgram';
import {
  formatAgentConfig,
  type SpireAgentSettings,
} from './formatAgentConfig';
import type { CertificateWithKey } from '../certificates/CertificateWithKey';
import { SpireCommand } from './SpireCommand';
import { toPemChain } from './toPemChain';

interface X509Svids {
  readonly svids: readonly {
    readonly spiffe_id: string;
    /** DER, base64; the certificate first, then what leads to the root. */
    readonly x509_svid: string;
    /** PKCS 8, DER, base64. */
    readonly x509_svid_key: string;
  }[];
}

/** A `spire-agent` that can be ended and started again. */
export class SpireAgent {
  readonly #program: string;
  readonly #settings: SpireAgentSettings;
  readonly #createJoinToken: () => Promise<string>;
  readonly #command: SpireCommand;
  #hasJoined = false;
  #running: RealProgram | undefined;
  #published: Promise<string> | undefined;

  private constructor(
    program: string,
    settings: SpireAgentSettings,
    createJoinToken: () => Promise<string>,
  ) {
    this.#program = program;
    this.#settings = settings;
    this.#createJoinToken = createJoinToken;
    this.#command = SpireCommand.create(program, settings.folder.agentSocket);
  }

  /**
   * @param program - the path of `spire-agent`
   * @param settings - what its configuration depends on
   * @param createJoinToken - makes a token by which it joins a server
   */
  static create(
    program: string,
    settings: SpireAgentSettings,
    createJoinToken: () => Promise<string>,
  ): SpireAgent {
    return new SpireAgent(program, settings, createJoinToken);
  }

  get isRunning(): boolean {
    return this.#running?.isRunning ?? false;
  }

  /** Starts it and waits until its Workload API answers; does nothing while it runs. */
  async start(): Promise<void> {
    if (this.isRunning) return;
    const config = this.#settings.folder.file('agent.json');
    await writeFile(config, formatAgentConfig(this.#settings), { mode: 0o600 });
    const joining = this.#hasJoined
      ? []
      : ['-joinToken', await this.#createJoinToken()];
    this.#running = await RealProgram.start({
      command: this.#program,
      args: ['run', '-config', config, ...joining],
      isReady: /Starting Workload and SDS APIs/,
    });
    this.#hasJoined = true;
  }

  async stop(): Promise<void> {
    await this.#running?.end('SIGTERM');
  }

  /** Removes what it keeps, so that it has to join again. */
  async forget(): Promise<void> {
    const { agentData } = this.#settings.folder;
    await rm(agentData, { recursive: true });
    await mkdir(agentData, { mode: 0o700 });
    this.#hasJoined = false;
  }

  /**
   * Fetches a JWT-SVID of a user's workloads.
   *
   * @param audience - for whom it is
   * @param id - which of the user's workloads; the first when absent
   * @param uid - the user; the one of this process when absent
   */
  async fetchJwtSvid(
    audience: string,
    id?: string,
    uid?: number,
  ): Promise<string> {
    const command = await this.#commandOf(uid);
    const [{ svids }] = await command.runForJson<
      [{ svids: [{ svid: string }] }]
    >(
      'api fetch jwt',
      ['-audience', audience, ...(id ? ['-spiffeID', id] : [])],
      uid,
    );
    return svids[0].svid;
  }

  /** Fetches an X.509-SVID of this user's workloads: the first, or the one with an ID. */
  async fetchX509Svid(id?: string): Promise<CertificateWithKey> {
    const { svids } = await this.#fetchX509();
    const found = svids.find(svid => id === undefined || svid.spiffe_id === id);
    if (!found) throw new Error(`The agent gives no X.509-SVID for ${id}`);
    const key = createPrivateKey({
      key: Buffer.from(found.x509_svid_key, 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    return {
      certificate: toPemChain(Buffer.from(found.x509_svid, 'base64')),
      key: String(key.export({ format: 'pem', type: 'pkcs8' })),
    };
  }

  /** The SPIFFE IDs that it gives to a user's processes now; none while it gives none. */
  async readIds(uid?: number): Promise<string[]> {
    try {
      const { svids } = await this.#fetchX509(uid);
      return svids.map(svid => svid.spiffe_id);
    } catch {
      return [];
    }
  }

  async #fetchX509(uid?: number): Promise<X509Svids> {
    const command = await this.#commandOf(uid);
    return command.runForJson<X509Svids>('api fetch x509', [], uid);
  }

  async #commandOf(uid: number | undefined): Promise<SpireCommand> {
    if (uid === undefined || uid === process.getuid?.()) return this.#command;
    const { folder } = this.#settings;
    this.#published ??= folder.publish(this.#program);
    return SpireCommand.create(await this.#published, folder.agentSocket);
  }
}
