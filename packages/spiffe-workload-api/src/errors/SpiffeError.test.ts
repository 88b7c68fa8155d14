import { describeText } from './describeText';
import { MalformedError } from './MalformedError';
import { readAs } from './readAs';
import { SpiffeError } from './SpiffeError';

describe('SpiffeError', () => {
  it('has a code for programs and the failure underneath', () => {
    const cause = new Error('underneath');
    const error = new SpiffeError('INVALID_OPTION', 'Wrong.', { cause });

    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'SpiffeError',
      code: 'INVALID_OPTION',
      message: 'Wrong.',
      cause,
    });
    expect('cause' in new SpiffeError('INVALID_OPTION', 'Wrong.')).toBe(false);
  });

  it('takes over the words of this package and none of others', () => {
    const fail = (error: Error) => () =>
      readAs('BUNDLE_INVALID', 'Not a bundle', () => {
        throw error;
      });

    expect(fail(new MalformedError('it is torn'))).toThrow(
      'Not a bundle: it is torn.',
    );
    expect(fail(new SyntaxError('marked-3f9a'))).toThrow(
      'Not a bundle: it cannot be read.',
    );
    const original = new SpiffeError('BUNDLE_NOT_FOUND', 'Gone.');
    expect(fail(original)).toThrow(original);
  });
});

describe('describeText', () => {
  it('quotes, escapes and cuts short what comes from outside', () => {
    expect(describeText('a"b')).toBe('"a\\"b"');
    expect(describeText('\n\u001b\u202e\u{1F600}')).toBe(
      '"\\n\\u001b\\u202e\\ud83d\\ude00"',
    );
    expect(describeText('a'.repeat(81))).toBe(`"${'a'.repeat(80)}" and more`);
  });
});
