import { Scene } from '../testing/Scene';
import { defaultSeed } from './seed/defaultSeed';

describe('startKagenti, environment files and configuration', () => {
  let scene: Scene;

  beforeAll(async () => {
    const environmentFiles = { 'https://git.example/.env': 'A=1' };
    const seed = { ...defaultSeed, environmentFiles };
    scene = await Scene.create(undefined, { seed });
  });

  afterAll(() => scene.stop());

  it('reads an environment file line by line', async () => {
    const reference = { secretKeyRef: { name: 's', key: 'k' } };
    const content = [
      '# comment',
      '',
      'PLAIN=a=b',
      'QUOTED="with blanks"',
      `SECRET='${JSON.stringify({ valueFrom: reference })}'`,
      'JSON={"x":1}',
      'BROKEN={x}',
      'no equals',
      '1BAD=x',
    ].join('\n');
    const { body } = await scene.call('POST', '/agents/parse-env', { content });
    expect(body).toEqual({
      envVars: [
        { name: 'PLAIN', value: 'a=b' },
        { name: 'QUOTED', value: 'with blanks' },
        { name: 'SECRET', valueFrom: reference },
        { name: 'JSON', value: '{"x":1}' },
        { name: 'BROKEN', value: '{x}' },
      ],
      warnings: [
        "Line 6: JSON value without 'valueFrom' key, treating as string",
        'Line 7: Invalid JSON in value',
        "Line 8: Invalid format, missing '='",
        "Line 9: Invalid variable name '1BAD'.",
      ],
    });
    const clean = { content: 'A=1' };
    const quiet = await scene.call('POST', '/agents/parse-env', clean);
    expect(quiet.body.warnings).toBeNull();
  });

  it('fetches only what its seed holds and nothing private', async () => {
    const fetchUrl = async (url: string) => {
      const path = '/agents/fetch-env-url';
      const answer = await scene.call('POST', path, { url });
      return [answer.status, answer.body.detail ?? answer.body.content];
    };
    expect(await fetchUrl('https://git.example/.env')).toEqual([200, 'A=1']);
    expect(await fetchUrl('https://git.example/other')).toEqual([
      502,
      'Failed to fetch URL: All connection attempts failed',
    ]);
    for (const url of ['file:///etc/passwd', 'nonsense']) {
      expect(await fetchUrl(url)).toEqual([
        400,
        'Only HTTP/HTTPS URLs are supported',
      ]);
    }
    for (const host of ['127.0.0.1', '169.254.169.254', 'localhost']) {
      expect(await fetchUrl(`http://${host}/`)).toEqual([
        400,
        'Private IP addresses are not allowed for security reasons',
      ]);
    }
  });

  it('tells what the platform has', async () => {
    const read = async (last: string) =>
      (await scene.call('GET', `/config/${last}`)).body;
    expect(await read('features')).toMatchObject({ builds: true });
    expect(await read('dashboards')).toMatchObject({ mcpProxy: null });
    expect(await read('mcp-gateway-status')).toEqual({ status: 'Ready' });
    const { components, registry } = await read('platform-status');
    expect(components).toContainEqual({ name: 'Keycloak', status: 'Ready' });
    expect(registry.clusterBuildStrategyPresent).toBe(true);
  });
});
