import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSpire } from 'boost-testkit';
import type { SpiffePeer } from './peers/SpiffePeer';
import type { SpiffePeerOptions } from './peers/SpiffePeerOptions';
import type { SteadyLoad } from './peers/SteadyLoad';
import { CountingRelay } from './relay/CountingRelay';

const FETCH = '/SpiffeWorkloadAPI/FetchJWTSVID';

interface SpiffeSceneMember {
  readonly name: string;
  readonly start: (options: SpiffePeerOptions) => Promise<SpiffePeer>;
}

interface SpiffeSceneOptions {
  readonly members: readonly SpiffeSceneMember[];
  readonly jwtSvidTtlSeconds: number;
  readonly load: SteadyLoad;
}

/** What all peers meet: a real SPIRE, and in front of its agent a counting relay for each of them. */
export class SpiffeScene {
  readonly #load: SteadyLoad;
  readonly #peers = new Map<string, SpiffePeer>();
  readonly #relays = new Map<string, CountingRelay>();
  /** Last in, first out. */
  readonly #ends: (() => Promise<void>)[] = [];
  #fetches: Promise<ReadonlyMap<string, number>> | undefined;

  private constructor(load: SteadyLoad) {
    this.#load = load;
  }

  static async create(options: SpiffeSceneOptions): Promise<SpiffeScene> {
    const scene = new SpiffeScene(options.load);
    try {
      await scene.#begin(options);
      return scene;
    } catch (error) {
      await scene.stop();
      throw error;
    }
  }

  peer(name: string): SpiffePeer {
    const peer = this.#peers.get(name);
    if (!peer) throw new Error(`There is no peer ${name}.`);
    return peer;
  }

  /**
   * How many fetches of each peer reached the agent under the steady load. It takes
   * minutes, so that all go through it side by side, once; the load is light, and what
   * is counted depends on no one's speed.
   */
  fetches(): Promise<ReadonlyMap<string, number>> {
    this.#fetches ??= this.#countAll();
    return this.#fetches;
  }

  async stop(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) await end();
  }

  async #begin({
    members,
    jwtSvidTtlSeconds,
  }: SpiffeSceneOptions): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'spiffe-bench-'));
    this.#ends.push(() => rm(folder, { recursive: true }));
    const spire = await startSpire({
      entries: [{ path: '/bench', jwtSvidTtlSeconds }],
    });
    this.#ends.push(() => spire.stop());
    const agent = spire.workloadApiAddress;
    for (const { name, start } of members) {
      const socket = join(folder, `${name}.sock`);
      const agentSocket = agent.replace('unix:', '');
      const relay = await CountingRelay.start({ agentSocket, socket });
      this.#ends.push(() => relay.close());
      this.#relays.set(name, relay);
      const peer = await start({ agent, counted: `unix:${socket}`, folder });
      this.#ends.push(() => peer.stop());
      this.#peers.set(name, peer);
    }
  }

  async #countAll(): Promise<ReadonlyMap<string, number>> {
    const { audiences, rounds } = this.#load;
    const counts = [...this.#relays].map(async ([name, relay]) => {
      const answered = await this.peer(name).askSteadily(this.#load);
      if (answered !== audiences * rounds) {
        throw new Error(`${name} made ${answered} calls.`);
      }
      return [name, relay.countOf(FETCH)] as const;
    });
    return new Map(await Promise.all(counts));
  }
}
