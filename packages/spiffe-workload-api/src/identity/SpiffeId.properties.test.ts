import fc from 'fast-check';
import { SpiffeError } from '../errors/SpiffeError';
import { SpiffeId } from './SpiffeId';
import { TrustDomain } from './TrustDomain';

// The grammar of SPIFFE-ID sections 2.1 to 2.3 in one expression, and the two lengths:
// written apart from the parser, to hold it against.
const GRAMMAR =
  /^spiffe:\/\/[a-z0-9._-]{1,255}(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._-]+)*$/;
const isSpiffeId = (text: string) =>
  text.length <= 2048 && !text.includes('\n') && GRAMMAR.test(text);

const characters = (alphabet: string) => fc.constantFrom(...alphabet);
const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789.-_';
const name = fc.string({
  unit: characters(LOWER),
  minLength: 1,
  maxLength: 255,
});
const segment = fc
  .string({
    unit: characters(`${LOWER}ABCXYZ`),
    minLength: 1,
    maxLength: 40,
  })
  .filter(text => text !== '.' && text !== '..');
const segments = fc.array(segment, { maxLength: 20 });
const validText = fc
  .tuple(name, segments)
  .map(([domain, path]) => ['spiffe:/', domain, ...path].join('/'));

// Made of the pieces that matter, so that near misses are common.
const nearlyValid = fc
  .array(
    fc.constantFrom(
      ...['spiffe://', 'spiffe:', '/', '//', '.', '..', 'a', 'A', '_', '%2e'],
      ...['?', '#', '@', ':', '\n', '\0', 'é', '\u{1F600}', ' ', 'example.org'],
    ),
    { maxLength: 8 },
  )
  .map(pieces => pieces.join(''));

/** Parses, or gives nothing; whatever else is thrown fails the test. */
function tryParse(text: string): SpiffeId | undefined {
  try {
    return SpiffeId.parse(text);
  } catch (error) {
    if (error instanceof SpiffeError && error.code === 'SPIFFE_ID_INVALID') {
      return undefined;
    }
    throw error;
  }
}

describe('SpiffeId, whatever the text', () => {
  it('reads every valid SPIFFE ID and gives back the same text', () => {
    fc.assert(
      fc.property(name, segments, (domain, path) => {
        const trustDomain = TrustDomain.parse(domain);
        const id = SpiffeId.from(trustDomain, ...path);
        const read = SpiffeId.parse(id.toString());

        expect(isSpiffeId(id.toString())).toBe(true);
        expect(read.equals(id)).toBe(true);
        expect(read.trustDomain.name).toBe(domain);
        expect(read.path.split('/').slice(1)).toEqual(path);
      }),
    );
  });

  it('accepts exactly what the grammar of the standard accepts', () => {
    const mutated = fc
      .tuple(validText, fc.nat(), fc.string({ unit: 'binary', maxLength: 2 }))
      .map(([text, position, piece]) => {
        const index = position % (text.length + 1);
        return text.slice(0, index) + piece + text.slice(index + 1);
      });
    fc.assert(
      fc.property(
        fc.oneof(
          mutated,
          nearlyValid,
          nearlyValid.map(text => `spiffe://${text}`),
          fc.string({ unit: 'binary' }),
        ),
        text => {
          const id = tryParse(text);

          expect(id !== undefined).toBe(isSpiffeId(text));
          expect(id?.toString() ?? text).toBe(text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('takes two identities for the same only if their texts are', () => {
    fc.assert(
      fc.property(validText, validText, fc.boolean(), (a, b, isSame) => {
        const other = isSame ? a : b;
        expect(SpiffeId.parse(a).equals(SpiffeId.parse(other))).toBe(
          a === other,
        );
      }),
    );
  });
});
