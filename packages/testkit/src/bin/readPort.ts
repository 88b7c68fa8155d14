/**
 * A TCP port from the environment.
 *
 * @throws RangeError when it is set to anything but 1 to 65535
 */
export function readPort(
  environment: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
): number {
  const text = environment[name] || String(fallback);
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new RangeError(
      `${name} must be a port from 1 to 65535, got '${text}'; leave it out for ${fallback}`,
    );
  }
  return port;
}
