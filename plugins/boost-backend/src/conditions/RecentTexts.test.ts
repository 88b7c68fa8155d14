import { RecentTexts } from './RecentTexts';

describe('RecentTexts', () => {
  it('tells each text once', () => {
    const texts = RecentTexts.create(2);
    expect(['a', 'b', 'a', 'b'].map(text => texts.isNew(text))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('forgets what was not heard for longest when there are more', () => {
    const texts = RecentTexts.create(2);
    for (const text of ['a', 'b', 'a', 'c']) texts.isNew(text);
    expect(texts.isNew('a')).toBe(false);
    expect(texts.isNew('b')).toBe(true);
  });
});
