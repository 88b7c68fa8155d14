const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;
const MAXIMUM_NAME_CHARACTERS = 64;

// The end of a path tells more than its beginning, and a log line stays readable.
const MAXIMUM_CHARACTERS = 200;

/**
 * Names a field of a body, such as `envVars[0].name`, so that it can stand in a message:
 * of bounded length, and in printable ASCII whatever the caller calls their fields.
 *
 * @param path - Names of properties and indexes of lists, from the top
 * @internal
 */
export function describeField(path: readonly (string | number)[]): string {
  const text = path.map(describeSegment).join('').replace(/^\./, '');
  return text.length > MAXIMUM_CHARACTERS
    ? `...${text.slice(-MAXIMUM_CHARACTERS)}`
    : text;
}

function describeSegment(segment: string | number): string {
  if (typeof segment === 'number') return `[${segment}]`;
  return PLAIN_NAME.test(segment) ? `.${segment}` : `[${quote(segment)}]`;
}

function quote(name: string): string {
  return JSON.stringify(name.slice(0, MAXIMUM_NAME_CHARACTERS)).replace(
    /[^\x20-\x7e]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
