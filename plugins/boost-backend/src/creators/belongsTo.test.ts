import { belongsTo } from './belongsTo';
import type { CreatedWorkload } from './CreatedWorkload';

const noon = new Date('2026-11-26T12:00:00Z');
const after = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

const weather = {
  kind: 'agent',
  namespace: 'team1',
  name: 'weather',
  creator: 'user:default/alice',
} as const;
const building = { ...weather, notedAt: noon };

const built: CreatedWorkload = {
  uid: 'uid-1',
  createdAt: after(90),
  builtBy: 'weather',
};

describe('belongsTo', () => {
  it('takes a record with a uid for that of the workload that has it', () => {
    const record = { ...building, uid: 'uid-1' };
    expect(belongsTo(record, { uid: 'uid-1' })).toBe(true);
    expect(belongsTo(record, { ...built, uid: 'uid-2' })).toBe(false);
    expect(belongsTo(record, {})).toBe(false);
    expect(belongsTo(record, undefined)).toBe(false);
  });

  it('takes a record without uid for that of a build while there is no workload', () => {
    expect(belongsTo(building, undefined)).toBe(true);
    expect(belongsTo(weather, {})).toBe(true);
  });

  it('takes a record without uid for that of what Kagenti has made of the build', () => {
    expect(belongsTo(building, built)).toBe(true);
  });

  it('takes no workload for that of a build which does not say so', () => {
    for (const builtBy of [undefined, '', 'other', 'Weather']) {
      expect(belongsTo(building, { ...built, builtBy })).toBe(false);
    }
  });

  it('takes no workload for that of a build which is older than the record', () => {
    const made = (seconds: number) => ({ ...built, createdAt: after(seconds) });
    expect(belongsTo(building, made(-61))).toBe(false);
    expect(belongsTo(building, made(-60))).toBe(true);
    expect(belongsTo(building, made(0))).toBe(true);
  });

  it('takes no workload for that of a build when it cannot be told which is older', () => {
    for (const createdAt of [undefined, new Date('nonsense')]) {
      expect(belongsTo(building, { ...built, createdAt })).toBe(false);
    }
    expect(belongsTo(weather, built)).toBe(false);
  });
});
