import type { Subject } from '../resources/Subject';
import type { CreatorRecord } from './CreatorRecord';

/**
 * Remembers who created which agent or tool through the portal. There is one record for
 * a name at most: the newest.
 *
 * @internal
 */
export interface CreatorStore {
  /** The record of one agent or tool, if it was created through the portal. */
  find(subject: Subject): Promise<CreatorRecord | undefined>;
  /** The records of one kind in some namespaces. */
  list(
    kind: Subject['kind'],
    namespaces: readonly string[],
  ): Promise<CreatorRecord[]>;
  /** Writes a record in the place of any other of that name, and when. */
  remember(record: CreatorRecord): Promise<void>;
  /** Removes the record of that name, if there is one. */
  forget(subject: Subject): Promise<void>;
}
