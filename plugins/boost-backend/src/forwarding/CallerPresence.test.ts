import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { abortWhenCallerLeaves } from './abortWhenCallerLeaves';

function responseLike(state: {
  destroyed: boolean;
  writableFinished: boolean;
}) {
  return Object.assign(new EventEmitter(), state) as unknown as ServerResponse;
}

describe('abortWhenCallerLeaves', () => {
  it('fires when the connection closes before the answer is complete', () => {
    const response = responseLike({
      destroyed: false,
      writableFinished: false,
    });
    const signal = abortWhenCallerLeaves(response);
    expect(signal.aborted).toBe(false);
    response.emit('close');
    expect(signal.aborted).toBe(true);
  });

  it('does not fire after a complete answer', () => {
    const response = responseLike({ destroyed: false, writableFinished: true });
    const signal = abortWhenCallerLeaves(response);
    response.emit('close');
    expect(signal.aborted).toBe(false);
  });

  it('has fired for a caller who is gone already', () => {
    const response = responseLike({ destroyed: true, writableFinished: false });
    expect(abortWhenCallerLeaves(response).aborted).toBe(true);
  });
});
