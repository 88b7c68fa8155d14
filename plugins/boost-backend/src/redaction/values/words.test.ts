import { clusterAddress } from './clusterAddress';
import { conditionReason } from './conditionReason';
import { environmentNames } from './environmentNames';
import { imageDigest } from './imageDigest';
import { keyword } from './keyword';
import { kubernetesName } from './kubernetesName';
import { quantities } from './quantities';
import { shortText } from './shortText';
import { targetPort } from './targetPort';
import { timestamp } from './timestamp';
import { uid } from './uid';

describe('values of one form', () => {
  it.each([
    ['keyword', keyword, 'Not Ready', 'see: user:pass'],
    ['keyword', keyword, 'RollingUpdate', 'one two three four'],
    ['conditionReason', conditionReason, 'FailedCreate', 'it said pass'],
    ['kubernetesName', kubernetesName, 'clock-mcp', 'user:pass@clock'],
    ['timestamp', timestamp, '2026-05-04T03:02:01.5+00:00', '2026 pass'],
    ['uid', uid, '0d6f8c2e-7a41', 'user:pass'],
    ['clusterAddress', clusterAddress, 'fd00::1', 'host.example'],
    ['clusterAddress', clusterAddress, 'None', 'user:pass'],
    ['imageDigest', imageDigest, 'sha256:0123456789ab', 'sha256:pass'],
    ['shortText', shortText, 'feature/1 @next', 'two\nlines'],
    ['targetPort', targetPort, 'http', 'user:pass'],
    ['targetPort', targetPort, 8000, 80.5],
  ])('%s takes what has its form alone', (_, schema, form, other) => {
    expect(schema.safeParse(form)).toMatchObject({ success: true, data: form });
    expect(schema.safeParse(other).success).toBe(false);
  });

  it('takes environment variables by their names, unless a value stands in one', () => {
    expect(
      environmentNames.parse([
        { name: 'A_B.c-1', value: 'x', valueFrom: { secretKeyRef: {} } },
        { name: 'PASSWORD=x' },
        { name: '1' },
        { value: 'x' },
        'PASSWORD',
      ]),
    ).toEqual([{ name: 'A_B.c-1' }]);
  });

  it('takes quantities that are some', () => {
    expect(
      quantities.parse({
        cpu: '500m',
        memory: '1Gi',
        'example.com/gpu': 2,
        disk: '1.5e3',
        password: 'pass',
        nested: { cpu: '1' },
      }),
    ).toEqual({
      cpu: '500m',
      memory: '1Gi',
      'example.com/gpu': 2,
      disk: '1.5e3',
    });
  });
});
