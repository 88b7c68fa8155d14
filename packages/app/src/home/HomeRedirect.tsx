import { NotFoundErrorPage, useRouteRef } from '@backstage/frontend-plugin-api';
import { boostPlugin } from 'backstage-plugin-boost';
import { Navigate } from 'react-router-dom';

/** The agents are what this portal is for, wherever config mounts their page. */
export function HomeRedirect() {
  const agentsPath = useRouteRef(boostPlugin.routes.agents);
  return agentsPath ? (
    <Navigate to={agentsPath()} replace />
  ) : (
    <NotFoundErrorPage />
  );
}
