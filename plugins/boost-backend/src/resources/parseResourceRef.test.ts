import { parseResourceRef } from './parseResourceRef';

describe('parseResourceRef', () => {
  it('reads a namespace and a name', () => {
    expect(parseResourceRef('tool', 'team1/weather-tool')).toEqual({
      kind: 'tool',
      namespace: 'team1',
      name: 'weather-tool',
    });
  });

  it.each([
    '',
    'weather',
    '/weather',
    'team1/',
    'team1/weather/',
    'team1/weather/x',
    'team1/..',
    'team1/we%61ther',
    'Team1/weather',
    'team1/weather\n',
  ])('takes %j for no ref', ref => {
    expect(parseResourceRef('agent', ref)).toBeUndefined();
  });
});
