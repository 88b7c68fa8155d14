import type { KagentiList } from '../routes/KagentiList';
import { planListCalls } from './planListCalls';

const everything = () => true;

function plan(
  list: KagentiList,
  query: string,
  canShow: (namespace?: string) => boolean = everything,
): string[] {
  return planListCalls(list, new URLSearchParams(query), canShow).map(String);
}

describe('planListCalls', () => {
  it('lists the default namespace by its name when none is given', () => {
    expect(plan('agents', '')).toEqual(['namespace=default']);
    expect(plan('tools', '', namespace => namespace !== 'default')).toEqual([]);
  });

  it('asks once for each namespace that can pass, in their order', () => {
    expect(
      plan('agents', 'namespaces=b,a,b,c', namespace => namespace !== 'a'),
    ).toEqual(['namespace=b', 'namespace=c']);
  });

  it('refuses namespace beside namespaces', () => {
    expect(() => plan('tools', 'namespace=a&namespaces=b')).toThrow(
      expect.objectContaining({ code: 'BAD_REQUEST_QUERY' }),
    );
  });

  it('lists builds and namespaces everywhere in one call, unless nothing can pass', () => {
    for (const [list, query] of [
      ['builds', 'allNamespaces=true&for=agents'],
      ['namespaces', 'enabled_only=false'],
    ] as const) {
      expect(plan(list, query)).toEqual([query]);
      expect(plan(list, query, () => false)).toEqual([]);
    }
  });

  it('keeps the other parameters of a list of builds', () => {
    expect(plan('builds', 'namespace=team1&for=tools')).toEqual([
      'namespace=team1&for=tools',
    ]);
    expect(
      plan('builds', 'namespace=team2', namespace => namespace === 'team1'),
    ).toEqual([]);
  });

  it('leaves it to Kagenti to refuse a list of builds that says nothing of where', () => {
    expect(plan('builds', 'allNamespaces=false')).toEqual([
      'allNamespaces=false',
    ]);
  });
});
