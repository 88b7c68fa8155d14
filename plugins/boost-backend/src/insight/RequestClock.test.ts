import { RequestClock } from './RequestClock';

describe('RequestClock', () => {
  let now: number;
  let clock: RequestClock;

  beforeEach(() => {
    now = 100;
    clock = RequestClock.start(() => now);
  });

  const pass = (milliseconds: number) => {
    now += milliseconds;
  };

  it('gives every moment to whoever the request waits for, else to the portal', () => {
    pass(1);
    clock.begin('authorize');
    pass(2);
    clock.end('authorize');
    clock.begin('token');
    pass(4);
    clock.end('token');
    clock.begin('kagenti');
    pass(8);
    clock.end('kagenti');
    clock.begin('caller');
    pass(16);
    clock.end('caller');
    pass(32);

    expect(clock.read()).toEqual({
      boost: 33,
      authorize: 2,
      token: 4,
      kagenti: 8,
      caller: 16,
    });
  });

  it('counts calls that wait at the same time once, until the last has its answer', () => {
    clock.begin('kagenti');
    pass(1);
    clock.begin('kagenti');
    pass(2);
    clock.end('kagenti');
    pass(4);
    clock.end('kagenti');
    pass(8);

    expect(clock.read()).toMatchObject({ kagenti: 7, boost: 8 });
  });

  it('hides no wait for a token behind another wait', () => {
    clock.begin('kagenti');
    clock.begin('token');
    pass(1);
    clock.end('token');
    pass(2);

    expect(clock.read()).toMatchObject({ token: 1, kagenti: 2, boost: 0 });
  });

  it("takes what the policy's conditions read from Kagenti for Kagenti's", () => {
    clock.begin('authorize');
    pass(1);
    clock.begin('kagenti');
    pass(2);
    clock.end('kagenti');
    pass(4);

    expect(clock.read()).toMatchObject({ authorize: 5, kagenti: 2 });
  });

  it('tells the time of the process unless told otherwise', () => {
    const { boost, kagenti } = RequestClock.start().read();
    expect(boost).toBeGreaterThanOrEqual(0);
    expect(kagenti).toBe(0);
  });
});
