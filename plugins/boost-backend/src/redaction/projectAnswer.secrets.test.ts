import { projectAnswer } from './projectAnswer';
import { agentDetail } from './testing/agentDetail';
import { answers } from './testing/answers';
import { buildInfo } from './testing/buildInfo';
import { buildRun } from './testing/buildRun';
import { plantSecrets } from './testing/plantSecrets';
import type { Spelling } from './testing/Spelling';

const SPELLINGS: readonly Spelling[] = ['camelCase', 'snake_case'];

// All that can be shown of a planted container.
const shownContainer = (name: string) => ({
  name,
  image: `registry.example:5000/team/${name}:v1`,
  env: [
    { name: 'PASSWORD' },
    { name: 'FROM_SECRET' },
    { name: 'FROM_CONFIG_MAP' },
  ],
});

const cases = answers.flatMap(([title, kind, json]) =>
  SPELLINGS.map(spelling => ({ title, spelling, kind, json })),
);

describe('projectAnswer with secrets in the answer', () => {
  it.each(cases)(
    'withholds each of at least 20 secrets in $title, in $spelling',
    ({ kind, json, spelling }) => {
      const { detail, secrets } = plantSecrets(json, spelling);
      const whole = JSON.stringify(detail);
      expect(secrets.length).toBeGreaterThanOrEqual(20);
      expect(secrets.filter(each => whole.split(each).length !== 2)).toEqual(
        [],
      );
      const shown = JSON.stringify(projectAnswer(kind, detail));
      expect(secrets.filter(each => shown.includes(each))).toEqual([]);
    },
  );

  it.each(SPELLINGS)(
    'shows names of containers, images and environment variables alone, in %s',
    spelling => {
      const { detail } = plantSecrets(agentDetail('sandbox'), spelling);
      expect(projectAnswer('agentDetail', detail)).toHaveProperty(
        spelling === 'camelCase'
          ? 'spec.podTemplate.spec.initContainers'
          : 'spec.pod_template.spec.init_containers',
        [shownContainer('migrate')],
      );
    },
  );

  it('shows where sources and images are, without credentials', () => {
    const { detail } = plantSecrets(buildInfo('agent'), 'camelCase');
    expect(projectAnswer('agentBuildInfo', detail)).toMatchObject({
      gitUrl: 'https://git.example/team/made.git',
      outputImage: 'registry.example/team/made:v1',
      buildRunOutputImage: 'registry.example/team/made:v1',
      agentConfig: {
        envVars: [
          { name: 'PORT' },
          { name: 'PASSWORD' },
          { name: 'KEY' },
          { name: 'SETTING' },
        ],
      },
    });
  });

  it('shows why a condition holds in its reason, not in its message', () => {
    const { detail } = plantSecrets(buildRun(), 'camelCase');
    expect(projectAnswer('buildRun', detail).conditions).toEqual([
      {
        type: 'Succeeded',
        status: 'False',
        reason: 'Failed',
        lastTransitionTime: '2026-05-04T03:05:01Z',
      },
      { type: 'Succeeded', status: 'False', reason: 'Failed' },
    ]);
  });
});
