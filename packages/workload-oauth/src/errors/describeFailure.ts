import { cleanText } from '../grants/cleanText';

/** What a provider's failure says, with its code if it has one, fit for a message. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return cleanText(String(error));
  const code = (error as { code?: unknown }).code;
  const text = cleanText(error.message).replace(/\.$/, '');
  return typeof code === 'string' ? `${cleanText(code)}, ${text}` : text;
}
