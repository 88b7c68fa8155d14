import type { BoostErrorCode } from 'backstage-plugin-boost-common';
import { BoostApiError } from '../api/BoostApiError';
import type { Notice } from './Notice';

const PORTAL = 'The portal cannot use Kagenti';
const AWAY = 'Kagenti cannot be reached';
const titles: Partial<Record<BoostErrorCode, (agent: string) => string>> = {
  NOT_PERMITTED: agent => `You may not chat with ${agent}`,
  PERMISSIONS_UNAVAILABLE: () => 'The portal cannot look up your permissions',
  TOO_MANY_STREAMS: () => 'Too many answers at a time',
  AGENT_UNAUTHORIZED: agent => `${agent} does not let the portal in`,
  TOKEN_UNAVAILABLE: () => PORTAL,
  KAGENTI_UNAUTHORIZED: () => PORTAL,
  KAGENTI_ROLE_MISSING: () => PORTAL,
  KAGENTI_FORBIDDEN: () => PORTAL,
  KAGENTI_BUSY: () => 'Too many calls are under way',
  KAGENTI_DOWN: () => AWAY,
  KAGENTI_UNREACHABLE: () => AWAY,
  KAGENTI_TIMEOUT: agent => `${agent} took too long to begin`,
};

/** What the text of an answer leaves out, for those without Boost's own code. */
const advice: Readonly<Record<number, [title: string, advice: string]>> = {
  401: ['Your sign-in has ended', 'Reload the page to sign in again.'],
  404: [
    'There is no such agent',
    'Or you may not see it. Choose one in the list of agents.',
  ],
  413: ['The message is too long', 'Send a shorter one.'],
  429: ['Too many messages in a short time', ''],
  503: [
    'Nobody answers at the moment',
    'Check in the list of agents that the agent is Ready, and try again.',
  ],
};

/**
 * What to tell when a message was refused before an answer began. The backend's texts
 * say what to do; who is concerned stands in the title.
 *
 * @param error - the refusal
 * @param agentName - who was asked
 */
export function describeRefusal(error: Error, agentName: string): Notice {
  const refusal = error instanceof BoostApiError ? error : undefined;
  const { code, status = 0, retryAfterSeconds } = refusal ?? {};
  const [title, hint] = advice[status] ?? ['The message could not be sent', ''];
  const isDenied = refusal?.isDenied ?? false;
  return {
    status: isDenied ? 'warning' : 'danger',
    title: (code && titles[code]?.(agentName)) ?? title,
    description: [
      endSentence(error.message),
      code ? !isDenied && `(${code})` : hint,
      retryAfterSeconds && `Try again in ${countSeconds(retryAfterSeconds)}.`,
    ]
      .filter(Boolean)
      .join(' '),
    mayHelpToSendAgain: !isDenied,
  };
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function countSeconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`;
}
