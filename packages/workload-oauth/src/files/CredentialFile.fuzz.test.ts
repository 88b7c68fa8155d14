import fc from 'fast-check';
import { KubernetesTokenFileSource } from '../assertions/KubernetesTokenFileSource';
import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { TestFolder } from '../testing/TestFolder';

const LIMIT_BYTES = 16_384;

describe('CredentialFile, whatever lies there', () => {
  let folder: TestFolder;

  beforeAll(async () => {
    folder = await TestFolder.create();
  });

  afterAll(() => folder.close());

  it('names any content that is no token and shows none of it', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.uint8Array({
        minLength: LIMIT_BYTES - 2,
        maxLength: LIMIT_BYTES + 200,
        size: 'max',
      }),
      fc
        .string({ minLength: 20, unit: 'grapheme' })
        .map(text => Buffer.from(text)),
      fc
        .tuple(fc.base64String(), fc.json(), fc.base64String())
        .map(parts => Buffer.from(parts.join('.'))),
    );
    await fc.assert(
      fc.asyncProperty(content, async bytes => {
        const tokenFile = await folder.write('token', bytes);
        const source = KubernetesTokenFileSource.create({ tokenFile });

        const failure = await source.check().then(
          () => undefined,
          (error: unknown) => error,
        );

        expect(failure).toBeInstanceOf(WorkloadOAuthError);
        const { code, message } = failure as WorkloadOAuthError;
        expect(code).toBe('ASSERTION_FILE_INVALID');
        expect(message.length).toBeLessThan(400);
        const text = Buffer.from(bytes).toString('utf8').trim();
        // Shorter ones may be part of the path by chance.
        expect(text.length >= 20 && message.includes(text)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});
