import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { agentReadPermission } from 'backstage-plugin-boost-common';
import { FakeClock } from 'boost-testkit';
import type { Caller } from './Caller';
import { createDecisions } from './createDecisions';
import { PolicyDecisions } from './PolicyDecisions';

const caller: Caller = {
  credentials: {
    $$type: '@backstage/BackstageCredentials',
    principal: { type: 'user' },
  },
  userEntityRef: 'user:default/alice',
  fingerprint: 'token of alice',
};

function createScene(decisionCacheSeconds: number) {
  const clock = FakeClock.create();
  const policy = { isAllowed: true };
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async queries =>
      queries.map(() => ({
        result: policy.isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      })),
  });
  const decisions = createDecisions({
    decisionCacheSeconds,
    permissions,
    compile: (_, decision) => decision?.result === AuthorizeResult.ALLOW,
    logger: mockServices.logger.mock(),
    clock,
  });
  const isAllowed = async () => {
    const [condition] = await decisions.decide(caller, [agentReadPermission]);
    return condition;
  };
  const asks = permissions.authorizeConditional;
  return { clock, policy, decisions, isAllowed, asks };
}

describe('createDecisions', () => {
  it('holds a revocation back for no longer than its seconds', async () => {
    const { clock, policy, isAllowed, asks } = createScene(5);
    await expect(isAllowed()).resolves.toBe(true);
    clock.advanceSeconds(1);
    policy.isAllowed = false;
    clock.advanceSeconds(3.999);
    await expect(isAllowed()).resolves.toBe(true);
    clock.advanceSeconds(0.001);
    await expect(isAllowed()).resolves.toBe(false);
    expect(asks).toHaveBeenCalledTimes(2);
  });

  it('remembers and shares nothing with 0 seconds', async () => {
    const { policy, decisions, isAllowed, asks } = createScene(0);
    expect(decisions).toBeInstanceOf(PolicyDecisions);
    await expect(Promise.all([isAllowed(), isAllowed()])).resolves.toEqual([
      true,
      true,
    ]);
    expect(asks).toHaveBeenCalledTimes(2);
    policy.isAllowed = false;
    await expect(isAllowed()).resolves.toBe(false);
    expect(asks).toHaveBeenCalledTimes(3);
  });
});
