import type { Counterpart } from './Counterpart';
import { isCounterpartInstalled } from './isCounterpartInstalled';

// Starting a JVM on a busy machine with two cores has been seen to take more than half a minute.
const TIMEOUT_MILLISECONDS = 180_000;

/**
 * `describe` for tests that talk to real counterparts. They are skipped where
 * one is not installed, and have three minutes each where all are.
 *
 * @param counterparts - what the tests talk to: one name, or a list of them
 * @param title - as for `describe`
 * @param body - as for `describe`
 * @throws Error when `BOOST_REAL` is `required` and a counterpart is not installed
 *
 * @public
 */
export function describeReal(
  counterparts: Counterpart | readonly Counterpart[],
  title: string,
  body: () => void,
): void {
  const missing = [counterparts]
    .flat()
    .filter(counterpart => !isCounterpartInstalled(counterpart));
  const isInstalled = missing.length === 0;
  if (!isInstalled && process.env.BOOST_REAL === 'required') {
    const verb = missing.length === 1 ? 'is' : 'are';
    throw new Error(
      `BOOST_REAL is 'required', but ${missing.join(', ')} ${verb} not installed. Run: npm run real:install`,
    );
  }
  if (isInstalled) jest.setTimeout(TIMEOUT_MILLISECONDS);
  const suite = isInstalled ? describe : describe.skip;
  suite(title, body);
}
