import { mockServices } from '@backstage/backend-test-utils';
import type { JsonValue } from '@backstage/types';
import { RecordingLogger } from '../../testing/RecordingLogger';
import { PortalOrigins } from './PortalOrigins';

describe('PortalOrigins', () => {
  const logger = RecordingLogger.create();

  function read(origin?: JsonValue): PortalOrigins {
    const config = mockServices.rootConfig({
      data: {
        app: { baseUrl: 'https://Portal.example/base' },
        backend: {
          baseUrl: 'http://localhost:7007',
          ...(origin !== undefined && { cors: { origin } }),
        },
      },
    });
    return PortalOrigins.fromConfig(config, logger);
  }

  it('takes the pages of the app, of the backend and of the CORS origins', () => {
    const origins = read(['http://localhost:3000', 'https://other.example/']);

    for (const origin of [
      undefined,
      'https://portal.example',
      'http://localhost:7007',
      'http://localhost:3000',
      'https://other.example',
    ]) {
      expect(() => origins.check(origin)).not.toThrow();
    }
    expect(() =>
      read('https://one.example').check('https://one.example'),
    ).not.toThrow();
  });

  it.each([
    'https://evil.example',
    'null',
    '',
    'http://portal.example',
    'https://portal.example:444',
    'https://portal.example.evil.example',
    'https://PORTAL.example',
    'https://portal.example, https://evil.example',
  ])('refuses %p', origin => {
    expect(() => read('http://localhost:3000').check(origin)).toThrow(
      expect.objectContaining({ code: 'NOT_PERMITTED', statusCode: 403 }),
    );
  });

  it('takes no pattern for an origin, and says so', () => {
    const origins = read(['*', 'https://*.example']);

    expect(() => origins.check('https://evil.example')).toThrow();
    expect(() => origins.check('https://*.example')).toThrow();
    expect(logger.entries).toHaveLength(2);
    expect(logger.entries[0].message).toContain('backend.cors.origin');
  });
});
