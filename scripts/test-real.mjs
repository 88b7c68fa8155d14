// @ts-check
import { REAL_TEST } from './test/realTest.mjs';
import { runJest } from './test/runJest.mjs';
import { verdict } from './test/verdict.mjs';

const [pattern] = process.argv.slice(2);
if (!pattern) {
  console.error('Usage: npm run test:real -- <pattern of a path>');
  process.exit(1);
}
process.env.BOOST_REAL = 'required';
const { counts, exitCode, leaks } = await runJest([
  '--runInBand',
  '--testPathPatterns',
  // Both must hold, in any order.
  `^(?=.*(?:${pattern})).*${REAL_TEST.source}`,
]);
const { lines, ...result } = verdict(counts, {
  areSkipsAllowed: false,
  hasBrokenRunner: exitCode !== 0,
  leaks,
});
console.log(`\n${lines.join('\n')}`);
process.exitCode = result.exitCode;
