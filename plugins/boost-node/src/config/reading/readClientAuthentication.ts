import type { ClientAuthenticationConfig } from '../ClientAuthenticationConfig';
import type { ConfigProblem } from '../problems/ConfigProblem';
import type { BoostConfigKey } from '../registry/BoostConfigKey';
import type { SecretlessMethod } from '../SecretlessMethod';
import {
  type MethodKey,
  methodKeys,
  type MethodRule,
  SECTION,
} from './methodKeys';
import type { ReadValue } from './ReadValue';

const CLIENT_SECRET = 'boost.kagenti.auth.clientSecret';

/**
 * The one way in which the portal authenticates, as configured, or why there is none.
 *
 * @internal
 */
export interface ReadClientAuthentication {
  /** Absent when nothing is configured, or something is wrong. */
  readonly value?: ClientAuthenticationConfig;
  /** Whether anything is configured, be it right or wrong. */
  readonly isConfigured: boolean;
  readonly needsClientId: boolean;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads the client secret, or the section that takes its place: exactly one of them may
 * stand there, and of the section only what its method uses (requirement X.1).
 *
 * @param values - The keys that are set
 * @param read - Gives the checked value of a key and notes what is wrong with it
 * @internal
 */
export function readClientAuthentication(
  values: ReadonlyMap<BoostConfigKey, unknown>,
  read: ReadValue,
): ReadClientAuthentication {
  const clientSecret = read(CLIENT_SECRET);
  const method = read(`${SECTION}.method`);
  const settings = readSettings(read);
  const keys = [...values.keys()].filter(key => key.startsWith(`${SECTION}.`));
  if (keys.length === 0) {
    return {
      value: clientSecret && { method: 'client_secret_basic', clientSecret },
      isConfigured: values.has(CLIENT_SECRET),
      needsClientId: true,
      problems: [],
    };
  }
  const problems: ConfigProblem[] = [];
  if (values.has(CLIENT_SECRET)) {
    problems.push({
      key: SECTION,
      message: `stands beside ${CLIENT_SECRET}, and exactly one of them may be set. Remove ${CLIENT_SECRET} to do without a stored secret, or remove the section.`,
    });
  }
  if (!values.has(`${SECTION}.method`)) {
    problems.push({
      key: `${SECTION}.method`,
      message: `is not set, but ${keys.join(' and ')} ${keys.length === 1 ? 'is' : 'are'}. Set it to ${Object.keys(methodKeys).join(', ')}.`,
    });
  }
  if (method) problems.push(...judgeKeys(method, values));
  return {
    value:
      method && problems.length === 0 ? assemble(method, settings) : undefined,
    isConfigured: true,
    needsClientId: method ? methodKeys[method].needsClientId : false,
    problems,
  };
}

type Settings = ReturnType<typeof readSettings>;

/** All of them, whatever the method, so that each wrong value is named. */
function readSettings(read: ReadValue) {
  return {
    tokenFile: read(`${SECTION}.tokenFile`),
    svidFile: read(`${SECTION}.svidFile`),
    workloadApiAddress: read(`${SECTION}.workloadApiAddress`),
    spiffeId: read(`${SECTION}.spiffeId`),
    privateKeyFile: read(`${SECTION}.privateKeyFile`),
    keyId: read(`${SECTION}.keyId`),
    algorithm: read(`${SECTION}.algorithm`),
    certificateFile: read(`${SECTION}.certificateFile`),
  };
}

function judgeKeys(
  method: SecretlessMethod,
  values: ReadonlyMap<BoostConfigKey, unknown>,
): ConfigProblem[] {
  const rule = methodKeys[method];
  const isSet = (key: MethodKey) => values.has(`${SECTION}.${key}`);
  const problem = (key: MethodKey, message: string): ConfigProblem => ({
    key: `${SECTION}.${key}`,
    message,
  });
  const foreign = (Object.keys(readSettings(() => undefined)) as MethodKey[])
    .filter(key => isSet(key) && !rule.allowed.includes(key))
    .map(key =>
      problem(
        key,
        `has no effect with the method ${method}, which takes ${rule.allowed.join(', ')}. Remove it.`,
      ),
    );
  const missing = missingKeys(rule, isSet).map(key =>
    problem(
      key,
      `is not set, and the method ${method} needs it${rule.files.length > 1 ? ` beside ${rule.files.filter(isSet).join(' and ')}` : ''}. An empty value counts as not set.`,
    ),
  );
  const doubled = rule.files.some(isSet)
    ? rule.allowed
        .filter(key => isSet(key) && !rule.files.includes(key))
        .map(key =>
          problem(
            key,
            `is for the Workload API and stands beside ${rule.files.filter(isSet).join(' and ')}. Remove one or the other.`,
          ),
        )
    : [];
  return [...foreign, ...missing, ...doubled];
}

function missingKeys(
  rule: MethodRule,
  isSet: (key: MethodKey) => boolean,
): MethodKey[] {
  // Files belong together: with none of them, the Workload API takes their place.
  const wanted = rule.files.some(isSet) ? rule.files : rule.needed;
  return wanted.filter(key => !isSet(key));
}

/** Undefined when a value that is needed was wrong; its problem is noted already. */
function assemble(
  method: SecretlessMethod,
  settings: Settings,
): ClientAuthenticationConfig | undefined {
  const { tokenFile, svidFile, privateKeyFile, certificateFile } = settings;
  const { keyId, algorithm, workloadApiAddress, spiffeId } = settings;
  switch (method) {
    case 'kubernetes':
      return tokenFile === undefined ? undefined : { method, tokenFile };
    case 'spiffe':
      return { method, svidFile, workloadApiAddress, spiffeId };
    case 'private_key_jwt':
      return privateKeyFile === undefined
        ? undefined
        : { method, privateKeyFile, keyId, algorithm };
    default:
      return {
        method,
        files:
          certificateFile !== undefined && privateKeyFile !== undefined
            ? { certificateFile, privateKeyFile }
            : undefined,
        workloadApiAddress,
        spiffeId,
      };
  }
}
