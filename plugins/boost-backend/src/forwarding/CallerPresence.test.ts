import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { CallerPresence } from './CallerPresence';

function responseLike(state: {
  destroyed: boolean;
  writableFinished: boolean;
}) {
  return Object.assign(new EventEmitter(), state) as unknown as ServerResponse;
}

describe('CallerPresence', () => {
  it('fires once when the connection closes before the answer is complete', () => {
    const response = responseLike({
      destroyed: false,
      writableFinished: false,
    });
    const presence = CallerPresence.of(response);
    const heard = jest.fn();
    const unheard = jest.fn();
    presence.addEventListener('abort', heard);
    presence.addEventListener('abort', unheard);
    presence.removeEventListener('abort', unheard);
    expect([presence.aborted, presence.reason]).toEqual([false, undefined]);
    response.emit('close');
    expect(presence.aborted).toBe(true);
    expect(presence.reason).toMatchObject({ name: 'AbortError' });
    expect(heard).toHaveBeenCalledTimes(1);
    expect(unheard).not.toHaveBeenCalled();
  });

  it('does not fire after a complete answer', () => {
    const response = responseLike({ destroyed: false, writableFinished: true });
    const presence = CallerPresence.of(response);
    response.emit('close');
    expect(presence.aborted).toBe(false);
  });

  it('has fired for a caller who is gone already', () => {
    const response = responseLike({ destroyed: true, writableFinished: false });
    expect(CallerPresence.of(response).aborted).toBe(true);
  });
});
