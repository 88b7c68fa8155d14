// A few seconds for each property.
const DEFAULT_RUNS = 2_000;

/**
 * How many cases a fuzz test tries: `BOOST_FUZZ_RUNS`, or a few thousand when it is not
 * set.
 */
export function fuzzRuns(): number {
  return Number(process.env.BOOST_FUZZ_RUNS ?? DEFAULT_RUNS);
}
