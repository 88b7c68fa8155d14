import type { CreatorRecord } from '../creators/CreatorRecord';
import { MemoryCreatorStore } from '../creators/testing/MemoryCreatorStore';
import { CreatorLookup } from './CreatorLookup';
import type { Subject } from './Subject';

const weather: Subject = { kind: 'agent', namespace: 'team1', name: 'weather' };
const ledger: Subject = { kind: 'agent', namespace: 'team2', name: 'ledger' };
const clock: Subject = { kind: 'tool', namespace: 'team1', name: 'weather' };

const recordOf = (subject: Subject, creator: string): CreatorRecord => ({
  ...subject,
  creator,
  uid: `uid of ${creator}`,
});
const alices = recordOf(weather, 'user:default/alice');
const bobs = recordOf(clock, 'user:default/bob');

describe('CreatorLookup', () => {
  const store = MemoryCreatorStore.create(alices, bobs);
  const find = jest.spyOn(store, 'find');
  const list = jest.spyOn(store, 'list');

  beforeEach(() => jest.clearAllMocks());

  it('looks a single one up by its name, and once', async () => {
    const lookup = CreatorLookup.create(store);
    expect(await lookup.findAll([weather])).toEqual([alices]);
    expect(await lookup.findAll([weather])).toEqual([alices]);
    expect(find.mock.calls).toEqual([[weather]]);
    expect(list).not.toHaveBeenCalled();
  });

  it('reads the records of many in one query for each kind', async () => {
    const lookup = CreatorLookup.create(store);
    const other = { ...clock, name: 'other' };
    const subjects = [clock, ledger, weather, other, weather];
    expect(await lookup.findAll(subjects)).toEqual([
      bobs,
      undefined,
      alices,
      undefined,
      alices,
    ]);
    expect(list.mock.calls).toEqual([
      ['agent', ['team2', 'team1']],
      ['tool', ['team1']],
    ]);
    expect(find).not.toHaveBeenCalled();
    await lookup.findAll([ledger]);
    expect(find).not.toHaveBeenCalled();
  });

  it('asks nothing about nobody', async () => {
    expect(await CreatorLookup.create(store).findAll([])).toEqual([]);
    expect(find).not.toHaveBeenCalled();
    expect(list).not.toHaveBeenCalled();
  });

  it('hands on how the store failed, to all who ask', async () => {
    list.mockRejectedValueOnce(new Error('database is down'));
    const lookup = CreatorLookup.create(store);
    await expect(lookup.findAll([weather, ledger])).rejects.toThrow('down');
    await expect(lookup.findAll([ledger])).rejects.toThrow('down');
  });
});
