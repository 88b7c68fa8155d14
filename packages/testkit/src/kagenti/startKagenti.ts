import { LocalServer } from '../http/LocalServer';
import { RealmKeys } from './authentication/RealmKeys';
import { TokenVerifier } from './authentication/TokenVerifier';
import { KagentiOptions } from './KagentiOptions';
import { KagentiServer } from './KagentiServer';
import { KagentiStandIn } from './KagentiStandIn';
import { defaultSeed } from './seed/defaultSeed';
import { KagentiState } from './state/KagentiState';

// What a silent agent was measured to take until Kagenti gave up.
const DEFAULT_TIMINGS = {
  frameDelayMs: 0,
  streamSilenceMs: 120_000,
  sendTimeoutMs: 60_000,
};

/**
 * Starts a stand-in for Kagenti's backend on the loopback address. It serves the
 * 41 operations of `/api/v1` and the two health checks, with the real one's
 * checks, texts and habits.
 *
 * @param options - the port, the realm's keys and what exists at the start
 * @throws Error when the port is taken
 * @public
 */
export async function startKagenti(
  options: KagentiOptions = {},
): Promise<KagentiStandIn> {
  const { port = 0, jwksUri, rolePrefix = 'kagenti' } = options;
  const { bareLists = false, seed = defaultSeed, timings } = options;
  const server = KagentiServer.create({
    createState: () => KagentiState.create(seed),
    settings: {
      rolePrefix,
      bareLists,
      jwksUri,
      timings: { ...DEFAULT_TIMINGS, ...timings },
    },
    createVerifier:
      jwksUri === undefined
        ? undefined
        : () =>
            TokenVerifier.create({
              rolePrefix,
              keys: RealmKeys.create(jwksUri),
              nowSeconds: () => Date.now() / 1000,
            }),
  });
  const local = await LocalServer.create(port);
  local.handle((request, response) => void server.handle(request, response));
  return {
    url: local.url,
    requests: server.requests,
    answerNext: (answer, { times, path } = {}) =>
      server.answers.add(answer, times, path),
    reset: () => server.reset(),
    restart: async () => {
      await local.close();
      server.forgetKeys();
      await local.listen();
    },
    stop: () => local.close(),
  };
}
