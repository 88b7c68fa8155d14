import type { Figures } from '../../figures/Figures';
import { nameFigures } from '../figures/nameFigures';
import type { Round } from '../../figures/Round';
import { bearerRequests } from '../../load/bearerRequests';
import { sendLoad } from '../../load/sendLoad';
import type { PeerName } from './PeerName';
import { peers } from './peers';
import { Portal } from './Portal';
import type { RouteLoad } from './RouteLoad';
import { startUpstream, type Upstream } from './startUpstream';

const CONNECTIONS = 20;
const USERS = 50;

const WARM_UP_SECONDS = 3;

/** What was left behind by the load before is done by then. */
const SETTLE_MS = 300;

interface Cell {
  readonly peer: PeerName;
  readonly load: RouteLoad;
}

/** What all peers meet: one portal that has all of them, and one upstream. */
export class AuthorizationScene {
  readonly #upstream: Upstream;
  readonly #portal: Portal;
  readonly #cells: readonly Cell[];
  readonly #rounds: Promise<Round>[] = [];

  private constructor(
    upstream: Upstream,
    portal: Portal,
    loads: readonly RouteLoad[],
  ) {
    this.#upstream = upstream;
    this.#portal = portal;
    this.#cells = loads.flatMap(load =>
      Object.keys(peers).map(peer => ({ load, peer: peer as PeerName })),
    );
  }

  static async create(
    loads: readonly RouteLoad[],
  ): Promise<AuthorizationScene> {
    const upstream = await startUpstream();
    try {
      const portal = await Portal.start({
        upstreamUrl: upstream.url,
        users: USERS,
        otherRoles: 0,
      });
      return new AuthorizationScene(upstream, portal, loads);
    } catch (error) {
      await upstream.stop();
      throw error;
    }
  }

  get portal(): Portal {
    return this.#portal;
  }

  get upstreamUrl(): string {
    return this.#upstream.url;
  }

  /** Compiles what is hot and fills what is kept, so that no round has to. */
  async warmUp(): Promise<void> {
    for (const cell of this.#cells) await this.#measure(cell, WARM_UP_SECONDS);
  }

  /**
   * All peers and loads in turn, once for each number; every other round goes backwards,
   * so that none always follows the same one.
   */
  round(number: number): Promise<Round> {
    this.#rounds[number] ??= this.#measureAll(number % 2 === 1);
    return this.#rounds[number];
  }

  async stop(): Promise<void> {
    await this.#portal.stop();
    await this.#upstream.stop();
  }

  async #measureAll(isBackwards: boolean): Promise<Round> {
    const round = new Map<string, Figures>();
    const cells = isBackwards ? [...this.#cells].reverse() : this.#cells;
    for (const cell of cells) {
      const values = await this.#measure(cell, cell.load.seconds);
      round.set(cell.peer, { ...round.get(cell.peer), ...values });
    }
    return round;
  }

  async #measure({ peer, load }: Cell, seconds: number): Promise<Figures> {
    const portal = this.#portal;
    const before = await portal.cpuMicroseconds();
    const result = await sendLoad({
      url: `${portal.url}${peers[peer]}${load.path}`,
      requests: bearerRequests(portal.tokens.slice(0, load.users)),
      connections: CONNECTIONS,
      seconds,
    });
    const cpu = (await portal.cpuMicroseconds()) - before;
    await new Promise(resolve => setTimeout(resolve, SETTLE_MS));
    const names = nameFigures(load.name);
    return {
      [names.requests]: result.requests / result.seconds,
      [names.cpu]: cpu / result.requests,
    };
  }
}
