import { createWallsCall } from '../testing/createWallsCall';
import { expectedSecrets } from './expectedSecrets';
import { findOutcomeFault } from './findOutcomeFault';

const HIDDEN = '{"detail":"Agent \'walked\' not found in namespace \'team2\'"}';

function judge(expected: string, status: number, body: unknown) {
  return findOutcomeFault(createWallsCall({ expected }), {
    status,
    rawHeaders: [],
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function refusal(code: string, message: string) {
  return { error: { code, message } };
}

describe('findOutcomeFault', () => {
  it('wants the very words that Kagenti has for what does not exist', () => {
    expect(judge('hidden', 404, HIDDEN)).toBeUndefined();
    expect(judge('hidden', 404, `${HIDDEN} `)).toContain('404');
    expect(judge('hidden', 403, HIDDEN)).toContain('403');
    expect(
      judge('hidden', 404, HIDDEN.replace('team2', 'team1')),
    ).toBeDefined();
  });

  it('wants a refusal to name the permission, and no other', () => {
    const wanted = 'You need the permission boost.kagenti.agent.read. Ask.';
    const other = wanted.replace('.read', '.readers');
    expect(judge('403', 403, refusal('NOT_PERMITTED', wanted))).toBeUndefined();
    expect(judge('403', 403, refusal('NOT_PERMITTED', other))).toContain(other);
    expect(judge('403', 403, refusal('X', wanted))).toContain('X');
    expect(judge('403', 404, refusal('NOT_PERMITTED', wanted))).toBeDefined();
    expect(judge('host', 403, refusal('HOST_NOT_ALLOWED', ''))).toBeUndefined();
    expect(judge('host', 403, refusal('NOT_PERMITTED', ''))).toBeDefined();
  });

  it('wants rows of the right namespaces and of no others', () => {
    const rows = (...namespaces: string[]) => ({
      items: namespaces.map(namespace => ({ namespace })),
    });
    expect(judge('both', 200, rows('team1', 'team2'))).toBeUndefined();
    expect(judge('both', 200, rows('team1'))).toContain('team2');
    expect(judge('team1', 200, rows('team1'))).toBeUndefined();
    expect(judge('team1', 200, rows('team1', 'team2'))).toContain('team2');
    expect(judge('team1', 200, rows())).toContain('team1');
    expect(judge('rows', 200, rows('team2'))).toBeUndefined();
    expect(judge('rows', 200, rows('team1', 'team2'))).toContain('team1');
    expect(judge('empty', 200, rows())).toBeUndefined();
    expect(judge('empty', 200, rows('team2'))).toContain('no empty list');
    expect(judge('both', 500, rows('team1', 'team2'))).toContain('500');
  });

  it('wants all secrets for the administrator and none for others', () => {
    const secrets = [...expectedSecrets(createWallsCall())];
    expect(secrets.length).toBeGreaterThanOrEqual(20);
    expect(judge('whole', 200, secrets)).toBeUndefined();
    expect(judge('whole', 200, secrets.slice(1))).toContain(secrets[0]);
    expect(judge('redacted', 200, ['walked'])).toBeUndefined();
    expect(judge('redacted', 200, ['walked', secrets[3]])).toContain(
      secrets[3],
    );
    expect(judge('redacted', 200, [])).toContain('without its name');
  });

  it('takes a number for the status of an answer of Kagenti', () => {
    expect(judge('503', 503, '')).toBeUndefined();
    expect(judge('503', 200, 'x')).toBe('is 200 x');
  });
});
