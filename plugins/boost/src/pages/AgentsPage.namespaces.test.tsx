import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BoostApiError } from '../api/BoostApiError';
import { agent } from '../testing/agent';
import { FakeBoostApi } from '../testing/FakeBoostApi';
import { renderAgentsPage } from '../testing/renderAgentsPage';

const denied = BoostApiError.create({
  message:
    'You need the permission boost.kagenti.namespace.read. Ask whoever administers this portal for it.',
  code: 'NOT_PERMITTED',
});

describe('the namespaces of AgentsPage', () => {
  it('opens the first namespace when the address names none', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.agents.set('team1', [agent('weather')]);
    renderAgentsPage(boostApi);

    expect(
      await screen.findByRole('grid', { name: 'Agents of team1' }),
    ).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent('?namespace=team1');
  });

  it('shows the agents of the namespace that the address names', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.agents.set('team2', [agent('librarian')]);
    renderAgentsPage(boostApi, '?namespace=team2');

    const table = await screen.findByRole('grid', { name: 'Agents of team2' });
    expect(within(table).getByText('librarian')).toBeInTheDocument();
    expect(boostApi.pending).toHaveLength(0);
  });

  it('keeps the chosen namespace in the address', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.agents.set('team1', [agent('weather')]);
    boostApi.agents.set('team2', [agent('librarian')]);
    renderAgentsPage(boostApi, '?namespace=team1&keep=this');

    await userEvent.click(
      await screen.findByRole('button', { name: /Namespace/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'team2' }));

    expect(
      await screen.findByRole('grid', { name: 'Agents of team2' }),
    ).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(
      '?namespace=team2&keep=this',
    );
  });

  it('offers a namespace of the address that the list does not have', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.agents.set('hidden', [agent('librarian')]);
    renderAgentsPage(boostApi, '?namespace=hidden');

    expect(
      await screen.findByRole('button', { name: /hidden/ }),
    ).toBeInTheDocument();
  });

  it('still shows agents when the list of namespaces is denied', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.namespaces = denied;
    boostApi.agents.set('team1', [agent('weather')]);
    boostApi.agents.set('team2', [agent('librarian')]);
    renderAgentsPage(boostApi, '?namespace=team1');

    expect(await screen.findByText('weather')).toBeInTheDocument();
    const field = screen.getByRole('textbox', { name: 'Namespace' });
    await userEvent.clear(field);
    await userEvent.type(field, 'team2{Enter}');

    expect(await screen.findByText('librarian')).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent('?namespace=team2');
  });

  it('names the missing permission when the namespaces are denied', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.namespaces = denied;
    renderAgentsPage(boostApi);

    expect(
      await screen.findByText('You may not see the namespaces'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /permission boost\.kagenti\.namespace\.read\. Ask whoever administers/,
      ),
    ).toBeInTheDocument();
  });

  it('refuses a text that is no name of a namespace', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.namespaces = denied;
    renderAgentsPage(boostApi);

    const field = await screen.findByRole('textbox', { name: 'Namespace' });
    await userEvent.type(field, '../etc{Enter}');

    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/lower-case letters, digits/);
    expect(screen.getByTestId('address')).toBeEmptyDOMElement();
  });

  it('says what to do when there are no namespaces', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.namespaces = [];
    renderAgentsPage(boostApi);

    expect(
      await screen.findByRole('heading', { name: 'There are no namespaces' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/kagenti-enabled=true/)).toBeInTheDocument();
  });

  it('never shows a late answer for a namespace that was left', async () => {
    const boostApi = new FakeBoostApi();
    boostApi.agents.set('team2', [agent('librarian')]);
    renderAgentsPage(boostApi, '?namespace=team1');
    await waitFor(() => expect(boostApi.pending).toHaveLength(1));

    await userEvent.click(
      await screen.findByRole('button', { name: /Namespace/ }),
    );
    await userEvent.click(await screen.findByRole('option', { name: 'team2' }));
    await screen.findByText('librarian');
    await act(async () => boostApi.pending[0].resolve([agent('weather')]));

    expect(screen.getByText('librarian')).toBeInTheDocument();
    expect(screen.queryByText('weather')).not.toBeInTheDocument();
    expect(boostApi.pending[0].signal.aborted).toBe(true);
  });
});
