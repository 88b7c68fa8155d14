import { startKagenti, type KagentiStandIn } from 'boost-testkit';
import { agentDetail } from '../redaction/testing/agentDetail';
import { plantSecrets } from '../redaction/testing/plantSecrets';
import { callPortal } from '../testing/callPortal';
import { startPortal, type Portal } from '../testing/startPortal';

// Whole backends over real sockets take their time on a busy machine.
jest.setTimeout(60_000);

describe('details through the proxy', () => {
  let kagenti: KagentiStandIn;
  let portal: Portal;
  let isAdministrator: boolean;
  const planted = plantSecrets(agentDetail());

  beforeAll(async () => {
    kagenti = await startKagenti();
    portal = await startPortal({
      kagentiUrl: kagenti.url,
      allows: permission =>
        permission !== 'boost.kagenti.admin' || isAdministrator,
    });
  });
  afterAll(async () => {
    await portal?.stop();
    await kagenti?.stop();
  });

  async function readDetail(): Promise<string> {
    kagenti.answerNext({ status: 200, body: planted.detail });
    const { status, text } = await callPortal(portal, {
      path: '/kagenti/agents/team1/weather',
    });
    expect(status).toBe(200);
    return text;
  }

  it("shows secrets planted in an agent's detail to the administrator only", async () => {
    expect(planted.secrets.length).toBeGreaterThanOrEqual(20);
    isAdministrator = false;
    const reduced = await readDetail();
    expect(planted.secrets.filter(each => reduced.includes(each))).toEqual([]);
    expect(JSON.parse(reduced)).toMatchObject({
      metadata: { name: 'clock', namespace: 'team-a' },
    });
    isAdministrator = true;
    const whole = await readDetail();
    expect(planted.secrets.filter(each => !whole.includes(each))).toEqual([]);
  });

  it('passes no detail of an unknown shape to whoever does not administer', async () => {
    isAdministrator = false;
    kagenti.answerNext({ status: 200, body: { marked: 'secret' } });
    const { status, text } = await callPortal(portal, {
      path: '/kagenti/tools/team1/calculator',
    });
    expect(status).toBe(502);
    expect(text).toContain('KAGENTI_BAD_ANSWER');
    expect(text).not.toContain('marked');
  });
});
