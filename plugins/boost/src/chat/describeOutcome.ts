import type { TurnOutcome } from '../conversation/TurnOutcome';
import { describeHalt } from './describeHalt';
import { describeRefusal } from './describeRefusal';
import type { Notice } from './Notice';

const INCOMPLETE =
  'What is above may be incomplete, and the agent may still be at work on it.';

/**
 * What to tell about the end of a turn; undefined when the answer says it all.
 *
 * @param outcome - how the turn ended
 * @param agentName - who was asked
 */
export function describeOutcome(
  outcome: TurnOutcome,
  agentName: string,
): Notice | undefined {
  switch (outcome.kind) {
    case 'completed':
      return undefined;
    case 'wordless':
      return {
        status: 'info',
        title: `${agentName} finished without a word`,
        description:
          'Kagenti passes on text only. If the agent made something else, its log tells.',
        mayHelpToSendAgain: false,
      };
    case 'inputRequired':
      return {
        status: 'info',
        title: `${agentName} asks back`,
        description: 'Answer it with your next message.',
        mayHelpToSendAgain: false,
      };
    case 'failed':
      return {
        status: 'danger',
        title: `${agentName} says that it failed`,
        description: 'If it does not say why, its log does.',
        mayHelpToSendAgain: true,
      };
    case 'halted':
      return describeHalt(outcome.state, agentName);
    case 'reported':
      return {
        status: 'danger',
        title: `Something went wrong between Kagenti and ${agentName}`,
        // Measured: after two minutes of silence Kagenti names no reason at all.
        description: `Kagenti reports: ${outcome.report.replace(/:\s*$/, '')}. An agent that says nothing for two minutes is given up. Its log tells more.`,
        mayHelpToSendAgain: true,
      };
    case 'unanswered':
      return {
        status: 'danger',
        title: `${agentName} did not take the message`,
        description:
          'It answered with an error that Kagenti does not pass on. Most likely it cannot stream, or speaks another version of the A2A protocol than Kagenti. Its log tells more.',
        mayHelpToSendAgain: true,
      };
    case 'unfinished':
      return {
        status: 'warning',
        title: 'The answer ended without saying that it is complete',
        description: `${INCOMPLETE} The agent’s log tells more.`,
        mayHelpToSendAgain: true,
      };
    case 'stopped':
      return {
        status: 'info',
        title: 'You stopped this answer',
        description: 'What the agent had done by then is not undone.',
        mayHelpToSendAgain: true,
      };
    case 'brokenOff':
      return {
        status: 'danger',
        title: 'The answer broke off',
        description: `${outcome.error.message} ${INCOMPLETE}`,
        mayHelpToSendAgain: true,
      };
    default:
      return describeRefusal(outcome.error, agentName);
  }
}
