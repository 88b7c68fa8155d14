import type { RefusalCounterpart } from './RefusalCounterpart';

/** Uses the assertion that a case uses again. */
export async function spendAssertion({
  assertions,
  issuer,
  transport,
}: RefusalCounterpart): Promise<void> {
  const source = assertions.own({ jti: 'always-the-same' });
  const { value, type } = await source.getAssertion({ audience: issuer });
  const { status } = await transport.post({
    url: `${issuer}/protocol/openid-connect/token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: type,
      client_assertion: value.reveal(),
    }).toString(),
  });
  expect(status).toBe(200);
}
