import type { KagentiStandIn } from 'boost-testkit';
import { callPortal } from '../testing/callPortal';
import type { Portal } from '../testing/startPortal';
import { usePortal } from '../testing/usePortal';

const OPEN_SECONDS = 30;

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('the breaker behind the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let skippedMs = 0;

  usePortal(started => ({ kagenti, portal } = started), {
    kagenti: { breaker: { failures: 3, openSeconds: OPEN_SECONDS } },
  });

  beforeAll(() => {
    const now = performance.now.bind(performance);
    jest.spyOn(performance, 'now').mockImplementation(() => now() + skippedMs);
  });

  afterAll(() => jest.restoreAllMocks());

  function call() {
    return callPortal(portal, { path: '/kagenti/agents/team1/weather' });
  }

  it('answers 503 with Retry-After when Kagenti cannot be reached, until it is back', async () => {
    await kagenti.stop();
    for (let each = 0; each < 3; each++) {
      expect((await call()).status).toBe(502);
    }

    const { status, headers, text } = await call();
    expect(status).toBe(503);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(OPEN_SECONDS);
    expect(JSON.parse(text).error).toEqual({
      name: 'KagentiError',
      code: 'KAGENTI_DOWN',
      message: expect.stringMatching(
        /ECONNREFUSED.*boost\.kagenti\.breaker\.openSeconds/,
      ),
    });

    // The status asks no other way, and says so.
    const { kagenti: told } = JSON.parse(
      (await callPortal(portal, { path: '/status' })).text,
    );
    expect(told).toMatchObject({
      reachable: false,
      problem: { code: 'KAGENTI_DOWN' },
    });

    await kagenti.restart();
    skippedMs += OPEN_SECONDS * 1000;
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(200);

    const lines = portal.log.map(({ message }) => message);
    expect(lines.filter(line => line.includes('3 times in a row'))).toEqual([
      expect.stringContaining('Kagenti could not be reached'),
    ]);
    expect(lines.filter(line => line.includes('answers again'))).toHaveLength(
      1,
    );
  });
});
