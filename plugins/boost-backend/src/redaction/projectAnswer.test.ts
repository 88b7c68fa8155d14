import { projectAnswer } from './projectAnswer';
import { agentDetail } from './testing/agentDetail';
import { answers } from './testing/answers';
import { buildInfo } from './testing/buildInfo';
import { buildRun } from './testing/buildRun';
import { buildStatus } from './testing/buildStatus';
import { toolDetail } from './testing/toolDetail';
import { unbuiltToolDetail } from './testing/unbuiltToolDetail';

describe('projectAnswer', () => {
  it("keeps of an agent's detail what a page needs", () => {
    expect(projectAnswer('agentDetail', agentDetail())).toMatchObject({
      metadata: {
        name: 'clock',
        namespace: 'team-a',
        uid: '0d6f8c2e-7a41-4b57-9d3c-52a1f0e6b7c8',
        labels: {
          'app.kubernetes.io/name': 'clock',
          'protocol.rossoctl.io/a2a': '',
          'rossoctl.io/type': 'agent',
        },
        annotations: { 'rossoctl.io/description': 'Tells the time' },
        creationTimestamp: '2026-05-04T03:02:01+00:00',
      },
      spec: {
        replicas: 1,
        strategy: { type: 'RollingUpdate' },
        template: {
          metadata: { labels: { 'rossoctl.io/type': 'agent' } },
          spec: {
            containers: [
              {
                name: 'agent',
                image: 'registry.example:5000/team/clock:v2',
                env: [{ name: 'PORT' }, { name: 'TIME_ZONE' }],
                ports: [{ container_port: 8000, protocol: 'TCP' }],
                resources: { limits: { cpu: '500m', memory: '1Gi' } },
              },
            ],
            init_containers: [
              {
                name: 'fetch-skills',
                image: 'alpine:3.21.3',
                env: [{ name: 'SKILL' }],
              },
            ],
          },
        },
      },
      status: {
        ready_replicas: 1,
        conditions: [
          {
            type: 'Available',
            status: 'True',
            reason: 'MinimumReplicasAvailable',
            last_transition_time: '2026-05-04T03:02:01Z',
          },
        ],
      },
      workloadType: 'deployment',
      readyStatus: 'Ready',
      service: {
        name: 'clock',
        type: 'ClusterIP',
        clusterIP: '10.96.7.8',
        ports: [{ name: 'http', port: 8080, target_port: 8000 }],
      },
    });
  });

  it.each([
    [
      "an agent's StatefulSet",
      'spec.service_name',
      projectAnswer('agentDetail', agentDetail('statefulset')),
      'clock',
    ],
    [
      "an agent's Job",
      'status.start_time',
      projectAnswer('agentDetail', agentDetail('job')),
      '2026-05-04T03:02:01Z',
    ],
    [
      "an agent's Sandbox",
      'spec.podTemplate.spec.containers.0.ports.0.containerPort',
      projectAnswer('agentDetail', agentDetail('sandbox')),
      8000,
    ],
    [
      "an agent's Sandbox",
      'status.conditions.0.type',
      projectAnswer('agentDetail', agentDetail('sandbox')),
      'Ready',
    ],
    [
      'a tool',
      'metadata.creation_timestamp',
      projectAnswer('toolDetail', toolDetail()),
      '2026-05-04T03:02:01+00:00',
    ],
    [
      'a tool',
      'service.name',
      projectAnswer('toolDetail', toolDetail()),
      'clock-mcp',
    ],
    [
      'a tool that is being built',
      'readyStatus',
      projectAnswer('toolDetail', unbuiltToolDetail()),
      'Build Failed',
    ],
    [
      'a tool that is being built',
      'spec.source.git.revision',
      projectAnswer('toolDetail', unbuiltToolDetail()),
      'main',
    ],
    [
      "an agent's build",
      'agentConfig.envVars',
      projectAnswer('agentBuildInfo', buildInfo('agent')),
      [{ name: 'PORT' }],
    ],
    [
      "a tool's build",
      'toolConfig.skills',
      projectAnswer('toolBuildInfo', buildInfo('tool')),
      ['time'],
    ],
    [
      'a run of a build',
      'conditions.0.reason',
      projectAnswer('buildRun', buildRun()),
      'Failed',
    ],
  ] as const)('keeps of %s the field %s', (_, path, shown, expected) => {
    expect(shown).toHaveProperty(path, expected);
  });

  it("keeps Kagenti's spelling and the nulls of what may be seen", () => {
    const { status } = projectAnswer('agentDetail', agentDetail());
    expect(status).toHaveProperty('unavailable_replicas', null);
    expect(status).not.toHaveProperty('unavailableReplicas');
    const camelCase = { ...agentDetail(), status: { readyReplicas: 2 } };
    expect(projectAnswer('agentDetail', camelCase)).toHaveProperty('status', {
      readyReplicas: 2,
    });
  });

  it.each(answers)('does not change %s', (_, kind, json) => {
    const before = JSON.stringify(json);
    projectAnswer(kind, json);
    expect(JSON.stringify(json)).toBe(before);
  });

  it('withholds the messages of builds, which quote logs', () => {
    const messages = /essage|validations|exited/;
    const shown = [
      projectAnswer('build', buildStatus()),
      projectAnswer('buildRun', buildRun()),
      projectAnswer('agentBuildInfo', {
        ...buildInfo('agent'),
        buildRunFailureMessage: 'step build exited with 1',
      }),
    ];
    expect(shown.filter(each => messages.test(JSON.stringify(each)))).toEqual(
      [],
    );
  });

  it('leaves out a field that holds something else than declared, and nothing else', () => {
    const whole = projectAnswer('agentDetail', agentDetail());
    const { readyStatus, ...rest } = whole;
    for (const odd of [5, true, ['Ready'], { text: 'Ready' }, 'a; b']) {
      const projected = projectAnswer('agentDetail', {
        ...agentDetail(),
        readyStatus: odd,
      });
      expect(Object.keys(projected)).not.toContain('readyStatus');
      expect(projected).toEqual(rest);
    }
    expect(
      projectAnswer('agentDetail', { ...agentDetail(), spec: 'unknown' }),
    ).not.toHaveProperty('spec');
  });
});
