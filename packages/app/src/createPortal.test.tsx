import {
  cleanup,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { renderPortal } from './testing/renderPortal';

async function signInAs(name: string) {
  fireEvent.click(
    await screen.findByRole('button', { name: `Sign in as ${name}` }),
  );
}

describe('the portal', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    window.sessionStorage.clear();
  });

  it('offers the configured development users and the guest', async () => {
    renderPortal();

    expect(
      await screen.findByRole('heading', { name: 'Sign in to Test portal' }),
    ).toBeInTheDocument();
    expect(
      screen
        .getAllByRole('button', { name: /^Sign in as/ })
        .map(choice => choice.getAttribute('aria-label')),
    ).toEqual(['Sign in as alice', 'Sign in as bob', 'Sign in as guest']);
    expect(screen.getByText('May use agents')).toBeInTheDocument();
  });

  it('leads a user who has signed in from the root to the agents', async () => {
    const backend = renderPortal();
    await signInAs('alice');

    expect(
      await screen.findByRole('grid', { name: 'Agents of team1' }),
    ).toBeInTheDocument();
    expect(window.location.pathname).toBe('/boost/agents');
    const agentsRequest = backend.requests.at(-1);
    expect(agentsRequest?.path).toBe('/api/boost/kagenti/agents');
    expect(agentsRequest?.headers.get('authorization')).toMatch(/^Bearer e30/);
  });

  it('shows who is signed in beside the way out', async () => {
    renderPortal();
    await signInAs('alice');

    const sidebar = await screen.findByRole('navigation', {
      name: 'sidebar nav',
    });
    await waitFor(() =>
      expect(
        within(sidebar).getByRole('button', { name: 'Sign out alice' }),
      ).toBeInTheDocument(),
    );
    expect(
      within(sidebar).getByRole('link', { name: 'Agents' }),
    ).toHaveAttribute('href', '/boost/agents');
  });

  it('keeps the user signed in when the page is reloaded', async () => {
    renderPortal();
    await signInAs('alice');
    await screen.findByRole('grid', { name: 'Agents of team1' });
    cleanup();
    jest.restoreAllMocks();

    renderPortal();

    expect(
      await screen.findByRole('grid', { name: 'Agents of team1' }),
    ).toBeInTheDocument();
  });

  it('forgets the user who signs out', async () => {
    renderPortal();
    await signInAs('alice');
    fireEvent.click(
      await screen.findByRole('button', { name: 'Sign out alice' }),
    );

    expect(window.sessionStorage).toHaveLength(0);
  });

  it('says why a sign-in failed and lets another user be chosen', async () => {
    renderPortal();
    await signInAs('bob');

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This user is not listed',
    );

    await signInAs('alice');
    expect(
      await screen.findByRole('grid', { name: 'Agents of team1' }),
    ).toBeInTheDocument();
  });
});
