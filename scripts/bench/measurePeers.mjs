// @ts-check

/**
 * What is measured. `start` makes a peer ready; `measure` does one round of
 * work and tells a value for each name.
 *
 * @typedef {Record<string, number>} Values
 * @typedef {{ measure: () => Promise<Values>, stop: () => Promise<void> }} RunningPeer
 * @typedef {{ name: string, start: () => Promise<RunningPeer> }} Peer
 */

/**
 * Measures peers in turn, round by round: whatever else the machine does at a
 * moment falls on all of them alike.
 *
 * @param {readonly Peer[]} peers
 * @param {number} rounds
 * @param {(line: string) => void} [report]
 * @returns {Promise<Map<string, Values[]>>} the rounds of each peer
 */
export async function measurePeers(peers, rounds, report = () => {}) {
  /** @type {{ name: string, peer: RunningPeer }[]} */
  const running = [];
  /** @type {Map<string, Values[]>} */
  const samples = new Map();
  try {
    for (const { name, start } of peers) {
      running.push({ name, peer: await start() });
      samples.set(name, []);
    }
    for (let round = 1; round <= rounds; round++) {
      for (const { name, peer } of running) {
        report(`round ${round} of ${rounds}: ${name}`);
        samples.get(name)?.push(await peer.measure());
      }
    }
  } finally {
    for (const { peer } of running.reverse()) await peer.stop();
  }
  return samples;
}
