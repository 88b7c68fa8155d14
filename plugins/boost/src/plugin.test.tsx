import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { boostPlugin } from './plugin';
import { agent } from './testing/agent';

function answer(url: string): Response {
  if (url.endsWith('/stream')) {
    return new Response('data: {"done": true}\n\n', {
      headers: { 'Content-Type': 'text/event-stream' },
    });
  }
  return Response.json(
    url.endsWith('/namespaces')
      ? { namespaces: ['team1'] }
      : { items: [agent('weather')] },
  );
}

function renderPlugin() {
  const asked: string[] = [];
  renderTestApp({
    features: [boostPlugin],
    initialRouteEntries: ['/boost/agents'],
    apis: [
      mockApis.discovery({ baseUrl: 'http://portal' }),
      mockApis.fetch({
        baseImplementation: async input => {
          asked.push(String(input));
          return answer(String(input));
        },
      }),
    ],
  });
  return asked;
}

describe('boostPlugin', () => {
  it('offers the page in the sidebar and fills it from the backend', async () => {
    const asked = renderPlugin();

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

  it('leads from the table of agents to a chat and back', async () => {
    const asked = renderPlugin();
    const user = userEvent.setup();

    const link = await screen.findByRole('link', { name: 'Chat with weather' });
    expect(link).toHaveAttribute('href', '/boost/agents/team1/weather');
    await user.click(link);
    expect(
      await screen.findByRole('heading', { name: 'Chat with weather' }),
    ).toBeInTheDocument();
    await user.keyboard('Rome?{Enter}');
    expect(
      await screen.findByText('weather finished without a word'),
    ).toBeInTheDocument();
    expect(asked.at(-1)).toBe(
      'http://portal/api/boost/kagenti/chat/team1/weather/stream',
    );

    await user.click(screen.getByRole('link', { name: 'Agents of team1' }));
    expect(await screen.findByRole('grid')).toBeInTheDocument();
  });
});
