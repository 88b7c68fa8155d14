import { KagentiError } from 'backstage-plugin-boost-node';
import { DetailReader } from './DetailReader';
import type { Subject } from './Subject';
import { FakeWorkloads } from './testing/FakeWorkloads';

const named = (name: string): Subject => ({
  kind: 'agent',
  namespace: 'team1',
  name,
});

function createReader(workloads: FakeWorkloads) {
  const warn = jest.fn();
  return { warn, reader: DetailReader.create({ workloads, logger: { warn } }) };
}

const failure = (code: 'KAGENTI_ERROR' | 'KAGENTI_UNREACHABLE') =>
  new KagentiError({ code, statusCode: 500, message: 'It failed.' });

describe('DetailReader', () => {
  it('takes what Kagenti cannot show for nothing that anybody knows', async () => {
    const workloads = FakeWorkloads.create();
    workloads.failure = failure('KAGENTI_ERROR');
    const { reader, warn } = createReader(workloads);
    expect(await reader.read(named('a'))).toMatchObject({ kind: 'unreadable' });
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0][0]).toContain('team1/a');
    workloads.failure = undefined;
    // One that fails by itself says nothing of the others.
    expect(await reader.read(named('b'))).toBeUndefined();
  });

  it('fails when Kagenti cannot be asked at all', async () => {
    const workloads = FakeWorkloads.create();
    workloads.failure = failure('KAGENTI_UNREACHABLE');
    const { reader } = createReader(workloads);
    await expect(reader.read(named('a'))).rejects.toThrow('It failed.');
  });

  it('refuses to read more than a thousand for one request', async () => {
    const { reader } = createReader(FakeWorkloads.create());
    const names = Array.from({ length: 1000 }, (_, at) => `agent-${at}`);
    await Promise.all(names.map(name => reader.read(named(name))));
    await expect(reader.read(named('one-more'))).rejects.toMatchObject({
      code: 'BAD_REQUEST_QUERY',
    });
  });

  it('reads none of those that wait once there are too many', async () => {
    const workloads = FakeWorkloads.create();
    const { reader, warn } = createReader(workloads);
    const names = Array.from({ length: 1001 }, (_, at) => `agent-${at}`);
    const reads = await Promise.allSettled(
      names.map(name => reader.read(named(name))),
    );
    expect(reads.at(-1)).toMatchObject({ status: 'rejected' });
    expect(workloads.reads.length).toBeLessThan(20);
    expect(warn).not.toHaveBeenCalled();
  });

  it('takes a reading that was given up for no fault of the detail', async () => {
    const left = new AbortController();
    const warn = jest.fn();
    const reader = DetailReader.create({
      workloads: {
        async read() {
          left.abort(new Error('left'));
          throw failure('KAGENTI_ERROR');
        },
      },
      signal: left.signal,
      logger: { warn },
    });
    await expect(reader.read(named('a'))).rejects.toThrow();
    expect(warn).not.toHaveBeenCalled();
  });
});
