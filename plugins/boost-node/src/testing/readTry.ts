import type { UploadTry } from '../uploads/UploadTry';

/** Takes a try to its end, as undici does, and gives what came as text. */
export function readTry(attempt: UploadTry): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    attempt
      .on('data', chunk => chunks.push(chunk))
      .on('end', () => resolve(String(Buffer.concat(chunks))))
      .on('error', reject);
    attempt.resume();
  });
}
