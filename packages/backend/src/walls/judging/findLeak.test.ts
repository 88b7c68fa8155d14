import type { Role } from '../scene/Role';
import { createWallsCall } from '../testing/createWallsCall';
import { findLeak } from './findLeak';

function look(role: Role, body: string, rawHeaders: string[] = []) {
  return findLeak(createWallsCall({ role }), { status: 200, rawHeaders, body });
}

describe('findLeak', () => {
  it('finds secrets wherever they stand, for all but the administrator', () => {
    const secret = 'planted-team1-command';
    expect(look('viewer', `{"a":"${secret}"}`)).toContain(secret);
    expect(look('developer', '', ['x-detail', secret])).toContain(secret);
    expect(look('administrator', secret)).toBeUndefined();
  });

  it('finds what belongs to another namespace in answers to the developer', () => {
    expect(look('developer', 'marked-team2-agent')).toContain('marked-team2');
    expect(look('developer', 'marked-default')).toContain('marked-default');
    expect(look('developer', 'marked-team1')).toBeUndefined();
    expect(look('viewer', 'marked-team2-agent')).toBeUndefined();
    expect(look('outsider', 'marked-team1')).toBeDefined();
  });

  it('lets an answer repeat the name of a namespace that the caller named', () => {
    const answer = { status: 200, rawHeaders: [], body: 'team2' };
    const all = createWallsCall({ target: '/namespaces', expected: '200' });
    const several = { target: '/agents?namespaces=team1,team2' };
    const filtered = createWallsCall({ ...several, expected: 'team1' });
    expect(findLeak(createWallsCall(), answer)).toBeUndefined();
    expect(findLeak(all, answer)).toBe('tells of team2');
    expect(findLeak(filtered, answer)).toBe('tells of team2');
  });
});
