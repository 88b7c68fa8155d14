import { ArrivingBody } from '../connections/ArrivingBody';
import type { CallClock } from '../kagenti/CallClock';
import { TimedBody } from './TimedBody';
import { Wait } from './Wait';

const FLOW = { pause: () => {}, resume: () => {}, giveUp: () => {} };

describe('TimedBody', () => {
  let told: string[];
  const clock: CallClock = {
    begin: wait => told.push(`${wait}?`),
    end: wait => told.push(`${wait}!`),
  };
  const receiver = {
    data: (chunk: Buffer) => told.push(String(chunk)),
    end: () => told.push('end'),
    fail: (error: Error) => told.push(error.message),
  };

  beforeEach(() => {
    told = [];
  });

  function bodyOf(arriving: ArrivingBody, isStream = false): TimedBody {
    const wait = Wait.for(clock, 'kagenti');
    return TimedBody.create({ body: arriving, wait, isStream });
  }

  it('waits for Kagenti between chunks, and not while one is dealt with', () => {
    const arriving = ArrivingBody.create(FLOW);
    bodyOf(arriving).receive(receiver);
    arriving.push(Buffer.from('a'));
    arriving.push(Buffer.from('b'));
    arriving.finish();

    expect(told).toEqual([
      ...['kagenti?', 'kagenti!', 'a', 'kagenti?', 'kagenti!', 'b'],
      ...['kagenti?', 'kagenti!', 'end'],
    ]);
  });

  it('waits for nobody when all is there already', () => {
    const arriving = ArrivingBody.create(FLOW);
    arriving.push(Buffer.from('a'));
    arriving.finish();
    bodyOf(arriving).receive(receiver);

    expect(told).toEqual(['a', 'end']);
  });

  it('counts all of a stream as a wait', () => {
    const arriving = ArrivingBody.create(FLOW);
    bodyOf(arriving, true).receive(receiver);
    arriving.push(Buffer.from('a'));
    arriving.push(Buffer.from('b'));
    arriving.fail(new Error('broken'));

    expect(told).toEqual(['kagenti?', 'a', 'b', 'kagenti!', 'broken']);
  });

  it('is taken once, and does what a body does', () => {
    const flow = { pause: jest.fn(), resume: jest.fn(), giveUp: jest.fn() };
    const body = bodyOf(ArrivingBody.create(flow));
    body.receive(receiver);
    expect(() => body.receive(receiver)).toThrow('taken');
    body.pause();
    body.resume();
    body.destroy(new Error('enough'));

    expect(flow.pause).toHaveBeenCalledTimes(1);
    expect(flow.resume).toHaveBeenCalledTimes(1);
    expect(flow.giveUp).toHaveBeenCalledTimes(1);
    expect(told.slice(-2)).toEqual(['kagenti!', 'enough']);
  });
});
