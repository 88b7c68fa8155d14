import { readWhole } from 'backstage-plugin-boost-node';
import { type KagentiStandIn, startKagenti } from 'boost-testkit';
import { absentAnswer } from './absentAnswer';

describe('absentAnswer', () => {
  let kagenti: KagentiStandIn;
  beforeAll(async () => {
    kagenti = await startKagenti();
  });
  afterAll(() => kagenti.stop());

  it.each(['agent', 'tool'] as const)(
    'says of an absent %s what Kagenti says, byte for byte',
    async kind => {
      const subject = { kind, namespace: 'team1', name: 'nobody' };
      const real = await fetch(`${kagenti.url}/api/v1/${kind}s/team1/nobody`);
      const own = absentAnswer(subject);
      const bytes = await readWhole(own.body, 1_000);
      expect(bytes).toEqual(Buffer.from(await real.arrayBuffer()));
      expect([own.status, own.headers]).toEqual([
        real.status,
        {
          'content-type': real.headers.get('content-type'),
          'content-length': real.headers.get('content-length'),
        },
      ]);
    },
  );
});
