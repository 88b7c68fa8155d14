import { listCalls } from './calls/listCalls';
import type { WallsCall } from './calls/WallsCall';
import { readExpectations } from './expectations/readExpectations';
import { AnswerTwins } from './judging/AnswerTwins';
import { findLeak } from './judging/findLeak';
import { findOutcomeFault } from './judging/findOutcomeFault';
import { findReceivedFault } from './judging/findReceivedFault';
import type { Exchange } from './scene/Exchange';

/** What a walk found. */
export interface WalkReport {
  /** How many calls were made. */
  readonly calls: number;
  /** Where the portal does otherwise than the table says, a sentence for each. */
  readonly disagreements: readonly string[];
}

/**
 * Makes every call of the table, one after the other, and compares.
 *
 * @param makeCall - Makes a call at a portal whose Kagenti is as it was at the start
 */
export async function walkWalls(
  makeCall: (call: WallsCall) => Promise<Exchange>,
): Promise<WalkReport> {
  const twins = AnswerTwins.create();
  const disagreements: string[] = [];
  const calls = listCalls(readExpectations());
  for (const call of calls) {
    const { answer, received } = await makeCall(call);
    const ofAnswer = [
      findOutcomeFault(call, answer),
      findLeak(call, answer),
      twins.findDifference(call, answer),
    ].map(fault => fault && `the answer ${fault}`);
    const faults = [...ofAnswer, findReceivedFault(call, received)].filter(
      fault => fault !== undefined,
    );
    const { role, method, target, body = '', expected } = call;
    const asked = `${role}: ${method} ${target} ${body}`.trim();
    disagreements.push(
      ...faults.map(fault => `${asked}: expected ${expected}; ${fault}`),
    );
  }
  return { calls: calls.length, disagreements };
}
