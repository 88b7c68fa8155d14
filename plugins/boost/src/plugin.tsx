import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiRobot2Line } from '@remixicon/react';
import { BoostClient } from './api/BoostClient';
import { boostApiRef } from './api/boostApiRef';
import { agentsRouteRef } from './routes/agentsRouteRef';
import { chatRouteRef } from './routes/chatRouteRef';

const boostApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: boostApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: dependencies => BoostClient.create(dependencies),
    }),
});

const agentsPage = PageBlueprint.make({
  name: 'agents',
  params: {
    path: '/boost/agents',
    title: 'Agents',
    // A page without an icon is left out of the sidebar.
    icon: <RiRobot2Line />,
    routeRef: agentsRouteRef,
    loader: async () => {
      const { AgentPages } = await import('./pages/AgentPages');
      return <AgentPages />;
    },
  },
});

/**
 * Boost's pages for a Backstage app of the new frontend system:
 * `createApp({ features: [boostPlugin] })`. Its route `agents` leads to the
 * agents of a namespace, which the query parameter `namespace` names, and `chat` to a
 * conversation with one of them.
 *
 * @public
 */
export const boostPlugin = createFrontendPlugin({
  pluginId: 'boost',
  title: 'Boost',
  icon: <RiRobot2Line />,
  routes: { agents: agentsRouteRef, chat: chatRouteRef },
  extensions: [boostApi, agentsPage],
});
