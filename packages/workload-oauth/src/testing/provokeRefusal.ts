import { WorkloadOAuthError } from '../errors/WorkloadOAuthError';
import { ClientCredentialsGrant } from '../grants/ClientCredentialsGrant';
import { expectNoLeak } from './expectNoLeak';
import type { RefusalCase } from './RefusalCase';
import type { RefusalCounterpart } from './RefusalCounterpart';

/** What came of a case. */
export interface ProvokedRefusal {
  readonly answer: string;
  readonly code: string;
  /** What the explanation should have said and does not. */
  readonly missingWords: readonly string[];
}

const MESSAGE = /^The token endpoint refused the grant: (\d+ \S+) \((.*?)\)\. /;

/** Asks for a token as the case wants it, and expects nothing secret in the error. */
export async function provokeRefusal(
  refused: RefusalCase,
  counterpart: RefusalCounterpart,
): Promise<ProvokedRefusal> {
  const { issuer, transport, assertions } = counterpart;
  const grant = ClientCredentialsGrant.create({
    tokenEndpoint: new URL(`${issuer}/protocol/openid-connect/token`),
    clientId: refused.clientId,
    clientAuthentication: refused.authenticate(counterpart),
    transport,
    issuer: refused.configuredIssuer?.(counterpart),
    wallMs: () => Date.now(),
  });
  const failure: unknown = await grant.request({}).then(
    () => 'a token',
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(WorkloadOAuthError);
  expectNoLeak(failure, [
    'marked-wrong-secret',
    'marked-right-secret',
    ...assertions.made,
  ]);
  const { code, message } = failure as WorkloadOAuthError;
  const [said, error, description] = MESSAGE.exec(message) ?? [message];
  const explanation = message.slice(said.length);
  return {
    answer: `${error} ${description}`,
    code,
    missingWords: refused.words.filter(word => !explanation.includes(word)),
  };
}
