/** Ends this process when the one that started it is gone, however that came to pass. */
export function endWithParent(): void {
  process.stdin.once('close', () => process.exit());
  process.stdin.resume();
}
