import type { Counterpart } from './Counterpart';
import { isCounterpartInstalled } from './isCounterpartInstalled';

// Starting a JVM on a busy machine with two cores has been seen to take more than half a minute.
const TIMEOUT_MILLISECONDS = 180_000;

/**
 * `describe` for tests that talk to a real counterpart. They are skipped where
 * it is not installed, and have three minutes each where it is.
 *
 * @param counterpart - what the tests talk to
 * @param title - as for `describe`
 * @param body - as for `describe`
 * @throws Error when `BOOST_REAL` is `required` and the counterpart is not installed
 *
 * @public
 */
export function describeReal(
  counterpart: Counterpart,
  title: string,
  body: () => void,
): void {
  const isInstalled = isCounterpartInstalled(counterpart);
  if (!isInstalled && process.env.BOOST_REAL === 'required') {
    throw new Error(
      `BOOST_REAL is 'required', but ${counterpart} is not installed. Run: npm run real:install`,
    );
  }
  if (isInstalled) jest.setTimeout(TIMEOUT_MILLISECONDS);
  const suite = isInstalled ? describe : describe.skip;
  suite(title, body);
}
