import { ConfiguredIssuer } from './ConfiguredIssuer';

describe('ConfiguredIssuer', () => {
  it('keeps a configured issuer character by character and looks up nothing', async () => {
    const text = 'https://Keycloak.example.com/realms/agents/';
    const issuer = ConfiguredIssuer.create(text);

    expect(await issuer.getIssuer()).toBe(text);
    expect(await issuer.lookAgain()).toBeUndefined();
  });

  it('refuses a configured issuer that assertions must not be made for', () => {
    for (const text of ['', 'agents', 'http://keycloak.example.com/realms/a']) {
      expect(() => ConfiguredIssuer.create(text)).toThrow(
        expect.objectContaining({ code: 'INVALID_OPTION' }),
      );
    }
  });
});
