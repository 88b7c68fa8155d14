import { writeFile } from 'node:fs/promises';
import { RealProgram } from '../RealProgram';
import { waitUntil } from '../waitUntil';
import { SpireCommand } from './SpireCommand';
import type { SpireEntry } from './SpireEntry';
import {
  formatServerConfig,
  type SpireServerSettings,
} from './formatServerConfig';

/** A `spire-server` that can be ended and started again. */
export class SpireServer {
  readonly #program: string;
  readonly #settings: SpireServerSettings;
  readonly #command: SpireCommand;
  #running: RealProgram | undefined;

  private constructor(program: string, settings: SpireServerSettings) {
    this.#program = program;
    this.#settings = settings;
    this.#command = SpireCommand.create(program, settings.folder.serverSocket);
  }

  static create(program: string, settings: SpireServerSettings): SpireServer {
    return new SpireServer(program, settings);
  }

  /** Starts it with the data it has, and waits until it takes commands. */
  async start(): Promise<void> {
    const config = this.#settings.folder.file('server.json');
    await writeFile(config, formatServerConfig(this.#settings), {
      mode: 0o600,
    });
    this.#running = await RealProgram.start({
      command: this.#program,
      args: ['run', '-config', config],
      isReady: /Starting Server APIs/,
    });
    // The message comes before the socket.
    await waitUntil('SPIRE takes commands', async () =>
      this.#command.run('healthcheck').then(
        () => true,
        () => false,
      ),
    );
  }

  async stop(): Promise<void> {
    await this.#running?.end('SIGTERM');
  }

  /** The calls of its own program; for what has no method here. */
  get command(): SpireCommand {
    return this.#command;
  }

  /** The roots of X.509-SVIDs, PEM. */
  async readRootCertificates(): Promise<string> {
    return this.#command.run('bundle show', ['-format', 'pem']);
  }

  /** A token by which one agent may join as the parent of every workload. */
  async createJoinToken(): Promise<string> {
    const { value } = await this.#command.runForJson<{ value: string }>(
      'token generate',
      ['-spiffeID', this.#parentId],
    );
    return value;
  }

  async createEntry(entry: SpireEntry): Promise<void> {
    const { path, dnsNames, jwtSvidTtlSeconds, x509SvidTtlSeconds } = entry;
    await this.#command.run('entry create', [
      '-parentID',
      this.#parentId,
      '-spiffeID',
      this.id(path),
      '-selector',
      `unix:uid:${entry.uid ?? process.getuid?.()}`,
      ...(dnsNames ?? []).flatMap(name => ['-dns', name]),
      ...seconds('-jwtSVIDTTL', jwtSvidTtlSeconds),
      ...seconds('-x509SVIDTTL', x509SvidTtlSeconds),
    ]);
  }

  async deleteEntry(path: string): Promise<void> {
    const { entries } = await this.#command.runForJson<{
      entries: { id: string }[];
    }>('entry show', ['-spiffeID', this.id(path)]);
    for (const { id } of entries) {
      await this.#command.run('entry delete', ['-entryID', id]);
    }
  }

  async mintJwtSvid(
    path: string,
    audiences: readonly string[],
    ttlSeconds: number,
  ): Promise<string> {
    const printed = await this.#command.run('jwt mint', [
      '-spiffeID',
      this.id(path),
      ...audiences.flatMap(audience => ['-audience', audience]),
      '-ttl',
      `${ttlSeconds}s`,
    ]);
    return printed.trim();
  }

  /** The SPIFFE ID with a path. */
  id(path: string): string {
    return `spiffe://${this.#settings.trustDomain}${path}`;
  }

  get #parentId(): string {
    return this.id('/agent');
  }
}

function seconds(option: string, value: number | undefined): string[] {
  return value === undefined ? [] : [option, String(value)];
}
