import {
  HeldBody,
  KagentiError,
  type KagentiAnswer,
  type KagentiCall,
} from 'backstage-plugin-boost-node';
import { probeKagenti } from './probeKagenti';

function answering(status: number): KagentiAnswer {
  return { status, headers: {}, body: HeldBody.of('{}') };
}

function failing(code: KagentiError['code']) {
  return async () => {
    throw new KagentiError({ code, statusCode: 502, message: `see ${code}` });
  };
}

describe('probeKagenti', () => {
  it("asks in the portal's own name who the portal is", async () => {
    const send = jest.fn(async (_call: KagentiCall) => answering(200));
    await expect(probeKagenti({ send }, 5)).resolves.toEqual({
      reachable: true,
    });
    expect(send.mock.calls[0][0]).toMatchObject({
      method: 'GET',
      path: '/api/v1/auth/userinfo',
      responseTimeoutSeconds: 5,
    });
    expect(send.mock.calls[0][0].user).toBeUndefined();
  });

  it('takes a server error for no answer', async () => {
    const send = async () => answering(500);
    await expect(probeKagenti({ send }, 5)).resolves.toEqual({
      reachable: false,
      problem: {
        code: 'KAGENTI_ERROR',
        message: 'Kagenti answered 500. See its log for the cause.',
      },
    });
  });

  it.each([
    ['KAGENTI_UNREACHABLE', false],
    ['KAGENTI_TIMEOUT', false],
    ['KAGENTI_UNAUTHORIZED', true],
    ['KAGENTI_ROLE_MISSING', true],
    ['KAGENTI_FORBIDDEN', true],
  ] as const)('takes %s for reachable: %s', async (code, reachable) => {
    await expect(probeKagenti({ send: failing(code) }, 5)).resolves.toEqual({
      reachable,
      problem: { code, message: `see ${code}` },
    });
  });

  it('asks Kagenti without a token when none is to be had', async () => {
    const send = jest
      .fn<Promise<KagentiAnswer>, [KagentiCall]>()
      .mockImplementationOnce(failing('TOKEN_UNAVAILABLE'))
      .mockResolvedValueOnce(answering(200));

    await expect(probeKagenti({ send }, 5)).resolves.toEqual({
      reachable: true,
    });
    expect(send.mock.calls[1][0]).toMatchObject({
      path: '/api/v1/auth/status',
      isAnonymous: true,
    });
  });

  it('does not hide what it does not expect', async () => {
    const send = async () => {
      throw new TypeError('a defect');
    };
    await expect(probeKagenti({ send }, 5)).rejects.toThrow('a defect');
  });
});
