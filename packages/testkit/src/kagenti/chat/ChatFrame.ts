/** What one frame of a stream says, but for session and user. */
export interface ChatFrame {
  event: Record<string, unknown>;
  content?: string;
}
