import { waitFor } from './waitFor';

describe('waitFor', () => {
  it('leaves no failure unhandled when its caller has left before it began', async () => {
    let fail = (_: Error) => {};
    const shared = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const waiting = waitFor(shared, AbortSignal.abort(new Error('had left')));
    fail(new Error('later'));

    // Jest fails a test for a rejection that nobody handles.
    await expect(waiting).rejects.toThrow('had left');
    await new Promise(resolve => setImmediate(resolve));
  });
});
