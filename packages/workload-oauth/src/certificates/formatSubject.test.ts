import { formatSubject } from './formatSubject';

describe('formatSubject', () => {
  it('writes a subject as Keycloak takes it, to be copied', () => {
    expect(formatSubject('C=US\nO=SPIRE\nx500UniqueIdentifier=42934a0b')).toBe(
      '2.5.4.45=42934a0b,O=SPIRE,C=US',
    );
    expect(formatSubject('O=portal\nCN=boost')).toBe('CN=boost,O=portal');
  });

  it('says that there is none', () => {
    expect(formatSubject(undefined)).toBe('an empty subject');
    expect(formatSubject('')).toBe('an empty subject');
  });
});
