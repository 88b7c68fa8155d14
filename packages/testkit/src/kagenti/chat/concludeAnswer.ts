/** What an agent says in the end, by the message that it got. */
export function concludeAnswer(message: string): [state: string, text: string] {
  if (message === 'ask') {
    return ['input-required', 'Which city?'];
  }
  if (message === 'fail') {
    return ['failed', 'it failed'];
  }
  return ['completed', `done: ${message}`];
}
