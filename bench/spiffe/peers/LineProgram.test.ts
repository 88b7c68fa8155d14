import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineProgram } from './LineProgram';

const LIMIT_SECONDS = 60;

/** A program that answers by what a function's text makes of a command. */
function start(answer: string, before = ''): Promise<LineProgram> {
  const text = `${before}
    console.log('{}');
    const lines = require('node:readline').createInterface({ input: process.stdin });
    lines.on('line', line => console.log(JSON.stringify((${answer})(line))));`;
  return LineProgram.start(process.execPath, ['-e', text], LIMIT_SECONDS);
}

test('a program answers one command after the other', async () => {
  const program = await start('line => ({ length: line.length })');
  assert.deepEqual(await program.ask('four', LIMIT_SECONDS), { length: 4 });
  assert.deepEqual(await program.ask('seven..', LIMIT_SECONDS), { length: 7 });
  await program.stop();
  await program.stop();
});

test('a failed command rejects with what the program says of it', async () => {
  const program = await start("() => ({ error: 'no agent' })");
  await assert.rejects(program.ask('source 1', LIMIT_SECONDS), {
    message: "'source 1': no agent",
  });
  await program.stop();
});

test('a program that ends instead of an answer is told with its last words', async () => {
  const ending = "() => { process.stderr.write('worn out'); process.exit(3); }";
  const program = await start(ending);
  await assert.rejects(
    program.ask('steady', LIMIT_SECONDS),
    /no answer to steady \(it has ended\)\. worn out$/,
  );
  await assert.rejects(program.ask('again', LIMIT_SECONDS), /it has ended/);
  await program.stop();
});

test('a program that does not start is told with its last words', async () => {
  await assert.rejects(
    start('() => 0', "process.stderr.write('no socket'); process.exit(1);"),
    /no answer to its start \(it has ended\)\. no socket$/,
  );
  await assert.rejects(
    LineProgram.start('no-such-program', [], LIMIT_SECONDS),
    /ENOENT/,
  );
});

test('a program that stays silent is not waited for without end', async () => {
  const program = await start('() => { for (;;); }');
  await assert.rejects(program.ask('steady', 0.05), /no answer to steady/);
  await program.stop();
});
