import type { JsonObject } from '@backstage/types';
import { judge } from '../conditions/judge';
import { kagentiRules } from '../rules/kagentiRules';
import { readCreation } from './readCreation';
import { readFinalization } from './readFinalization';

const subject = { kind: 'agent', namespace: 'team1', name: 'fresh' } as const;

function hasLabel(key: string, value?: string) {
  const rule = kagentiRules.agent.find(({ name }) => name === 'HAS_LABEL')!;
  return rule.toQuery({ key, value } as never);
}

const creating = (body: JsonObject) =>
  readCreation('agent', { name: 'fresh', ...body }).facts;

describe('foreseeFacts', () => {
  it('lets nothing through under a not that will carry the label', () => {
    for (const domain of ['kagenti.io', 'rossoctl.io']) {
      const isJob = hasLabel(`${domain}/workload-type`, 'job');
      expect(judge({ not: isJob }, creating({ workloadType: 'job' }))).toBe(
        false,
      );
      expect(judge({ not: isJob }, creating({}))).toBe(true);
    }
  });

  it('leaves the verdict open where a label cannot be foreseen', () => {
    for (const key of [
      'example.com/tier',
      'app.kubernetes.io/managed-by',
      // Which Kagenti of 0.6.1 sets on request.
      'kagenti.io/envoy-proxy-inject',
    ]) {
      const condition = { not: hasLabel(key) };
      expect(judge(condition, creating({}))).toBeUndefined();
      expect(judge(hasLabel(key), creating({}))).toBeUndefined();
    }
  });

  it('sees a proxy that is taken away at the end of a build', () => {
    const isInjected = hasLabel('rossoctl.io/inject', 'enabled');
    expect(judge(isInjected, creating({}))).toBe(true);
    expect(judge(isInjected, creating({ authBridgeEnabled: false }))).toBe(
      false,
    );
    const end = (body: JsonObject) => readFinalization(subject, body)!;
    expect(judge(isInjected, end({ authBridgeEnabled: false }))).toBe(false);
    expect(judge(isInjected, end({ protocol: 'a2a' }))).toBeUndefined();
  });
});
