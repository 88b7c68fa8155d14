import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BoostApiError } from '../api/BoostApiError';
import { agent } from '../testing/agent';
import { FakeBoostApi } from '../testing/FakeBoostApi';
import { renderAgentsPage } from '../testing/renderAgentsPage';

describe('the states of AgentsPage', () => {
  it('shows name, description, status, framework, protocol and day of creation of every agent', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.agents.set('team1', [
      agent('weather', { status: 'Not Ready' }),
      agent('bare', { labels: {}, createdAt: undefined }),
    ]);
    renderAgentsPage(boostApi);

    const table = await screen.findByRole('grid', { name: 'Agents of team1' });
    const [, weather, bare] = within(table).getAllByRole('row');
    expect(within(weather).getByRole('rowheader')).toHaveTextContent(
      'weatherWhat weather does',
    );
    const cells = within(weather).getAllByRole('gridcell');
    expect(cells.map(cell => cell.textContent)).toEqual([
      'Not Ready',
      'LangGraph',
      'a2a',
      'Nov 22, 2026',
      'Chat',
    ]);
    expect(
      within(bare)
        .getAllByRole('gridcell')
        .map(cell => cell.textContent),
    ).toEqual(['Ready', '–', '–', '–', 'Chat']);
  });

  it('tells the status by a word and a shape, not by colour alone', async () => {
    const boostApi = new FakeBoostApi();
    const statuses = ['Ready', 'Progressing', 'Failed', 'Something New'];
    boostApi.agents.set(
      'team1',
      statuses.map((status, index) => agent(`agent${index}`, { status })),
    );
    renderAgentsPage(boostApi);
    await screen.findByRole('grid');

    const shapes = statuses.map(
      status =>
        screen.getByRole('gridcell', { name: status }).querySelector('path')
          ?.outerHTML,
    );
    expect(shapes).not.toContain(undefined);
    expect(new Set(shapes).size).toBe(statuses.length);
  });

  it('says that it is loading until the answer is there', async () => {
    const boostApi = new FakeBoostApi();
    renderAgentsPage(boostApi);
    await waitFor(() => expect(boostApi.pending).toHaveLength(1));

    expect(screen.getByRole('status')).toHaveTextContent(
      'Loading the agents of team1.',
    );
    expect(
      screen.getByText('Loading the agents of team1…'),
    ).toBeInTheDocument();

    await act(async () => boostApi.pending[0].resolve([agent('weather')]));
    expect(screen.getByText('weather')).toBeInTheDocument();
    expect(screen.queryByText(/^Loading/)).not.toBeInTheDocument();
  });

  it('announces each change of state in one live region', async () => {
    const boostApi = new FakeBoostApi();
    renderAgentsPage(boostApi);
    await waitFor(() => expect(boostApi.pending).toHaveLength(1));
    const region = screen.getByRole('status');

    await act(async () => boostApi.pending[0].resolve([agent('weather')]));

    expect(region).toBeInTheDocument();
    expect(region).toHaveTextContent('1 agent in team1.');
  });

  it('says what to do when a namespace has no agents', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.agents.set('team1', []);
    renderAgentsPage(boostApi);

    expect(
      await screen.findByRole('heading', { name: 'No agents in team1' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/deploy an agent/)).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('No agents in team1.');
  });

  it('names the missing permission and whom to ask when the agents are denied', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.agents.set(
      'team1',
      BoostApiError.create({
        message:
          'You need the permission boost.kagenti.agent.read. Ask whoever administers this portal for it.',
        code: 'NOT_PERMITTED',
      }),
    );
    renderAgentsPage(boostApi);

    expect(
      await screen.findByText('You may not see the agents of team1'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /permission boost\.kagenti\.agent\.read\. Ask whoever administers/,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
  });

  it('shows message and code of a failure and loads again on Retry', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.agents.set(
      'team1',
      BoostApiError.create({
        message: 'Kagenti did not answer.',
        code: 'KAGENTI_UNREACHABLE',
      }),
    );
    renderAgentsPage(boostApi);
    expect(
      await screen.findByText('Could not load the agents of team1'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Kagenti did not answer. (KAGENTI_UNREACHABLE)'),
    ).toBeInTheDocument();

    boostApi.agents.set('team1', [agent('weather')]);
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));

    expect(await screen.findByText('weather')).toBeInTheDocument();
  });

  it('aborts the request when the page is left', async () => {
    const boostApi = new FakeBoostApi();
    const { unmount } = renderAgentsPage(boostApi);
    await waitFor(() => expect(boostApi.pending).toHaveLength(1));

    unmount();

    expect(boostApi.pending[0].signal.aborted).toBe(true);
  });
});
