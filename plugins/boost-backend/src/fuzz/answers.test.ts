import fc from 'fast-check';
import { type AnswerCase, answersArbitrary } from './answersArbitrary';
import { findAnswerFault } from './findAnswerFault';
import { fuzzRuns } from './fuzzRuns';
import { FuzzScene } from './FuzzScene';
import { MOUNT } from './targetArbitrary';

const TARGET = `${MOUNT}/agents/team1/weather/route-status`;

// Far more than a case takes: a busy machine is no failure.
jest.setTimeout(60_000 + 50 * fuzzRuns());

function write({ status, lines, body, framing }: AnswerCase): string {
  const chunk = body && `${body.length.toString(16)}\r\n${body}\r\n`;
  const framed = {
    length: [`Content-Length: ${body.length}`, body],
    chunks: ['Transfer-Encoding: chunked', `${chunk}0\r\n\r\n`],
    close: ['Connection: close', body],
  }[framing];
  const head = [
    `HTTP/1.1 ${status} Anything`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    framed[0],
  ];
  return `${head.join('\r\n')}\r\n\r\n${framed[1]}`;
}

describe('answers of any kind', () => {
  let scene: FuzzScene;
  let usual: readonly string[];

  async function ask() {
    const { authorization } = scene.newCaller();
    const answer = await scene.exchange(
      `GET ${TARGET} HTTP/1.1\r\nHost: portal\r\nAuthorization: ${authorization}\r\n\r\n`,
      'GET',
    );
    scene.takeArrivals();
    return answer;
  }

  beforeAll(async () => {
    scene = await FuzzScene.start();
    usual = (await ask())?.headers.map(([name]) => name) ?? [];
  });
  afterAll(() => scene.stop());

  it("lets no header of Kagenti's back but those that describe the body, each once", async () => {
    await fc.assert(
      fc.asyncProperty(answersArbitrary, async answer => {
        scene.kagenti.answerWith(write(answer));
        expect(findAnswerFault(await ask(), usual)).toBeUndefined();
      }),
      { numRuns: fuzzRuns() },
    );
  });
});
