// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runLogged } from './runLogged.mjs';

/**
 * @param {string} source a program
 * @param {Parameters<typeof runLogged>[3]} [options]
 */
async function run(source, options) {
  /** @type {string[]} */
  const lines = [];
  await runLogged(
    (line, isError) => lines.push(isError ? `error ${line}` : line),
    process.execPath,
    ['-e', source],
    options,
  );
  return lines.sort();
}

test('hands on what a program prints line by line', async () => {
  const lines = await run(
    'console.log(process.env.WHO); console.error("two\\nthree")',
    { env: { WHO: 'one' } },
  );
  assert.deepEqual(lines, ['error three', 'error two', 'one']);
});

test('says what a program that fails printed last', async () => {
  await assert.rejects(
    run('console.error("out of memory"); process.exit(3)', {
      title: 'go build',
    }),
    { message: 'go build failed (exit code 3):\nout of memory' },
  );
  await assert.rejects(
    runLogged(() => {}, '/nonexistent/program', ['build']),
    /^Error: \/nonexistent\/program could not be started: /,
  );
});
