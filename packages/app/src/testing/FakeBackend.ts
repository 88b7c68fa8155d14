interface PortalRequest {
  path: string;
  headers: Headers;
}

const weather = {
  name: 'weather',
  namespace: 'team1',
  description: 'Tells the weather',
  status: 'Ready',
  labels: {},
};

/** Answers the browser's requests as the backend does; only alice may sign in. */
export class FakeBackend {
  readonly requests: PortalRequest[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    const { url, headers } = new Request(input, init);
    const path = new URL(url).pathname;
    this.requests.push({ path, headers });
    switch (path) {
      case '/api/boost/kagenti/namespaces':
        return Response.json({ namespaces: ['team1'] });
      case '/api/boost/kagenti/agents':
        return Response.json({ items: [weather] });
      case '/api/auth/development/refresh':
        return signIn(headers.get('x-development-user'));
      default:
        return refusal(404, 'NotFoundError', `There is no ${path}`);
    }
  };
}

function signIn(name: string | null): Response {
  if (name !== 'alice') {
    return refusal(401, 'AuthenticationError', 'This user is not listed');
  }
  const userEntityRef = `user:default/${name}`;
  const inAnHour = Math.floor(Date.now() / 1000) + 3600;
  return Response.json({
    profile: {},
    backstageIdentity: {
      token: `e30.${btoa(JSON.stringify({ exp: inAnHour }))}.sig`,
      identity: {
        type: 'user',
        userEntityRef,
        ownershipEntityRefs: [userEntityRef],
      },
    },
  });
}

function refusal(status: number, name: string, message: string): Response {
  return Response.json(
    { error: { name, message }, response: { statusCode: status } },
    { status },
  );
}
