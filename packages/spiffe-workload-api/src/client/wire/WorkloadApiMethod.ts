/** One call of the Workload API: where it goes, and how its messages look. */
export interface WorkloadApiMethod<Request, Answer> {
  /** The path of the gRPC call, which names it in errors too. */
  readonly path: string;
  encode(request: Request): Buffer;
  /** Throws when the bytes are no such message. */
  decode(message: Buffer): Answer;
}
