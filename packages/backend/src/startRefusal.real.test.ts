import { startDevelopmentBackend } from './testing/startDevelopmentBackend';

describe('a portal that nothing would guard', () => {
  it('does not start without the permission framework', async () => {
    const backend = await startDevelopmentBackend(
      { permission_enabled: 'false' },
      'unused',
    );

    const code = await backend.process.exited;

    expect(code).toBe(1);
    expect(backend.process.output).toContain(
      'permission.enabled must be true while boost.security.mode is full',
    );
  }, 180_000);

  it('does not start in a security mode of no meaning', async () => {
    const backend = await startDevelopmentBackend(
      { boost_security_mode: 'none' },
      'unused',
    );

    const code = await backend.process.exited;

    expect(code).toBe(1);
    expect(backend.process.output).toContain('boost.security.mode');
    expect(backend.process.output).toContain('development-only-no-auth');
  }, 180_000);
});
