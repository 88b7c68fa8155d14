import { isSecureEndpoint } from './isSecureEndpoint';

describe('isSecureEndpoint', () => {
  it.each([
    'https://keycloak.example.com/',
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://127.9.9.9/',
    'http://[::1]:8080/',
    'http://keycloak.auth.svc/',
    'http://keycloak.auth.svc.cluster.local:8080/',
  ])('accepts %s', url => {
    expect(isSecureEndpoint(new URL(url))).toBe(true);
  });

  it.each([
    'http://keycloak.example.com/',
    'http://10.0.0.1/',
    'http://keycloak/',
    'http://keycloak.auth/',
    'http://svc/',
    'http://auth.svc/',
    'http://a.keycloak.auth.svc/',
    'http://keycloak.auth.svc.example.com/',
    'http://keycloak.auth.svc.cluster.local.example.com/',
    'http://localhost.example.com/',
    'http://127.0.0.1.example.com/',
    'ftp://localhost/',
  ])('refuses %s', url => {
    expect(isSecureEndpoint(new URL(url))).toBe(false);
  });
});
