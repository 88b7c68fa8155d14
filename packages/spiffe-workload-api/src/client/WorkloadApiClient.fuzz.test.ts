import {
  encodeField,
  encodeMap,
  type WorkloadApiMethodName,
} from 'boost-testkit';
import * as fc from 'fast-check';
import { X509BundleSet } from '../bundle/X509BundleSet';
import { SpiffeError } from '../errors/SpiffeError';
import { SpiffeId } from '../identity/SpiffeId';
import type { JwtSvid } from '../svid/JwtSvid';
import { WorkloadApiScene } from '../testing/WorkloadApiScene';
import type { WorkloadApiClient } from './WorkloadApiClient';

const WEATHER = 'spiffe://example.org/ns/team1/sa/weather';
const RUNS = 150;

let scene: WorkloadApiScene;
let client: WorkloadApiClient;

beforeAll(async () => {
  scene = await WorkloadApiScene.create({ hasWitSvids: true });
  client = scene.client();
});

afterAll(() => scene.close());

type Fetch = readonly [WorkloadApiMethodName, () => Promise<unknown>];

const subject = SpiffeId.parse(WEATHER);
const fetches: readonly Fetch[] = [
  ['FetchJWTSVID', () => client.fetchJwtSvids({ audience: 'a', subject })],
  ['FetchX509SVID', () => client.fetchX509Context()],
  ['FetchX509Bundles', () => client.fetchX509Bundles()],
  ['FetchJWTBundles', () => client.fetchJwtBundles()],
  ['FetchWITSVID', () => client.fetchWitSvids()],
  ['FetchWITBundles', () => client.fetchWitBundles()],
];

/** What a call brings when the agent answers with these bytes. */
async function outcomeOf([method, fetch]: Fetch, bytes: Uint8Array) {
  scene.agent.answerNext(method, bytes);
  return fetch().then(
    value => ({ value }),
    (error: unknown) => ({ error }),
  );
}

function isBadAnswer(error: unknown): boolean {
  return (
    error instanceof SpiffeError && error.code === 'WORKLOAD_API_BAD_ANSWER'
  );
}

function isAsAsked(svids: readonly JwtSvid[]): boolean {
  return svids.every(
    ({ id, audience }) => `${id}` === WEATHER && audience.includes('a'),
  );
}

/** Chance may hit on the name of a trust domain that has no authorities. */
function trustsNobody(value: unknown): boolean {
  return (
    value instanceof X509BundleSet &&
    value.bundles.every(({ authorities }) => authorities.length === 0)
  );
}

/** Bytes, and bytes that look like fields of a message. */
const messages = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .array(
      fc
        .tuple(
          fc.integer({ min: 1, max: 7 }),
          fc.uint8Array({ maxLength: 60 }),
          fc.integer({ min: 1, max: 5 }),
          fc.uint8Array({ maxLength: 60 }),
        )
        .map(([outer, left, inner, right]) =>
          encodeField(outer, Buffer.concat([left, encodeField(inner, right)])),
        ),
      { maxLength: 6 },
    )
    .map(fields => Buffer.concat(fields)),
);

describe('WorkloadApiClient, hostile bytes', () => {
  it.each(fetches.map(fetch => [fetch[0], fetch] as const))(
    'neither crashes nor hangs nor accepts when random bytes answer %s',
    async (_, fetch) => {
      await fc.assert(
        fc.asyncProperty(messages, async bytes => {
          const outcome = await outcomeOf(fetch, bytes);

          expect(
            'error' in outcome
              ? isBadAnswer(outcome.error)
              : trustsNobody(outcome.value),
          ).toBe(true);
        }),
        { numRuns: RUNS },
      );
    },
  );

  it('accepts a changed JWT-SVID only if it still says what was asked for', async () => {
    const valid = await scene.agent.mintJwtSvid({
      subject: WEATHER,
      audience: ['a'],
      issuedAtSeconds: scene.clock.wallMs() / 1000,
      expiresAtSeconds: scene.clock.wallMs() / 1000 + 300,
    });
    const message = encodeField(
      1,
      Buffer.concat([encodeField(1, WEATHER), encodeField(2, valid)]),
    );

    await fc.assert(
      fc.asyncProperty(mutationsOf(message), async bytes => {
        const outcome = await outcomeOf(fetches[0], bytes);

        expect(
          'error' in outcome
            ? isBadAnswer(outcome.error)
            : isAsAsked(outcome.value as JwtSvid[]),
        ).toBe(true);
      }),
      { numRuns: RUNS * 2 },
    );
  });

  it('answers deep nesting with a refusal', async () => {
    const token = await scene.agent.mintJwtSvid({
      subject: WEATHER,
      audience: ['a'],
      issuedAtSeconds: scene.clock.wallMs() / 1000,
      expiresAtSeconds: scene.clock.wallMs() / 1000 + 300,
    });
    let value = Buffer.alloc(0);
    for (let depth = 0; depth < 5_000; depth++) {
      value = encodeField(6, encodeField(1, value));
    }
    const claims = encodeMap(1, new Map([['sub', value]]));
    const validate: Fetch = [
      'ValidateJWTSVID',
      () => client.validateJwtSvid({ audience: 'a', token }),
    ];

    const outcome = await outcomeOf(
      validate,
      Buffer.concat([encodeField(1, WEATHER), encodeField(2, claims)]),
    );

    expect('error' in outcome && isBadAnswer(outcome.error)).toBe(true);
  });
});

/** The message with one to four bytes changed, or cut off somewhere. */
function mutationsOf(message: Buffer): fc.Arbitrary<Buffer> {
  const change = fc.tuple(
    fc.nat({ max: message.length - 1 }),
    fc.integer({ min: 0, max: 255 }),
  );
  return fc
    .tuple(
      fc.array(change, { minLength: 1, maxLength: 4 }),
      fc.option(fc.nat({ max: message.length - 1 }), { freq: 4 }),
    )
    .map(([changes, length]) => {
      const bytes = Buffer.from(message);
      for (const [at, byte] of changes) bytes[at] = byte;
      return length === null ? bytes : bytes.subarray(0, length);
    });
}
