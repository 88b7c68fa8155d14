import { canPass } from './canPass';
import type { Condition } from './Condition';
import { judge } from './judge';
import type { ResourceTest } from './ResourceTest';

const inTeam1: ResourceTest = {
  reads: 'namespace',
  passes: ({ namespace }) => namespace === 'team1',
};
const isGold: ResourceTest = {
  reads: 'labels',
  passes: ({ labels }) => labels?.tier === 'gold',
};
const broken: ResourceTest = {
  reads: 'namespace',
  passes: () => {
    throw new Error('broken');
  },
};
const team1 = { namespace: 'team1' };
const team2 = { namespace: 'team2' };

describe('judge', () => {
  it.each<[string, Condition, object, boolean | undefined]>([
    ['allowed', true, {}, true],
    ['denied', false, {}, false],
    ['a test that passes', inTeam1, team1, true],
    ['a test that does not', inTeam1, team2, false],
    ['a test of what is not known', isGold, team1, undefined],
    ['not of it', { not: isGold }, team1, undefined],
    ['all of, one false', { allOf: [isGold, inTeam1] }, team2, false],
    ['all of, one unknown', { allOf: [isGold, inTeam1] }, team1, undefined],
    ['any of, one true', { anyOf: [isGold, inTeam1] }, team1, true],
    ['any of, one unknown', { anyOf: [isGold, inTeam1] }, team2, undefined],
    ['not of all', { not: { allOf: [isGold, inTeam1] } }, team2, true],
  ])('%s', (_, condition, facts, expected) => {
    expect(judge(condition, facts)).toBe(expected);
  });

  it('tells what is known to be nothing from what is not known', () => {
    expect(judge({ not: isGold }, { labels: {} })).toBe(true);
  });

  it('takes what is not known well enough for not known', () => {
    const asksTier: ResourceTest = {
      ...isGold,
      knows: ({ labels }) => labels?.tier !== undefined,
    };
    for (const condition of [asksTier, { not: asksTier }]) {
      expect(judge(condition, { labels: {} })).toBeUndefined();
      expect(judge(condition, {})).toBeUndefined();
    }
    expect(judge(asksTier, { labels: { tier: 'gold' } })).toBe(true);
    expect(judge({ not: asksTier }, { labels: { tier: 'tin' } })).toBe(true);
  });

  it.each<[string, Condition]>([
    ['alone', broken],
    ['under a not', { not: broken }],
    ['before what passes', { anyOf: [broken, inTeam1] }],
    ['deep inside', { anyOf: [{ not: { allOf: [inTeam1, broken] } }] }],
  ])('takes a test that throws for a denial of the whole: %s', (_, given) => {
    expect(judge(given, team1)).toBe(false);
  });
});

describe('canPass', () => {
  it('rules out only what no further fact can save', () => {
    expect(canPass({ allOf: [inTeam1, isGold] }, team1)).toBe(true);
    expect(canPass({ allOf: [inTeam1, isGold] }, team2)).toBe(false);
    expect(canPass({ anyOf: [inTeam1, isGold] }, team2)).toBe(true);
    expect(canPass(true, team2)).toBe(true);
    expect(canPass(false, team1)).toBe(false);
    expect(canPass({ not: broken }, team1)).toBe(false);
  });
});
