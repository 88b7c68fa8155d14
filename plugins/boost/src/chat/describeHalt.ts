import type { Notice } from './Notice';

/**
 * What to tell when an agent ended a turn in a state that is neither success nor failure.
 *
 * @param state - the state in A2A's spelling
 * @param agentName - who was asked
 */
export function describeHalt(state: string, agentName: string): Notice {
  switch (state) {
    case 'canceled':
      return {
        status: 'warning',
        title: `${agentName} canceled the task`,
        description: 'Somebody, or the agent itself, ended it early.',
        mayHelpToSendAgain: true,
      };
    case 'rejected':
      return {
        status: 'warning',
        title: `${agentName} does not take such tasks`,
        description: 'Ask it for something else, or ask another agent.',
        mayHelpToSendAgain: false,
      };
    case 'auth-required':
      return {
        status: 'warning',
        title: `${agentName} needs credentials to go on`,
        description:
          'The portal cannot hand it any. Whoever runs the agent can give it its own.',
        mayHelpToSendAgain: false,
      };
    default:
      return {
        status: 'warning',
        title: `${agentName} ended in the state “${state}”`,
        description: 'What is above may be incomplete. Its log tells more.',
        mayHelpToSendAgain: true,
      };
  }
}
