import { KagentiError } from 'backstage-plugin-boost-node';
import type { AnswerKind } from './AnswerKind';
import { projectAnswer } from './projectAnswer';
import { agentDetail } from './testing/agentDetail';

function refusal(kind: AnswerKind, json: unknown): KagentiError {
  try {
    projectAnswer(kind, json);
  } catch (error) {
    return error as KagentiError;
  }
  throw new Error('It was not refused.');
}

describe('projectAnswer of what it does not know', () => {
  it.each([
    ['its root', 'agentDetail', 'planted'],
    ['its root', 'toolBuildInfo', ['planted']],
    ['its root', 'build', null],
    ['metadata', 'agentDetail', { planted: 'planted' }],
    ['metadata', 'toolDetail', { metadata: ['planted'] }],
    ['metadata.name', 'agentDetail', { metadata: { namespace: 'team-a' } }],
    ['metadata.name', 'agentDetail', { metadata: { name: 'pl@nted' } }],
    ['metadata.namespace', 'toolDetail', { metadata: { name: 'clock' } }],
    ['name', 'buildRun', { name: { planted: 1 }, namespace: 'team-a' }],
    ['namespace', 'buildListItem', { name: 'clock', namespace: null }],
  ] as const)(
    'refuses an unknown shape, naming %s and no value: %s %j',
    (path, kind, json) => {
      const error = refusal(kind, json);
      expect(error).toBeInstanceOf(KagentiError);
      expect(error).toMatchObject({
        code: 'KAGENTI_BAD_ANSWER',
        statusCode: 502,
        message: expect.stringContaining(` at ${path},`),
      });
      expect(error.message).toContain('boost.kagenti.admin');
      expect(error.message).not.toMatch(/pl[a@]nted/);
    },
  );

  it('looks no deeper than it declares', () => {
    let deep: unknown = 'planted';
    for (let level = 0; level < 100_000; level++) deep = { spec: deep };
    expect(
      projectAnswer('agentDetail', {
        ...agentDetail(),
        spec: { template: deep },
        unknown: deep,
      }),
    ).toHaveProperty('spec', { template: { spec: {} } });
  });
});
