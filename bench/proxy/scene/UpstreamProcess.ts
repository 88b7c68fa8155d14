import { join } from 'node:path';
import { freePort } from 'boost-testkit';
import { startProgram } from '../../programs/startProgram';
import type { TrafficReport } from '../upstream/TrafficReport';
import type { PeerName } from './PeerName';

/** The upstream in a process of its own, with a port for each peer. */
export class UpstreamProcess {
  readonly #controlUrl: string;
  readonly #ports: ReadonlyMap<PeerName, number>;
  readonly #stop: () => Promise<void>;

  private constructor(
    controlUrl: string,
    ports: ReadonlyMap<PeerName, number>,
    stop: () => Promise<void>,
  ) {
    this.#controlUrl = controlUrl;
    this.#ports = ports;
    this.#stop = stop;
  }

  static async start(names: readonly PeerName[]): Promise<UpstreamProcess> {
    const ports = new Map<PeerName, number>();
    for (const name of names) ports.set(name, await freePort());
    const control = await freePort();
    const controlUrl = `http://127.0.0.1:${control}`;
    const stop = await startProgram({
      source: join(__dirname, '..', 'upstream', 'program.ts'),
      args: [control, ...ports.values()].map(String),
      url: controlUrl,
    });
    return new UpstreamProcess(controlUrl, ports, stop);
  }

  /** Where a peer finds it. */
  urlFor(peer: PeerName): string {
    return `http://127.0.0.1:${this.#ports.get(peer)}`;
  }

  /** What has come by way of a peer. */
  traffic(peer: PeerName): Promise<TrafficReport> {
    return this.#ask(peer, 'GET');
  }

  /** Closes all connections that a peer has, streams included. */
  async closeConnections(peer: PeerName): Promise<void> {
    await this.#ask(peer, 'DELETE');
  }

  stop(): Promise<void> {
    return this.#stop();
  }

  async #ask(peer: PeerName, method: string): Promise<TrafficReport> {
    const url = `${this.#controlUrl}/${this.#ports.get(peer)}`;
    const response = await fetch(url, { method });
    return (await response.json()) as TrafficReport;
  }
}
