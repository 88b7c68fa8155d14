import type { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import type { Subject } from '../resources/Subject';
import type { Route } from '../routes/Route';
import { withDeadline } from '../status/withDeadline';
import { belongsTo } from './belongsTo';
import type { CreatedWorkload } from './CreatedWorkload';
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
   * Reads what goes by this name now; undefined when there is nothing. Kagenti shows a
   * tool that is still being built as a detail with `isBuild`, and with the uid of its
   * build: that is no workload, and has no uid here. It must end by itself and outlast the
   * caller, who may leave before what was made is noted.
   */
  readonly loadDetail: (
    subject: Subject,
  ) => Promise<CreatedWorkload | undefined>;
  readonly logger: LoggerService;
}

/**
 * The rules by which the portal remembers who created an agent or tool.
 *
 * @remarks
 * Only who made a workload that was not there before is remembered. A creation is refused
 * where the name is taken, before it comes here. For the end of a build Kagenti is asked
 * first, because finishing it again is a success that makes nothing.
 *
 * What cannot be found out is not guessed: nobody counts as creator then, and the
 * user's request succeeds all the same.
 *
 * Kagenti's answer to a creation names no uid, so one race stays open: the workload is
 * deleted and made again by somebody else between Kagenti's success and the reading of
 * the uid. A build that is begun again outside of the portal is likewise taken for the one
 * that the portal knows of.
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
   * Call it before a request is forwarded. It never rejects, and asks Kagenti only for the
   * end of a build.
   *
   * @param route - The route that was asked for; most of them need no note
   * @param subject - What the request creates, finishes or deletes, if it is about one.
   * What it creates must not exist
   * @param creation - Of a creation, whether it makes a workload at once; without it no
   * workload is taken for what was created
   * @returns What to note when the request has succeeded
   */
  async before(
    route: Pick<Route, 'method' | 'judgedBody'>,
    subject: Subject | undefined,
    creation: { readonly makesWorkload: boolean } = { makesWorkload: false },
  ): Promise<CreatorNote> {
    const action = readCreatorAction(route);
    if (!action || !subject) return NOTHING;
    if (action === 'deletion') {
      return this.#note(subject, () => this.#options.store.forget(subject));
    }
    if (action === 'creation') {
      return this.#note(subject, user =>
        creation.makesWorkload
          ? this.#created(subject, user)
          : this.#begun(subject, user),
      );
    }
    return this.#beforeEnd(subject);
  }

  async #beforeEnd(subject: Subject): Promise<CreatorNote> {
    let found: CreatedWorkload | undefined;
    try {
      found = await this.#options.loadDetail(subject);
    } catch (error) {
      return this.#note(subject, () => Promise.reject(error));
    }
    return this.#note(subject, user =>
      found?.uid === undefined
        ? this.#finalized(subject, user)
        : this.#bind(subject, found),
    );
  }

  async #created(subject: Subject, user: string | undefined): Promise<void> {
    const { loadDetail } = this.#options;
    const uid = user && (await loadDetail(subject))?.uid;
    // Without a uid it was deleted again, and a record would be taken for one of a build.
    await this.#remember(subject, uid && user, uid);
  }

  /**
   * A build makes no workload, so none that is there by now is looked at: it would be
   * somebody else's.
   */
  #begun(subject: Subject, user: string | undefined): Promise<void> {
    return this.#remember(subject, user);
  }

  async #finalized(subject: Subject, user: string | undefined): Promise<void> {
    const { store, loadDetail } = this.#options;
    const workload = await loadDetail(subject);
    // Somebody made another meanwhile, or it was deleted again.
    if (workload?.uid === undefined || workload.builtBy !== subject.name)
      return;
    const known = await store.find(subject);
    if (known && !known.uid) {
      await this.#bind(subject, workload);
      return;
    }
    // Two finished the same build at once, and the other one was faster.
    if (known?.uid === workload.uid) return;
    // Nobody asked for the build through the portal. The uid known is of a workload that
    // has gone.
    await this.#remember(subject, user, workload.uid);
  }

  /** Who asked for the build is the creator of what came of it, whoever finished it. */
  async #bind(subject: Subject, workload: CreatedWorkload): Promise<void> {
    const known = await this.#options.store.find(subject);
    if (!known || known.uid || !belongsTo(known, workload)) return;
    await this.#remember(subject, known.creator, workload.uid);
  }

  async #remember(
    { kind, namespace, name }: Subject,
    creator: string | undefined,
    uid?: string,
  ): Promise<void> {
    const { store } = this.#options;
    const subject = { kind, namespace, name };
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
