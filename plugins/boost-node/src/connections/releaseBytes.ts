import { ByteKeeper } from './ByteKeeper';

/**
 * Tells that a piece of an answer's body is needed by nobody any more, so that its memory
 * can be used for the next one. Nobody has to: what is not released is collected.
 *
 * @param piece - As it was handed over; it is empty afterwards, for whoever else holds it too
 * @public
 */
export function releaseBytes(piece: Buffer): void {
  ByteKeeper.shared.release(piece);
}
