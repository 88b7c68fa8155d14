import { Readable } from 'node:stream';
import { routeTable } from '../routes/routeTable';
import { readCreatedResource } from './readCreatedResource';

function row(method: string, path: string) {
  return routeTable.find(
    route => route.method === method && route.path === path,
  )!;
}

const CREATE = row('POST', '/agents');
const named = { name: 'weather', namespace: 'team1' };

describe('readCreatedResource', () => {
  it('reads the names of a new agent or tool', () => {
    const body = Buffer.from(JSON.stringify({ ...named, envVars: [] }));

    expect(readCreatedResource(CREATE, body)).toEqual(named);
    expect(readCreatedResource(row('POST', '/tools'), body)).toEqual(named);
  });

  it('leaves out what is no name', () => {
    for (const text of ['', 'null', '[]', '"x"', '7', '{"name":"A b"}', '{']) {
      expect(readCreatedResource(CREATE, Buffer.from(text))).toEqual({});
    }
  });

  it('reads no body of a route whose path says the names', () => {
    const chat = row('POST', '/chat/{namespace}/{name}/send');
    const body = Buffer.from(JSON.stringify(named));

    expect(readCreatedResource(chat, body)).toEqual({});
    expect(readCreatedResource(CREATE, Readable.from([body]))).toEqual({});
    expect(readCreatedResource(CREATE, undefined)).toEqual({});
  });
});
