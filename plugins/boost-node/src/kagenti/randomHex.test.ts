import { randomHex } from './randomHex';

describe('randomHex', () => {
  it('has two digits for each byte', () => {
    expect(randomHex(24)).toMatch(/^[0-9a-f]{48}$/);
    expect(randomHex(1)).toMatch(/^[0-9a-f]{2}$/);
  });

  it('gives nothing out twice, beyond the end of a stock too', () => {
    const made = Array.from({ length: 1_000 }, () => randomHex(24));
    expect(new Set(made).size).toBe(1_000);
  });
});
