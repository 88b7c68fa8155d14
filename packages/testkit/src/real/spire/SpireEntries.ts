import { waitUntil } from '../waitUntil';
import type { SpireEntryChange } from './RunningSpire';
import type { SpireAgent } from './SpireAgent';
import type { SpireEntry } from './SpireEntry';
import type { SpireServer } from './SpireServer';

type Server = Pick<SpireServer, 'createEntry' | 'deleteEntry' | 'id'>;
type Agent = Pick<SpireAgent, 'isRunning' | 'readIds'>;

/** The workloads that a server knows and its agent serves, a little later. */
export class SpireEntries {
  readonly #server: Server;
  readonly #agent: Agent;
  readonly #uids = new Map<string, Set<number | undefined>>();

  private constructor(server: Server, agent: Agent) {
    this.#server = server;
    this.#agent = agent;
  }

  static create(server: Server, agent: Agent): SpireEntries {
    return new SpireEntries(server, agent);
  }

  async add(
    entries: readonly SpireEntry[],
    change?: SpireEntryChange,
  ): Promise<void> {
    for (const entry of entries) {
      const { path, uid } = entry;
      await this.#server.createEntry(entry);
      this.#uids.set(path, (this.#uids.get(path) ?? new Set()).add(uid));
    }
    if (change?.isAwaited === false) return;
    for (const { path, uid } of entries) await this.#waitFor(path, uid, true);
  }

  async remove(path: string, change?: SpireEntryChange): Promise<void> {
    await this.#server.deleteEntry(path);
    const uids = this.#uids.get(path) ?? [];
    this.#uids.delete(path);
    if (change?.isAwaited === false) return;
    for (const uid of uids) await this.#waitFor(path, uid, false);
  }

  /** Waits until the agent serves every workload that is known. */
  async awaitAll(): Promise<void> {
    for (const [path, uids] of this.#uids) {
      for (const uid of uids) await this.#waitFor(path, uid, true);
    }
  }

  async #waitFor(
    path: string,
    uid: number | undefined,
    isServed: boolean,
  ): Promise<void> {
    if (!this.#agent.isRunning || !mayAskAs(uid)) return;
    const id = this.#server.id(path);
    await waitUntil(
      `The agent ${isServed ? 'serves' : 'no longer serves'} ${id}`,
      async () => (await this.#agent.readIds(uid)).includes(id) === isServed,
    );
  }
}

/** Only root may ask as another user. */
function mayAskAs(uid: number | undefined): boolean {
  const own = process.getuid?.();
  return uid === undefined || uid === own || own === 0;
}
