import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { freePort } from '../net/freePort';

// Each test starts a process that compiles first, on a machine that may be busy.
jest.setTimeout(30_000);

const SECRET = 'marked-secret-of-the-portal';
const PROGRAM = require.resolve('./standIns.ts');

function start(environment: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

describe('standIns', () => {
  it('starts both on the given ports, names them and stops on SIGTERM', async () => {
    const issuerPort = String(await freePort());
    const kagentiPort = String(await freePort());
    const child = start({
      BOOST_ISSUER_PORT: issuerPort,
      BOOST_KAGENTI_PORT: kagentiPort,
      BOOST_KAGENTI_CLIENT_SECRET: SECRET,
    });
    const errors = text(child.stderr!);
    let output = '';
    for await (const chunk of child.stdout!) {
      output += chunk;
      if (output.includes('kagenti ready')) {
        break;
      }
    }
    const issuer = `http://127.0.0.1:${issuerPort}/realms/boost`;
    const kagenti = `http://127.0.0.1:${kagentiPort}`;
    expect(output).toBe(`issuer ready: ${issuer}\nkagenti ready: ${kagenti}\n`);
    const granted = await fetch(`${issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'boost-portal',
        client_secret: SECRET,
      }),
    });
    const { access_token: token } = (await granted.json()) as any;
    const agents = await fetch(`${kagenti}/api/v1/agents?namespace=team1`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await agents.text()).toContain('"weather"');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await errors).not.toContain(SECRET);
  });

  it('says which setting is missing or wrong', async () => {
    const run = async (environment: Record<string, string>) => {
      const child = start(environment);
      const errors = text(child.stderr!);
      expect(await once(child, 'exit')).toEqual([1, null]);
      return errors;
    };
    expect(await run({})).toBe(
      'stand-ins: BOOST_KAGENTI_CLIENT_SECRET is not set; give it the same value as boost.kagenti.auth.clientSecret\n',
    );
    expect(await run({ BOOST_KAGENTI_PORT: '7008x' })).toBe(
      "stand-ins: BOOST_KAGENTI_PORT must be a port from 1 to 65535, got '7008x'; leave it out for 7008\n",
    );
  });
});
