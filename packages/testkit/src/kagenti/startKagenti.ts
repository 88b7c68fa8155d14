import { LocalServer } from '../http/LocalServer';
import { AcpServer } from './acp/AcpServer';
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
 * 41 operations of `/api/v1`, the two health checks and, where it is switched on, the
 * chat by WebSocket, with the real one's checks, texts and habits.
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
  const acp = AcpServer.create({
    isEnabled: options.acp ?? false,
    findVerifier: () => server.verifier,
    findAgent: (namespace, name) => server.state.agents.find(namespace, name),
  });
  const local = await LocalServer.create(port);
  local.handle((request, response) => void server.handle(request, response));
  local.handleUpgrades(
    (request, socket, head) => void acp.handle(request, socket, head),
  );
  return {
    url: local.url,
    acp,
    requests: server.requests,
    answerNext: (answer, { times, path } = {}) =>
      server.answers.add(answer, times, path),
    reset: () => server.reset(),
    restart: async () => {
      acp.close();
      await local.close();
      server.forgetKeys();
      await local.listen();
    },
    stop: async () => {
      acp.close();
      await local.close();
    },
  };
}
