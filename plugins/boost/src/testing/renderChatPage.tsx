import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { boostApiRef } from '../api/boostApiRef';
import { ChatPage } from '../pages/ChatPage';
import { agentsRouteRef } from '../routes/agentsRouteRef';
import type { FakeBoostApi } from './FakeBoostApi';

/** The page of a chat with an agent, `weather` in `team1` unless the test says another. */
export async function renderChatPage(
  boostApi: FakeBoostApi,
  agent = 'team1/weather',
) {
  const user = userEvent.setup();
  const { unmount } = renderInTestApp(<ChatPage />, {
    apis: [[boostApiRef, boostApi]],
    mountPath: '/boost/agents/:namespace/:name',
    mountedRoutes: { '/boost/agents': agentsRouteRef },
    initialRouteEntries: [`/boost/agents/${agent}`],
  });
  await screen.findAllByRole('heading');
  return { unmount, user };
}
