import { readBoostConfig } from 'backstage-plugin-boost-node';
import { mockServices } from '@backstage/backend-test-utils';
import { FakeClock, type KagentiStandIn, startKagenti } from 'boost-testkit';
import { RecordingLogger } from '../testing/RecordingLogger';
import type { AgentSocketParts } from './AgentSocketParts';
import type { AuthorizedUpgrade } from './AuthorizedUpgrade';
import { converse } from './converse';
import { readTarget } from './handshake/readTarget';
import { ManualTimers } from './testing/ManualTimers';

describe('converse', () => {
  let kagenti: KagentiStandIn;
  let isDestroyed: boolean;

  beforeEach(async () => {
    kagenti = await startKagenti({ acp: true });
    isDestroyed = false;
  });

  afterEach(async () => {
    await kagenti.stop();
  });

  /** A caller's upgrade is about to be granted, and the library does something else. */
  async function grantWith(accept: () => undefined) {
    const rootConfig = mockServices.rootConfig({
      data: { boost: { kagenti: { baseUrl: kagenti.url } } },
    });
    const granted = kagenti.acp.nextConnection();
    const outcome = converse(
      {
        upgrade: {
          request: { headers: {} },
          socket: {
            destroy() {
              isDestroyed = true;
            },
          },
        },
        target: readTarget('/api/boost/kagenti/acp/ws/team1/weather'),
        caller: {},
        requestId: 'id',
        signal: new AbortController().signal,
      } as unknown as AuthorizedUpgrade,
      {
        config: readBoostConfig(rootConfig, {
          logger: RecordingLogger.create(),
        }),
        readTls: async () => ({ rejectUnauthorized: true }),
        clock: FakeClock.create(),
        timers: ManualTimers.create(),
      } as Partial<AgentSocketParts> as AgentSocketParts,
      accept,
    );
    return { outcome, agent: await granted };
  }

  it('lets go of the agent when the caller has left by then', async () => {
    const { outcome, agent } = await grantWith(() => undefined);

    expect(await outcome).toBe('abandoned');
    expect((await agent.closed).code).toBe(1006);
    expect(isDestroyed).toBe(true);
  });

  it('lets go of both sides when the upgrade cannot be granted', async () => {
    const error = new Error('twice');

    const { outcome, agent } = await grantWith(() => {
      throw error;
    });

    await expect(outcome).rejects.toBe(error);
    expect((await agent.closed).code).toBe(1006);
    expect(isDestroyed).toBe(true);
  });
});
