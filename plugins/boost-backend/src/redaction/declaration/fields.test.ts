import { z } from 'zod';
import { fields } from './fields';
import { list } from './list';

const schema = fields(
  {
    clusterIP: z.string(),
    hasRun: z.boolean(),
    inner: fields({ a: z.string() }),
  },
  { name: z.string() },
);

describe('fields', () => {
  it('takes a field in either spelling and keeps the one that was used', () => {
    expect(schema.parse({ name: 'n', clusterIP: '1', has_run: true })).toEqual({
      name: 'n',
      clusterIP: '1',
      has_run: true,
    });
    expect(schema.parse({ name: 'n', cluster_ip: '1' })).toEqual({
      name: 'n',
      cluster_ip: '1',
    });
  });

  it('takes no third spelling', () => {
    expect(
      schema.parse({ name: 'n', ClusterIP: '1', HAS_RUN: true, hasrun: true }),
    ).toEqual({ name: 'n' });
  });

  it('lets null through where a field may be absent', () => {
    expect(schema.parse({ name: 'n', inner: null })).toEqual({
      name: 'n',
      inner: null,
    });
  });

  it('leaves a field out that holds something else, without a trace of its key', () => {
    const projected = schema.parse({ name: 'n', clusterIP: 5, inner: ['a'] });
    expect(Object.keys(projected as object)).toEqual(['name']);
    expect(schema.parse({ name: 'n', inner: { a: {} } })).toEqual({
      name: 'n',
      inner: {},
    });
  });

  it('refuses an object without a required field', () => {
    for (const odd of [{}, { name: null }, { name: 5 }, [], 'n', null]) {
      expect(schema.safeParse(odd).success).toBe(false);
    }
  });

  it('is not misled by the names of prototypes', () => {
    const odd = JSON.parse('{"name":"n","__proto__":{"hasRun":true}}');
    const projected = schema.parse(odd) as Record<string, unknown>;
    expect(Object.keys(projected)).toEqual(['name']);
    expect(projected.hasRun).toBeUndefined();
  });
});

describe('list', () => {
  it('leaves out elements that hold something else', () => {
    expect(
      list(fields({}, { name: z.string() })).parse([
        { name: 'a', value: 'b' },
        'c',
        null,
        { value: 'd' },
        [{ name: 'e' }],
        { name: 'f' },
      ]),
    ).toEqual([{ name: 'a' }, { name: 'f' }]);
  });
});
