import type { SpireEntry } from './SpireEntry';
import { SpireEntries } from './SpireEntries';

/** A server and an agent that serves at once, and notes for whom it was asked. */
class FakeSpire {
  isRunning = true;
  readonly asked: (number | undefined)[] = [];
  readonly #paths = new Set<string>();

  id = (path: string) => `spiffe://example.org${path}`;

  async createEntry({ path }: SpireEntry) {
    this.#paths.add(path);
  }

  async deleteEntry(path: string) {
    this.#paths.delete(path);
  }

  async readIds(uid?: number) {
    this.asked.push(uid);
    return [...this.#paths].map(this.id);
  }
}

describe('SpireEntries', () => {
  const own = process.getuid?.();
  let spire: FakeSpire;
  let entries: SpireEntries;

  beforeEach(() => {
    spire = new FakeSpire();
    entries = SpireEntries.create(spire, spire);
  });

  it('asks the agent as the user whose workload it is', async () => {
    await entries.add([{ path: '/one' }, { path: '/two', uid: own }]);
    expect(spire.asked).toEqual([undefined, own]);
    await entries.remove('/two');
    expect(spire.asked).toEqual([undefined, own, own]);
    await entries.awaitAll();
    expect(spire.asked).toEqual([undefined, own, own, undefined]);
  });

  it('does not wait for the agent when it is told not to', async () => {
    await entries.add([{ path: '/one' }], { isAwaited: false });
    await entries.remove('/one', { isAwaited: false });
    expect(spire.asked).toEqual([]);
    expect(await spire.readIds()).toEqual([]);
  });

  it('does not wait for an agent that is stopped', async () => {
    spire.isRunning = false;
    await entries.add([{ path: '/one' }]);
    expect(spire.asked).toEqual([]);
    expect(await spire.readIds()).toEqual(['spiffe://example.org/one']);
  });
});
