/** A request by which a developer of team1 tries to get at team2. */
interface BentRequest {
  readonly method: string;
  readonly target: string;
  readonly body?: string;
  /** The status that it has to be answered with. */
  readonly status: number;
}

const get = { method: 'GET', status: 400 };
const create = { method: 'POST', target: '/agents' };
const image = '"deploymentMethod":"image","containerImage":"example/new:v1"';

/** Requests that two readers could understand in two ways, or that try a way around. */
export const bentRequests: readonly BentRequest[] = [
  { ...get, target: '/agents?namespace=team1&namespace=team2' },
  { ...get, target: '/agents?namespace=team1&namespaces=team2' },
  { ...get, target: '/agents?namespace=TEAM2' },
  { ...get, target: '/agents?namespace=team2%00' },
  { ...get, target: '/agents?namespaces=team1,,team2' },
  { ...get, target: '/agents?namespaces=team2', status: 200 },
  { ...get, target: '/namespaces?enabled_only=false&enabled_only=true' },
  { ...get, target: '/agents/team1/walked?namespace=team2' },
  { ...get, target: '/agents/team2%2Fwalked' },
  { ...get, target: '/agents/team1/..%2f..%2fteam2%2fwalked' },
  { ...get, target: '/agents/team1/../team2/walked' },
  { ...get, target: '/agents/team2/walked/' },
  { ...get, target: '/agents//team2/walked' },
  { method: 'HEAD', target: '/agents/team2/walked', status: 404 },
  { method: 'PUT', target: '/agents/team2/walked', status: 404 },
  // The last of two is the one that most parsers take.
  {
    ...create,
    body: `{"name":"new","namespace":"team1","namespace":"team2",${image}}`,
    status: 400,
  },
  {
    ...create,
    body: `{"name":"new","namespace":"team1","name\\u0073pace":"team2",${image}}`,
    status: 400,
  },
  // Kagenti takes a missing namespace for "default".
  { ...create, body: `{"name":"new",${image}}`, status: 403 },
  {
    ...create,
    body: `{"name":"new","Namespace":"team1",${image}}`,
    status: 403,
  },
];
