import { renderInTestApp } from '@backstage/frontend-test-utils';
import { useLocation } from 'react-router-dom';
import { boostApiRef } from '../api/boostApiRef';
import { AgentsPage } from '../pages/AgentsPage';
import { agentsRouteRef } from '../routes/agentsRouteRef';
import type { FakeBoostApi } from './FakeBoostApi';

function Address() {
  const { search } = useLocation();
  return <div data-testid="address">{search}</div>;
}

/** The page at an address with this query, beside a witness of the address. */
export function renderAgentsPage(boostApi: FakeBoostApi, query = '') {
  return renderInTestApp(
    <>
      <AgentsPage />
      <Address />
    </>,
    {
      apis: [[boostApiRef, boostApi]],
      initialRouteEntries: [`/${query}`],
      mountedRoutes: { '/boost/agents': agentsRouteRef },
    },
  );
}
