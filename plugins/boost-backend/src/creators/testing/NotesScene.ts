import type { Route } from '../../routes/Route';
import type { Subject } from '../../resources/Subject';
import { RecordingLogger } from '../../testing/RecordingLogger';
import type { CreatedWorkload } from '../CreatedWorkload';
import { CreatorNotes } from '../CreatorNotes';
import type { CreatorRecord } from '../CreatorRecord';
import { MemoryCreatorStore } from './MemoryCreatorStore';

/** Whom the requests are about. */
export const weather: Subject = {
  kind: 'agent',
  namespace: 'team1',
  name: 'weather',
};

/** When whatever happens in a scene happens. */
export const NOON = new Date('2026-11-26T12:00:00Z');

/** A workload that came of the build of that name. */
export const built = (uid: string): CreatedWorkload => ({
  uid,
  createdAt: NOON,
  builtBy: weather.name,
});

type NotedRoute = Pick<Route, 'method' | 'judgedBody'>;

const create: NotedRoute = { method: 'POST', judgedBody: 'creation' };
const finalize: NotedRoute = { method: 'POST', judgedBody: 'finalization' };
const remove: NotedRoute = { method: 'DELETE' };

/** Requests of one after the other, with a Kagenti that knows one workload. */
export class NotesScene {
  readonly store = MemoryCreatorStore.create();
  readonly logger = RecordingLogger.create();
  /** What goes by the name. */
  workload: CreatedWorkload | undefined;
  /** What reading the workload fails with from now on. */
  failure: Error | undefined;
  /** How often the workload was read. */
  reads = 0;
  readonly notes = CreatorNotes.create({
    store: this.store,
    logger: this.logger,
    loadDetail: async () => {
      this.reads += 1;
      if (this.failure) throw this.failure;
      return this.workload;
    },
  });

  private constructor() {
    this.store.now = () => NOON;
  }

  static create(): NotesScene {
    return new NotesScene();
  }

  /** What is remembered of the workload, but for when. */
  get record(): Promise<CreatorRecord | undefined> {
    return this.store.find(weather).then(found => {
      const { notedAt, ...record } = found ?? {};
      return found && (record as CreatorRecord);
    });
  }

  get warnings(): string[] {
    return this.logger.entries
      .filter(({ level }) => level === 'warn')
      .map(({ message }) => message);
  }

  /** From an image. */
  create(user?: string, meanwhile?: () => void): Promise<void> {
    return this.#request(create, user, meanwhile, { makesWorkload: true });
  }

  /** From sources. */
  begin(user?: string, meanwhile?: () => void): Promise<void> {
    return this.#request(create, user, meanwhile, { makesWorkload: false });
  }

  finalize(user?: string, meanwhile?: () => void): Promise<void> {
    return this.#request(finalize, user, meanwhile);
  }

  remove(user?: string): Promise<void> {
    return this.#request(remove, user);
  }

  /** A request that succeeds; `meanwhile` is what Kagenti makes of it. */
  async #request(
    route: NotedRoute,
    user?: string,
    meanwhile?: () => void,
    creation?: { makesWorkload: boolean },
  ): Promise<void> {
    const note = await this.notes.before(route, weather, creation);
    meanwhile?.();
    await note.succeeded(user);
  }
}
