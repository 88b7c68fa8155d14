import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { boostApiRef } from '../api/boostApiRef';
import type { Conversation } from './Conversation';
import { newConversation } from './newConversation';
import { reduceConversation } from './reduceConversation';

/** A conversation, and what the user can do in it. */
export interface ConversationControls {
  readonly conversation: Conversation;
  /** Says something to the agent. Has no effect while it is answering. */
  readonly send: (message: string) => void;
  /** Ends the answer that is under way. */
  readonly stop: () => void;
  /** Forgets everything, the session included. */
  readonly restart: () => void;
}

/**
 * Holds a conversation with an agent for as long as the page is there. An answer that
 * is under way when the page is left is given up, and the agent with it.
 *
 * @param agent - whom to talk to; the caller mounts anew for another one
 */
export function useConversation(agent: {
  namespace: string;
  name: string;
}): ConversationControls {
  const { namespace, name } = agent;
  const boostApi = useApi(boostApiRef);
  const [conversation, dispatch] = useReducer(
    reduceConversation,
    newConversation,
  );
  const running = useRef<AbortController>();
  const { sessionId } = conversation;

  const abort = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
  }, []);
  useEffect(() => abort, [abort]);

  const send = useCallback(
    async (message: string) => {
      if (running.current) return;
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      dispatch({ type: 'asked', question: message });
      const request = { namespace, name, message, sessionId, signal };
      try {
        for await (const frame of boostApi.streamChat(request)) {
          // What was already under way must not get into the turn after it.
          if (signal.aborted) return;
          dispatch({ type: 'received', frame });
        }
        if (!signal.aborted) dispatch({ type: 'ended' });
      } catch (cause) {
        const error = cause instanceof Error ? cause : Error(String(cause));
        if (!signal.aborted) dispatch({ type: 'lost', error });
      } finally {
        if (running.current === controller) running.current = undefined;
      }
    },
    [boostApi, namespace, name, sessionId],
  );

  const stop = useCallback(() => {
    abort();
    dispatch({ type: 'stopped' });
  }, [abort]);

  const restart = useCallback(() => {
    abort();
    dispatch({ type: 'restarted' });
  }, [abort]);

  return { conversation, send, stop, restart };
}
