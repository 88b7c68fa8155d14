import { setTimeout as sleep } from 'node:timers/promises';
import type { KeycloakProcess } from './KeycloakProcess';

const START_LIMIT_MILLISECONDS = 120_000;
const POLL_MILLISECONDS = 100;
const ANSWER_LIMIT_MILLISECONDS = 5_000;

/**
 * Waits until every realm answers. The port is open and the server says that
 * it has started before the realms are imported, so neither is a sign.
 */
export async function waitForRealms(
  server: KeycloakProcess,
  url: string,
  names: readonly string[],
): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MILLISECONDS;
  for (const name of names) {
    while (!(await answers(`${url}/realms/${encodeURIComponent(name)}`))) {
      if (!server.isRunning) throw await server.failure('ended while starting');
      if (Date.now() > deadline) {
        throw await server.failure(
          `did not serve the realm '${name}' within ${START_LIMIT_MILLISECONDS / 1000} s`,
        );
      }
      await sleep(POLL_MILLISECONDS);
    }
  }
}

async function answers(realmUrl: string): Promise<boolean> {
  try {
    const response = await fetch(
      `${realmUrl}/.well-known/openid-configuration`,
      { signal: AbortSignal.timeout(ANSWER_LIMIT_MILLISECONDS) },
    );
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
