import { readRefusal } from './readRefusal';

const NOW_MS = Date.UTC(2026, 0, 1);

function refusal(
  status: number,
  text: string,
  headers: Record<string, string> = {},
) {
  return readRefusal({ status, headers: new Headers(headers), text }, NOW_MS);
}

describe('readRefusal', () => {
  it('removes control characters and cuts long descriptions', () => {
    const error = refusal(
      400,
      JSON.stringify({
        error: 'invalid_scope\n[31m',
        error_description: `line one\r\nline\u0000two\u2028\u202e${' x'.repeat(1000)}`,
      }),
    );

    expect(error.message).not.toMatch(/[\p{Cc}\p{Zl}\u202e]/u);
    expect(error.message).toContain('line one line two');
    expect(error.message.match(/(?: x)+/)![0].length).toBeLessThanOrEqual(256);
    expect(error.message).toContain(' x x');
    expect(error.oauthError).toBe('invalid_scope [31m');
  });

  it('passes on how long the endpoint asks to wait', () => {
    const body = JSON.stringify({ error: 'temporarily_unavailable' });
    const inTwoMinutes = new Date(NOW_MS + 120_000).toUTCString();

    expect(refusal(429, body, { 'retry-after': '7' }).retryAfterSeconds).toBe(
      7,
    );
    expect(
      refusal(503, '', { 'retry-after': inTwoMinutes }).retryAfterSeconds,
    ).toBe(120);
    expect(
      refusal(503, '', { 'retry-after': 'soon' }).retryAfterSeconds,
    ).toBeUndefined();
    expect(refusal(503, '').retryAfterSeconds).toBeUndefined();
  });

  it('shows nothing of a JSON body that has no OAuth error', () => {
    for (const body of [
      '"marked"',
      '{"message":"marked"}',
      '{"error":{"a":"marked"}}',
      'null',
    ]) {
      const error = refusal(500, body, { 'content-type': 'application/json' });

      expect(error.code).toBe('TOKEN_ENDPOINT_FAILED');
      expect(error.message).toContain('500 (application/json)');
      expect(error.message).not.toContain('marked');
    }
  });
});
