import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Subject } from '../resources/Subject';
import type { Route } from '../routes/Route';
import { withDeadline } from '../status/withDeadline';
import type { CreatorNote } from './CreatorNote';
import type { CreatorStore } from './CreatorStore';
import { readCreatorAction } from './readCreatorAction';

/**
 * How long a user waits for the note at most. Kagenti has done what was asked for then,
 * and ten seconds are ample for one read of a workload and two short statements.
 */
const DEADLINE_SECONDS = 10;

const NOTHING: CreatorNote = { succeeded: async () => {} };

/**
 * What the notes are made of.
 *
 * @internal
 */
export interface CreatorNotesOptions {
  readonly store: CreatorStore;
  /**
   * Reads the `metadata.uid` of the workload that has this name now; undefined when there
   * is none. Kagenti shows a tool that is still being built as a detail with `isBuild`,
   * and with the uid of its build: that is no workload. It must end by itself and outlast
   * the caller, who may leave before what was made is noted.
   */
  readonly loadUid: (subject: Subject) => Promise<string | undefined>;
  readonly logger: LoggerService;
}

/**
 * The rules by which the portal remembers who created an agent or tool.
 *
 * @remarks
 * Only who made a workload that was not there before is remembered. Kagenti's success
 * does not tell that alone: a build from sources begins beside a workload of the same
 * name, and finishing it again is a success that makes nothing. So it is asked first.
 *
 * What cannot be found out is not guessed: nobody counts as creator then, and the
 * user's request succeeds all the same.
 *
 * Kagenti's answers name no uid, so two races stay open: the workload is deleted and made
 * again by somebody else between Kagenti's success and the reading of the uid, or
 * somebody makes it between the look before and Kagenti's own. A build that is begun
 * again outside of the portal is likewise taken for the one that the portal knows of.
 *
 * @internal
 */
export class CreatorNotes {
  readonly #options: CreatorNotesOptions;

  private constructor(options: CreatorNotesOptions) {
    this.#options = options;
  }

  static create(options: CreatorNotesOptions): CreatorNotes {
    return new CreatorNotes(options);
  }

  /**
   * Call it before a request is forwarded. It never rejects, and asks Kagenti only for a
   * creation and for the end of a build.
   *
   * @param route - The route that was asked for; most of them need no note
   * @param subject - What the request creates, finishes or deletes, if it is about one
   * @returns What to note when the request has succeeded
   */
  async before(
    route: Pick<Route, 'method' | 'judgedBody'>,
    subject: Subject | undefined,
  ): Promise<CreatorNote> {
    const action = readCreatorAction(route);
    if (!action || !subject) return NOTHING;
    const { store, loadUid } = this.#options;
    if (action === 'deletion') {
      return this.#note(subject, () => store.forget(subject));
    }
    try {
      if ((await loadUid(subject)) !== undefined) return NOTHING;
    } catch (error) {
      return this.#note(subject, () => Promise.reject(error));
    }
    return this.#note(subject, user =>
      action === 'creation'
        ? this.#created(subject, user)
        : this.#finalized(subject, user),
    );
  }

  async #created(subject: Subject, user: string | undefined): Promise<void> {
    const { store, loadUid } = this.#options;
    if (user === undefined) {
      await store.forget(subject);
      return;
    }
    // There is none yet when a build from sources was begun.
    const uid = await loadUid(subject);
    await store.remember({ ...subject, creator: user, uid });
  }

  async #finalized(subject: Subject, user: string | undefined): Promise<void> {
    const { store, loadUid } = this.#options;
    const uid = await loadUid(subject);
    if (uid === undefined) return;
    const known = await store.find(subject);
    // Two finished the same build at once, and the other one was faster.
    if (known?.uid === uid) return;
    // Who asked for the build is its creator. A uid belongs to a workload that has gone.
    const creator = known && !known.uid ? known.creator : user;
    if (creator === undefined) await store.forget(subject);
    else await store.remember({ ...subject, creator, uid });
  }

  #note(
    subject: Subject,
    step: (user: string | undefined) => Promise<void>,
  ): CreatorNote {
    return {
      succeeded: async user => {
        const isDone = await withDeadline(async () => {
          await this.#attempt(subject, () => step(user));
          return true;
        }, DEADLINE_SECONDS);
        if (isDone) return;
        this.#warn(subject, `it took more than ${DEADLINE_SECONDS} seconds`);
      },
    };
  }

  async #attempt(subject: Subject, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.#warn(subject, stringifyError(error));
      await this.#giveUp(subject);
    }
  }

  /** An older record of the name could be taken for one of what is there now. */
  async #giveUp(subject: Subject): Promise<void> {
    try {
      await this.#options.store.forget(subject);
    } catch (error) {
      this.#warn(subject, stringifyError(error));
    }
  }

  #warn({ kind, namespace, name }: Subject, reason: string): void {
    this.#options.logger.warn(
      `Who created the ${kind} ${namespace}/${name} could not be noted: ${reason}. The request itself succeeded, but nobody may count as the creator. Check that Kagenti and the plugin's database answer.`,
    );
  }
}
