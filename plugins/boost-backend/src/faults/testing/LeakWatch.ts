import { type AsyncHook, createHook } from 'node:async_hooks';
import { runInThisContext } from 'node:vm';

/**
 * Idle connections end after five seconds, by the timers of Node's server and agent, and on
 * a busy machine later. Only what is left for good takes as long as this.
 */
const PATIENCE_MS = 20_000;

/** What is counted: sockets and timers, those too that would not keep a process alive. */
const WATCHED = new Set(['TCPWRAP', 'TCPCONNECTWRAP', 'Timeout']);

const BAD_NEWS = [
  'unhandledRejection',
  'uncaughtException',
  'warning',
] as const;

// Inside of a jest test `process` is a copy that hears of nothing.
const realProcess: NodeJS.Process = runInThisContext('process');

interface Resource {
  readonly type: string;
  /** Only its stack is of interest, which is put into words when somebody asks. */
  readonly madeAt: Error;
}

/** Counts what is alive in this process, and hears of what nobody handled. */
export class LeakWatch {
  /** Rejections and exceptions that nobody handled, and Node's warnings. */
  readonly news: string[] = [];
  readonly #alive = new Map<number, Resource>();
  readonly #hook: AsyncHook;
  readonly #listeners = BAD_NEWS.map(event => {
    const listener = (reason: unknown) =>
      void this.news.push(`${event}: ${reason}`);
    return { event, listener };
  });
  readonly #patienceMs: number;
  #before: Readonly<Record<string, number>> = {};
  #old: ReadonlySet<number> = new Set();

  private constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
    this.#hook = createHook({
      init: (id, type) => {
        if (!WATCHED.has(type)) return;
        this.#alive.set(id, { type, madeAt: new Error(type) });
      },
      destroy: id => {
        this.#alive.delete(id);
      },
    }).enable();
    for (const { event, listener } of this.#listeners) {
      realProcess.on(event, listener);
    }
  }

  /**
   * Begins to watch; nothing that was made before is counted.
   *
   * @param options - How long it waits for what may still be closed
   */
  static start({ patienceMs = PATIENCE_MS } = {}): LeakWatch {
    return new LeakWatch(patienceMs);
  }

  /** Takes what is alive now for what may be alive later. */
  begin(): void {
    this.#before = this.#count();
    this.#old = new Set(this.#alive.keys());
  }

  /**
   * Where those that are alive now were made, since counting began: of more use than their
   * number to whoever has to find out why one is left.
   */
  findMakers(): string[] {
    return [...this.#alive]
      .filter(([id]) => !this.#old.has(id))
      .map(([, { madeAt }]) => String(madeAt.stack));
  }

  /**
   * Waits until no more is alive than there was.
   *
   * @returns what is left all the same, by its kind
   */
  async findLeft(): Promise<Record<string, number>> {
    const until = performance.now() + this.#patienceMs;
    for (;;) {
      const left = this.#countLeft();
      const isOver = performance.now() > until;
      if (Object.keys(left).length === 0 || isOver) return left;
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  stop(): void {
    this.#hook.disable();
    for (const { event, listener } of this.#listeners) {
      realProcess.off(event, listener);
    }
  }

  #countLeft(): Record<string, number> {
    const left: Record<string, number> = {};
    for (const [kind, count] of Object.entries(this.#count())) {
      const more = count - (this.#before[kind] ?? 0);
      if (more > 0) left[kind] = more;
    }
    return left;
  }

  /** Both censuses: what Node says holds the process, and what was seen to be made. */
  #count(): Record<string, number> {
    const counts: Record<string, number> = {};
    const holding = process
      .getActiveResourcesInfo()
      .map(kind => `held ${kind}`);
    const alive = [...this.#alive.values()].map(({ type }) => type);
    for (const kind of [...alive, ...holding]) {
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  }
}
