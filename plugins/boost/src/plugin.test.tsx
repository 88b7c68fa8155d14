import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { boostPlugin } from './plugin';
import { agent } from './testing/agent';

function answer(url: string): unknown {
  return url.endsWith('/namespaces')
    ? { namespaces: ['team1'] }
    : { items: [agent('weather')] };
}

describe('boostPlugin', () => {
  it('offers the page in the sidebar and fills it from the backend', async () => {
    const asked: string[] = [];
    renderTestApp({
      features: [boostPlugin],
      initialRouteEntries: ['/boost/agents'],
      apis: [
        mockApis.discovery({ baseUrl: 'http://portal' }),
        mockApis.fetch({
          baseImplementation: async input => {
            asked.push(String(input));
            return new Response(JSON.stringify(answer(String(input))));
          },
        }),
      ],
    });

    expect(await screen.findByText('weather')).toBeInTheDocument();
    const sidebar = screen.getByRole('navigation', { name: 'sidebar nav' });
    expect(
      within(sidebar).getByRole('link', { name: 'Agents' }),
    ).toHaveAttribute('href', '/boost/agents');
    expect(asked).toEqual([
      'http://portal/api/boost/kagenti/namespaces',
      'http://portal/api/boost/kagenti/agents?namespace=team1',
    ]);
  });
});
