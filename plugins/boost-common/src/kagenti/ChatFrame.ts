import { z } from 'zod';

const chatEvent = z.looseObject({
  /** `status` or `artifact`; `hitl_request` for agents that write `INPUT_REQUIRED` in capitals. */
  type: z.string(),
  taskId: z.string().nullish(),
  /** A2A's task state, spelt as the agent spells it. */
  state: z.string().nullish(),
  /** Whether the agent calls this its last word; some never do. */
  final: z.boolean().nullish(),
  /** The text of a status. Only what is an answer stands in `content` as well. */
  message: z.string().nullish(),
  /** The artifact that `content` is a piece or the whole of. */
  name: z.string().nullish(),
});

/**
 * One frame of `POST /chat/{namespace}/{name}/stream`, as measured: an event of the
 * agent, an `error`, or a `done` that few agents cause. Fields that a later Kagenti
 * adds are kept.
 *
 * @remarks
 * Nothing marks the end of a stream reliably, and a refusal by the agent in JSON-RPC's
 * own way comes as a stream without any frame.
 *
 * @public
 */
export const chatFrameSchema = z.looseObject({
  session_id: z.string().nullish(),
  username: z.string().nullish(),
  event: chatEvent.nullish(),
  content: z.string().nullish(),
  error: z.string().nullish(),
  done: z.boolean().nullish(),
});

/**
 * What an agent, or Kagenti for it, says in one frame of a chat.
 *
 * @public
 */
export type ChatFrame = z.infer<typeof chatFrameSchema>;
