import { RealProgram } from './RealProgram';

const start = (source: string, isReady = /ready/) =>
  RealProgram.start({
    command: process.execPath,
    args: ['-e', source],
    isReady,
  });

describe('RealProgram', () => {
  it('runs until it is ended, and can be ended twice', async () => {
    const program = await start(
      'console.error("ready"); setInterval(() => {}, 1000)',
    );
    expect(program.isRunning).toBe(true);
    await program.end('SIGTERM');
    expect(program.isRunning).toBe(false);
    await program.end('SIGTERM');
  });

  it('shows what a program that ends at once printed', async () => {
    await expect(start('console.log("no licence")')).rejects.toThrow(
      /did not start \(it ended\)\. It printed:\nno licence/,
    );
  });

  it('keeps only the end of a long output', async () => {
    const source = 'console.log("first" + "x".repeat(100_000) + "last")';
    await expect(start(source)).rejects.toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^(?!.*first).*x{1000}last/s),
      }),
    );
  });

  it('says that a program cannot be found', async () => {
    const options = { command: '/nonexistent', args: [], isReady: /ready/ };
    await expect(RealProgram.start(options)).rejects.toThrow(/ENOENT/);
  });
});
