import { createWallsCall } from '../testing/createWallsCall';
import { AnswerTwins } from './AnswerTwins';

const DIGEST_OF_WALKED = 'MuWBb2trfpTYzJ/usJ21FAP3lZk';
const DIGEST_OF_ABSENT = '4E6niRClDGvJoIqXkWELgEpj8oc';

function about(name: string, headers: string[] = []) {
  return { status: 404, rawHeaders: headers, body: `no '${name}' in 'team2'` };
}

describe('AnswerTwins', () => {
  const hidden = createWallsCall();
  const absent = createWallsCall({
    role: 'viewer',
    name: 'absent',
    expected: '404',
  });

  it('takes answers for equal that differ in names and time', () => {
    const twins = AnswerTwins.create();
    expect(
      twins.findDifference(hidden, about('walked', ['Date', 'Monday'])),
    ).toBeUndefined();
    expect(
      twins.findDifference(absent, about('absent', ['Date', 'Tuesday'])),
    ).toBeUndefined();
  });

  it('takes a digest of the body for a part of it, and of anything else for a difference', () => {
    const twins = AnswerTwins.create();
    // SHA-1 of the two bodies, as Express shortens it.
    const walked = about('walked', ['ETag', DIGEST_OF_WALKED]);
    const other = about('absent', ['ETag', DIGEST_OF_ABSENT]);
    expect(twins.findDifference(hidden, walked)).toBeUndefined();
    expect(twins.findDifference(absent, other)).toBeUndefined();
    const wrong = about('absent', ['ETag', DIGEST_OF_WALKED]);
    expect(twins.findDifference(absent, wrong)).toContain('The other');
  });

  it.each([
    ['a header', about('absent', ['Pragma', 'no-cache'])],
    [
      'a byte of the body',
      { ...about('absent'), body: "no 'absent' in 'team2' " },
    ],
    ['the status', { ...about('absent'), status: 403 }],
  ])('finds a difference in %s', (_, answer) => {
    const twins = AnswerTwins.create();
    twins.findDifference(hidden, about('walked'));
    expect(twins.findDifference(absent, answer)).toContain('The other');
  });

  it('compares refusals of one operation, and no other answers', () => {
    const twins = AnswerTwins.create();
    const refused = createWallsCall({ expected: '403' });
    const allowed = createWallsCall({ expected: '200' });
    twins.findDifference(refused, about('walked'));
    expect(
      twins.findDifference({ ...refused, name: 'absent' }, about('walked')),
    ).toContain('walked');
    expect(twins.findDifference(allowed, about('a'))).toBeUndefined();
    expect(twins.findDifference(allowed, about('b'))).toBeUndefined();
  });
});
