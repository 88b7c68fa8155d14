import { listAgents } from './listAgents';

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const json = (value: unknown, status = 200): Answer => ({
  status,
  body: Buffer.from(JSON.stringify(value)),
});

/** A small answer of the real one. */
const FEATURES = {
  builds: true,
  sandbox: false,
  integrations: false,
  triggers: false,
  agentSandbox: false,
  skills: false,
  externalSkills: false,
  authbridgeAPI: false,
  admin: true,
  agentImportDefaults: false,
  traceAnalysis: false,
  simulatedTools: false,
};

const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  // Longer than a run: no grant falls into a measurement.
  [
    'POST /token',
    json({
      access_token: 'x'.repeat(1_200),
      token_type: 'Bearer',
      expires_in: 7_200,
    }),
  ],
  ['GET /api/v1/config/features', json(FEATURES)],
  ['GET /api/v1/agents?namespace=team1', json(listAgents('team1', 5))],
  ['GET /api/v1/agents?namespace=team2', json(listAgents('team2', 10_000))],
]);

const UNKNOWN = json({ detail: 'Not Found' }, 404);

/** What Kagenti and the token endpoint say, made once: an answer costs no time. */
export function answerOf(method: string, url: string): Answer {
  return ANSWERS.get(`${method} ${url}`) ?? UNKNOWN;
}
