import { HeldBody, type KagentiClient } from 'backstage-plugin-boost-node';
import { type KagentiStandIn, startKagenti } from 'boost-testkit';
import { KagentiWorkloadSource } from './KagentiWorkloadSource';

/** Calls a Kagenti that asks for no token. */
function clientOf({ url }: KagentiStandIn): KagentiClient {
  return {
    async send({ method, path }) {
      const answer = await fetch(`${url}${path}`, { method });
      const body = HeldBody.of(await answer.text());
      return { status: answer.status, headers: {}, body };
    },
  };
}

describe('KagentiWorkloadSource, with Kagenti', () => {
  let kagenti: KagentiStandIn;

  beforeAll(async () => {
    kagenti = await startKagenti({});
  });

  afterAll(() => kagenti.stop());

  it.each(['agent', 'tool'] as const)(
    'reads the protocols of each %s as its row in the list says them',
    async kind => {
      const source = KagentiWorkloadSource.create({
        kagenti: clientOf(kagenti),
        timeoutSeconds: 5,
      });
      const answer = await fetch(
        `${kagenti.url}/api/v1/${kind}s?namespace=team1`,
      );
      const { items } = await answer.json();
      expect(items.length).toBeGreaterThan(1);
      for (const { name, namespace, labels } of items) {
        const detail = await source.read({ kind, namespace, name }, {});
        expect(detail?.protocols).toEqual(labels.protocol);
        expect(detail?.uid).toEqual(expect.any(String));
      }
      const absent = { kind, namespace: 'team1', name: 'absent' };
      expect(await source.read(absent, {})).toBeUndefined();
    },
  );
});
