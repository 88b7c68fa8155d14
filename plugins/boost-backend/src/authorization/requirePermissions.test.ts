import { mockCredentials } from '@backstage/backend-test-utils';
import type { Permission } from '@backstage/plugin-permission-common';
import {
  agentReadPermission,
  boostAccessPermission,
  kagentiAdminPermission,
} from 'backstage-plugin-boost-common';
import type { Condition } from '../conditions/Condition';
import { createDemand } from './createDemand';
import { requirePermissions } from './requirePermissions';

const caller = { credentials: mockCredentials.user(), fingerprint: 'alice' };
const depends: Condition = {
  anyOf: [{ reads: 'namespace', passes: () => true }],
};

const reading = createDemand(agentReadPermission);

/** A policy that gives its answers in the order of the questions. */
function policy(...conditions: Condition[]) {
  return { decide: jest.fn(async () => conditions) };
}

const refusing = (permission: Permission) =>
  expect.objectContaining({
    code: 'NOT_PERMITTED',
    statusCode: 403,
    permission: permission.name,
    message: expect.stringContaining(permission.name),
  });

describe('requirePermissions', () => {
  it("asks once for the gate, the route's permission and what else will be needed", async () => {
    const decisions = policy(true, true, true);
    const demand = createDemand(agentReadPermission, [
      kagentiAdminPermission,
      agentReadPermission,
    ]);
    await requirePermissions(decisions, caller, demand);
    expect(decisions.decide.mock.calls).toEqual([
      [
        caller,
        [boostAccessPermission, agentReadPermission, kagentiAdminPermission],
      ],
    ]);
  });

  it('asks for the gate alone where the route needs no more', async () => {
    const decisions = policy(true);
    await requirePermissions(
      decisions,
      caller,
      createDemand(boostAccessPermission),
    );
    expect(decisions.decide).toHaveBeenCalledWith(caller, [
      boostAccessPermission,
    ]);
  });

  it('names the gate when both permissions are missing', async () => {
    await expect(
      requirePermissions(policy(false, false), caller, reading),
    ).rejects.toEqual(refusing(boostAccessPermission));
  });

  it("names the route's permission when that alone is missing", async () => {
    await expect(
      requirePermissions(policy(true, false), caller, reading),
    ).rejects.toEqual(refusing(agentReadPermission));
  });

  it('takes a missing decision for a denial', async () => {
    await expect(
      requirePermissions(policy(true), caller, reading),
    ).rejects.toEqual(refusing(agentReadPermission));
  });

  it('lets a permission for some resources pass and tells which', async () => {
    const conditionOf = await requirePermissions(
      policy(true, depends, false),
      caller,
      createDemand(agentReadPermission, [kagentiAdminPermission]),
    );
    expect(conditionOf(agentReadPermission)).toBe(depends);
    expect(conditionOf(kagentiAdminPermission)).toBe(false);
  });
});
