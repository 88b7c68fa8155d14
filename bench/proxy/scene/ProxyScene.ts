import { join } from 'node:path';
import { PortalProcess } from '../../portal/PortalProcess';
import { type Nginx, startNginx } from '../nginx/startNginx';
import { writeSettings } from '../portal/writeSettings';
import type { TrafficReport } from '../upstream/TrafficReport';
import type { PeerName } from './PeerName';
import { peers } from './peers';
import { UpstreamProcess } from './UpstreamProcess';

/** What all peers meet: one upstream, one portal that has most of them, and an nginx. */
export class ProxyScene {
  readonly #upstream: UpstreamProcess;
  readonly #portal: PortalProcess;
  readonly #nginx: Nginx;
  readonly #prefixes: Readonly<Record<PeerName, string>>;

  private constructor(
    upstream: UpstreamProcess,
    portal: PortalProcess,
    nginx: Nginx,
  ) {
    this.#upstream = upstream;
    this.#portal = portal;
    this.#nginx = nginx;
    this.#prefixes = {
      boost: `${portal.url}/api/bench/boost`,
      'proxy backend': `${portal.url}/api/proxy/kagenti`,
      'http-proxy-3': `${portal.url}/api/bench/http-proxy-3`,
      'in-memory': `${portal.url}/api/bench/in-memory`,
      nginx: `${nginx.url}/api/v1`,
      direct: `${upstream.urlFor('direct')}/api/v1`,
    };
  }

  static async start(): Promise<ProxyScene> {
    const stops: (() => Promise<void>)[] = [];
    try {
      const upstream = await UpstreamProcess.start(
        Object.keys(peers) as PeerName[],
      );
      stops.push(() => upstream.stop());
      const nginx = await startNginx(upstream.urlFor('nginx'));
      stops.push(() => nginx.stop());
      const portal = await PortalProcess.start({
        source: join(__dirname, '..', 'portal', 'program.ts'),
        // A portal in use is called all the time. Here each peer rests while others are
        // measured, and the collections that heap figures need would throw away what was
        // compiled for it, and the shapes of objects that this depends on.
        nodeArgs: [
          '--expose-gc',
          '--no-flush-bytecode',
          '--retain-maps-for-n-gc=1000',
        ],
        writeSettings: place =>
          writeSettings(place, {
            boost: upstream.urlFor('boost'),
            proxyBackend: upstream.urlFor('proxy backend'),
            httpProxy: upstream.urlFor('http-proxy-3'),
          }),
      });
      return new ProxyScene(upstream, portal, nginx);
    } catch (error) {
      for (const stop of stops.reverse()) await stop();
      throw error;
    }
  }

  /**
   * @param peer - By whose way
   * @param path - Below Kagenti's `/api/v1`
   */
  urlOf(peer: PeerName, path: string): string {
    return `${this.#prefixes[peer]}${path}`;
  }

  /** What is switched on in Boost's data path. */
  async describeDataPath(): Promise<readonly string[]> {
    const { lines } = await this.#portal.ask('/api/bench/data-path');
    return lines;
  }

  /** What the portal's process has used so far, all its threads together. */
  async cpuMicroseconds(): Promise<number> {
    const { microseconds } = await this.#portal.ask('/api/bench/cpu');
    return microseconds;
  }

  /** How much of the portal's heap is in use once its garbage is gone. */
  async heapBytes(): Promise<number> {
    const { bytes } = await this.#portal.ask('/api/bench/heap');
    return bytes;
  }

  /** What has come to the upstream by way of a peer. */
  traffic(peer: PeerName): Promise<TrafficReport> {
    return this.#upstream.traffic(peer);
  }

  /** Closes all connections that a peer has to the upstream, streams included. */
  closeConnections(peer: PeerName): Promise<void> {
    return this.#upstream.closeConnections(peer);
  }

  async stop(): Promise<void> {
    await this.#portal.stop();
    await this.#nginx.stop();
    await this.#upstream.stop();
  }
}
