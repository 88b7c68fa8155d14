import { ordinaryText } from './ordinaryText';
import type { RawExchange } from './RawExchange';
import { wholeAnswer } from './wholeAnswer';

/** Waits for the whole request, and answers it as a healthy Kagenti does. */
export async function answerOrdinarily(exchange: RawExchange): Promise<void> {
  await exchange.received;
  exchange.send(wholeAnswer(ordinaryText));
}
