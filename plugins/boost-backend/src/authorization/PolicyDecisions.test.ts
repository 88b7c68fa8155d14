import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ResponseError } from '@backstage/errors';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  agentReadPermission,
  boostAccessPermission,
} from 'backstage-plugin-boost-common';
import type { Caller } from './Caller';
import { PolicyDecisions } from './PolicyDecisions';

const { ALLOW, DENY } = AuthorizeResult;
const credentials = mockCredentials.user();
const caller: Caller = {
  credentials,
  userEntityRef: credentials.principal.userEntityRef,
  fingerprint: 'marked-fingerprint',
};

function createScene(authorizeConditional: () => Promise<PolicyDecision[]>) {
  const permissions = mockServices.permissions.mock({ authorizeConditional });
  const logger = mockServices.logger.mock();
  const counts: string[] = [];
  const decisions = PolicyDecisions.create({
    permissions,
    compile: (_, decision) => decision?.result === ALLOW,
    logger,
    observe: (outcome, count) => counts.push(`${outcome} ${count}`),
  });
  return { decisions, permissions, logger, counts };
}

describe('PolicyDecisions', () => {
  it('asks the framework once about permissions of both kinds', async () => {
    const { decisions, permissions, counts } = createScene(async () => [
      { result: ALLOW },
      { result: DENY },
    ]);
    await expect(
      decisions.decide(caller, [boostAccessPermission, agentReadPermission]),
    ).resolves.toEqual([true, false]);
    expect(permissions.authorizeConditional.mock.calls).toEqual([
      [
        [
          { permission: boostAccessPermission },
          { permission: agentReadPermission },
        ],
        { credentials },
      ],
    ]);
    expect(counts).toEqual(['asked 2']);
  });

  it('asks nothing about no permissions', async () => {
    const { decisions, permissions } = createScene(async () => []);
    await expect(decisions.decide(caller, [])).resolves.toEqual([]);
    expect(permissions.authorizeConditional).not.toHaveBeenCalled();
  });

  it('takes a decision that is missing for a denial', async () => {
    const { decisions } = createScene(async () => [{ result: ALLOW }]);
    await expect(
      decisions.decide(caller, [boostAccessPermission, agentReadPermission]),
    ).resolves.toEqual([true, false]);
  });

  it('gives no decision that was not asked for', async () => {
    const { decisions } = createScene(async () => [
      { result: DENY },
      { result: ALLOW },
    ]);
    await expect(
      decisions.decide(caller, [boostAccessPermission]),
    ).resolves.toEqual([false]);
  });

  it('hands each permission over with its own decision', async () => {
    const given: PolicyDecision[] = [
      { result: DENY },
      {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'boost',
        resourceType: 'kagenti-agent',
        conditions: { rule: 'IN_NAMESPACE', resourceType: 'kagenti-agent' },
      },
    ];
    const compile = jest.fn(() => true);
    const decisions = PolicyDecisions.create({
      permissions: mockServices.permissions.mock({
        authorizeConditional: async () => given,
      }),
      compile,
      logger: mockServices.logger.mock(),
    });
    await decisions.decide(caller, [
      boostAccessPermission,
      agentReadPermission,
    ]);
    expect(compile.mock.calls).toEqual([
      [boostAccessPermission, given[0]],
      [agentReadPermission, given[1]],
    ]);
  });

  it('refuses while the policy cannot be asked, says what to check, and tells the log alone why', async () => {
    const token = 'eyJtYXJrZWQ.eyJtYXJrZWQ.bWFya2Vk';
    const cause = new Error(`catalog is away for Bearer marked and ${token}`);
    const { decisions, logger } = createScene(async () => {
      throw new Error('Request failed with 500', { cause });
    });
    const refusal = await decisions
      .decide(caller, [boostAccessPermission])
      .catch(error => error);

    expect(refusal).toMatchObject({
      code: 'PERMISSIONS_UNAVAILABLE',
      statusCode: 503,
      message: expect.stringContaining('permission backend and catalog run'),
      cause: undefined,
    });
    expect(refusal.message).not.toMatch(/500|away/);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn.mock.calls[0]).toEqual([
      expect.stringContaining(
        'Error: Request failed with 500; caused by Error: catalog is away for Bearer <token> and <token>',
      ),
    ]);
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('arked');
  });

  it("understands the framework's own errors", async () => {
    const { decisions, logger } = createScene(async () => {
      throw await ResponseError.fromResponse(
        Response.json(
          {
            error: { name: 'NotAllowedError', message: 'no policy' },
            response: { statusCode: 500 },
          },
          { status: 500, statusText: 'Internal Server Error' },
        ) as never,
      );
    });
    await expect(
      decisions.decide(caller, [boostAccessPermission]),
    ).rejects.toMatchObject({ code: 'PERMISSIONS_UNAVAILABLE' });
    expect(logger.warn.mock.calls[0][0]).toContain(
      'ResponseError: Request failed with 500 Internal Server Error; caused by NotAllowedError: no policy',
    );
  });
});
