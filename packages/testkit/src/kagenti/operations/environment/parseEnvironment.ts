import { EnvironmentVariable } from '../../state/EnvironmentVariable';

interface ParsedEnvironment {
  envVars: EnvironmentVariable[];
  warnings: string[] | null;
}

function unquote(value: string): string {
  return value.match(/^(["'])(?<inner>.*)\1$/s)?.groups?.inner ?? value;
}

// A value may be JSON that names a secret or a config map instead of a text.
function readReference(
  value: string,
  warn: (text: string) => void,
): EnvironmentVariable['valueFrom'] {
  if (!value.startsWith('{') || !value.endsWith('}')) {
    return undefined;
  }
  try {
    const parsed = JSON.parse(value);
    if ('valueFrom' in parsed) {
      return parsed.valueFrom;
    }
    warn("JSON value without 'valueFrom' key, treating as string");
  } catch {
    warn('Invalid JSON in value');
  }
  return undefined;
}

/** Reads the lines of an environment file; what cannot be read is a warning. */
export function parseEnvironment(content: string): ParsedEnvironment {
  const envVars: EnvironmentVariable[] = [];
  const warnings: string[] = [];
  for (const [index, raw] of content.trim().split('\n').entries()) {
    const line = raw.trim();
    const warn = (text: string) => {
      warnings.push(`Line ${index + 1}: ${text}`);
    };
    if (line === '' || line.startsWith('#')) {
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 0) {
      warn("Invalid format, missing '='");
      continue;
    }
    const name = line.slice(0, equals).trim();
    if (!/^[A-Za-z_]\w*$/.test(name)) {
      warn(`Invalid variable name '${name}'.`);
      continue;
    }
    const value = unquote(line.slice(equals + 1).trim());
    const valueFrom = readReference(value, warn);
    envVars.push(valueFrom ? { name, valueFrom } : { name, value });
  }
  return { envVars, warnings: warnings.length > 0 ? warnings : null };
}
