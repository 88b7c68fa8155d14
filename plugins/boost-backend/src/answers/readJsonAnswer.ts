import {
  KagentiError,
  readWhole,
  type AnswerBody,
  type KagentiAnswer,
} from 'backstage-plugin-boost-node';

// Ten thousand agents take 4 MB of a list, one agent a few thousand bytes of a detail.
const MAXIMUM_BYTES = 16 * 1024 * 1024;

/**
 * Reads an answer whole, to look into it before the caller may see it.
 *
 * @param answer - Kagenti's answer
 * @param what - What it is, in errors: `list`, `detail`
 * @param timeoutSeconds - How long it may take
 * @throws KagentiError with `KAGENTI_BAD_ANSWER` when it breaks off, is no JSON or is
 * larger than 16 MiB, and with `KAGENTI_TIMEOUT` when it does not end in time
 * @internal
 */
export async function readJsonAnswer(
  { body }: KagentiAnswer,
  what: string,
  timeoutSeconds: number,
): Promise<unknown> {
  const cutOff = setTimeout(
    () => body.destroy(tooSlow(what)),
    timeoutSeconds * 1000,
  );
  try {
    return JSON.parse(await readText(body, what));
  } catch (error) {
    if (error instanceof KagentiError) throw error;
    // The parser's message quotes the text; it must not reach the caller.
    throw refuse(what, 'broke off or is no JSON');
  } finally {
    clearTimeout(cutOff);
  }
}

async function readText(body: AnswerBody, what: string): Promise<string> {
  const whole = await readWhole(body, MAXIMUM_BYTES);
  if (whole) return whole.toString('utf8');
  throw refuse(what, `is larger than ${MAXIMUM_BYTES} bytes`);
}

function tooSlow(what: string): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_TIMEOUT',
    statusCode: 504,
    message: `Kagenti's ${what} did not end in time. Check its health, or raise boost.kagenti.requestTimeoutSeconds.`,
  });
}

function refuse(what: string, fault: string): KagentiError {
  return new KagentiError({
    code: 'KAGENTI_BAD_ANSWER',
    statusCode: 502,
    message: `Kagenti's ${what} ${fault}. Check that boost.kagenti.baseUrl is the address of Kagenti's backend.`,
  });
}
