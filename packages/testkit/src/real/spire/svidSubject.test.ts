import { svidSubject } from './svidSubject';

describe('svidSubject', () => {
  it("writes the subject of a workload's certificate as Keycloak compares it", () => {
    expect(svidSubject({})).toBe('O=SPIRE,C=US');
    expect(svidSubject({ dnsName: 'portal' })).toBe('CN=portal,O=SPIRE,C=US');
    // Read from a certificate that SPIRE 1.14.5 issued.
    expect(
      svidSubject({ uniqueId: 'spiffe://example.org/ns/team1/sa/portal' }),
    ).toBe('2.5.4.45=a78a3f22a5703076f5b24685ab7f43cc,O=SPIRE,C=US');
  });
});
