import type { KagentiRequest } from 'boost-testkit';
import { createWallsCall } from '../testing/createWallsCall';
import { findReceivedFault } from './findReceivedFault';

function received(method: string, url: string) {
  return [{ method, url, body: '' } as KagentiRequest];
}

describe('findReceivedFault', () => {
  it('lets Kagenti hear nothing of what is refused', () => {
    const refused = createWallsCall({ expected: '403', role: 'viewer' });
    expect(findReceivedFault(refused, [])).toBeUndefined();
    expect(findReceivedFault(refused, received('GET', '/x'))).toContain('/x');
  });

  it('lets it be asked, and not told, about what is absent from their namespace', () => {
    const absent = createWallsCall({ namespace: 'team1' });
    expect(findReceivedFault(absent, received('GET', '/x'))).toBeUndefined();
    expect(findReceivedFault(absent, received('DELETE', '/x'))).toBeDefined();
    expect(
      findReceivedFault(createWallsCall(), received('GET', '/x')),
    ).toBeDefined();
  });

  it('lets it never be asked about team2 for the developer', () => {
    const list = createWallsCall({ expected: 'team1', namespace: undefined });
    const asked = received('GET', '/agents?namespace=team2');
    expect(findReceivedFault(list, asked)).toContain('about team2');
    expect(
      findReceivedFault({ ...list, role: 'viewer' }, asked),
    ).toBeUndefined();
  });
});
