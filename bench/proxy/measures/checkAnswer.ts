import type { PeerName } from '../scene/PeerName';
import type { ProxyLoad } from '../scene/ProxyLoad';
import type { ProxyScene } from '../scene/ProxyScene';
import { createRequest } from './createRequest';

/**
 * Asks once, and looks at the whole answer: peers that do less than others are no match.
 *
 * @throws Error when it is not what the upstream answers
 */
export async function checkAnswer(
  scene: ProxyScene,
  peer: PeerName,
  load: ProxyLoad,
): Promise<void> {
  const url = scene.urlOf(peer, load.path);
  const { method, headers, body } = createRequest(load);
  const response = await fetch(url, {
    method,
    // Otherwise it would be compressed, which is not asked for in the measurement either.
    headers: { ...headers, 'accept-encoding': 'identity' },
    body,
  });
  const { length } = await response.text();
  if (!response.ok || length !== load.answerBytes) {
    throw new Error(
      `${url} answered ${response.status} with ${length} bytes, and not ${load.answerBytes}`,
    );
  }
}
