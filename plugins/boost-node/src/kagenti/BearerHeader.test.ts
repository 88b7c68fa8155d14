import { inspect } from 'node:util';
import { Secret } from 'workload-oauth';
import { BearerHeader } from './BearerHeader';

const tokenOf = (text: string) => ({
  value: new Secret(text),
  expiresAtMs: Infinity,
});

describe('BearerHeader', () => {
  it('follows the token, and shows it to nobody else', () => {
    const header = new BearerHeader();
    const first = tokenOf('marked-1');
    expect(header.of(first)).toBe('Bearer marked-1');
    expect(header.of(first)).toBe('Bearer marked-1');
    expect(header.of(tokenOf('marked-2'))).toBe('Bearer marked-2');
    expect(inspect(header, { depth: 9 })).not.toContain('marked');
    expect(JSON.stringify(header)).toBe('{}');
  });
});
