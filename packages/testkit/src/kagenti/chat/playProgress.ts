import { randomUUID } from 'node:crypto';
import { ChatFrame } from './ChatFrame';

/** Progress without an end. */
export function* playProgress(): Generator<ChatFrame> {
  const taskId = randomUUID();
  for (let step = 1; ; step += 1) {
    const message = `working ${step}`;
    yield {
      event: {
        type: 'status',
        taskId,
        state: 'working',
        final: false,
        message,
      },
    };
  }
}
