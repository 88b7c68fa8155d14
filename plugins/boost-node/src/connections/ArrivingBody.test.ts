import { ArrivingBody } from './ArrivingBody';

const KIBIBYTE = 1024;

function bodyScene() {
  const flow = { pause: jest.fn(), resume: jest.fn(), giveUp: jest.fn() };
  const body = ArrivingBody.create(flow);
  const heard: string[] = [];
  const receiver = {
    data: (chunk: Buffer) => heard.push(String(chunk)),
    end: () => heard.push('(end)'),
    fail: (error: Error) => heard.push(`(${error.message})`),
  };
  return { flow, body, heard, receiver };
}

describe('ArrivingBody', () => {
  it('hands over what came before anybody took it, then the rest as it comes', () => {
    const { body, heard, receiver } = bodyScene();
    body.push(Buffer.from('a'));
    body.push(Buffer.from('b'));
    body.receive(receiver);
    expect(heard).toEqual(['a', 'b']);
    body.push(Buffer.from('c'));
    body.finish();
    expect(heard).toEqual(['a', 'b', 'c', '(end)']);
  });

  it('hands over a body that is complete already', () => {
    const { body, heard, receiver } = bodyScene();
    body.push(Buffer.from('a'));
    body.finish();
    body.receive(receiver);
    expect(heard).toEqual(['a', '(end)']);
  });

  it('tells a failure once, also when it came before anybody took the body', () => {
    const early = bodyScene();
    early.body.push(Buffer.from('a'));
    early.body.fail(new Error('reset'));
    early.body.fail(new Error('again'));
    early.body.receive(early.receiver);
    expect(early.heard).toEqual(['(reset)']);

    const late = bodyScene();
    late.body.receive(late.receiver);
    late.body.fail(new Error('reset'));
    late.body.push(Buffer.from('a'));
    late.body.finish();
    expect(late.heard).toEqual(['(reset)']);
  });

  it('holds the sender back when more than 64 KiB lie here, until somebody takes them', () => {
    const { body, flow, receiver } = bodyScene();
    body.push(Buffer.alloc(64 * KIBIBYTE));
    expect(flow.pause).not.toHaveBeenCalled();
    body.push(Buffer.alloc(1));
    body.push(Buffer.alloc(1));
    expect(flow.pause).toHaveBeenCalledTimes(1);
    expect(flow.resume).not.toHaveBeenCalled();
    body.receive(receiver);
    expect(flow.resume).toHaveBeenCalledTimes(1);
  });

  it('does not let the sender go on when the receiver of what lay here holds it back', () => {
    const { body, flow, receiver } = bodyScene();
    body.push(Buffer.alloc(65 * KIBIBYTE));
    body.receive({ ...receiver, data: () => body.pause() });
    expect(flow.resume).not.toHaveBeenCalled();
    body.resume();
    expect(flow.resume).toHaveBeenCalledTimes(1);
  });

  it('tells the sender of each change once', () => {
    const { body, flow, receiver } = bodyScene();
    body.receive(receiver);
    body.resume();
    body.pause();
    body.pause();
    body.resume();
    body.resume();
    expect(flow.pause).toHaveBeenCalledTimes(1);
    expect(flow.resume).toHaveBeenCalledTimes(1);
  });

  it('gives up the connection when it is destroyed before its end, and not after', () => {
    const { body, flow, heard, receiver } = bodyScene();
    body.receive(receiver);
    const left = new Error('left');
    body.destroy(left);
    body.destroy(new Error('again'));
    expect(flow.giveUp.mock.calls).toEqual([[left]]);
    expect(heard).toEqual(['(left)']);

    const complete = bodyScene();
    complete.body.finish();
    complete.body.destroy(left);
    expect(complete.flow.giveUp).not.toHaveBeenCalled();
  });

  it('stops handing over when the receiver has had enough', () => {
    const { body, flow, heard, receiver } = bodyScene();
    body.push(Buffer.from('a'));
    body.push(Buffer.from('b'));
    body.receive({
      ...receiver,
      data: chunk => {
        receiver.data(chunk);
        body.destroy(new Error('enough'));
      },
    });
    expect(heard).toEqual(['a', '(enough)']);
    expect(flow.giveUp).toHaveBeenCalledTimes(1);
  });

  it('is taken by one only', () => {
    const { body, receiver } = bodyScene();
    body.receive(receiver);
    expect(() => body.receive(receiver)).toThrow('taken by somebody else');
  });
});
