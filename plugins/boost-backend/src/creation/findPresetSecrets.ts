import type { JsonObject } from '@backstage/types';
import { refuseBody } from '../bodies/refuseBody';
import type { CreationStep } from './CreationStep';
import type { SecretReference } from './SecretReference';

// What Kagenti puts into an agent for each preset, read from its source: the key of an
// LLM out of this Secret, next to an address of the LLM that the body may replace.
const OPENAI_SECRET = 'openai-secret';
const SECRETS_OF_PRESETS: ReadonlyMap<string, string | undefined> = new Map([
  ['openai', OPENAI_SECRET],
  ['openrouter', OPENAI_SECRET],
  ['ollama', undefined],
]);

// An agent whose sources lie in such a folder gets the preset `openai` without asking.
const FOLDER_WITH_PRESET = 'weather_service';

// Agents are built from the first. Tools are built from the second, and Kagenti reads it
// when it ends the build of a tool as that of an agent, with no preset: it keeps none for
// tools.
const FOLDERS = ['gitPath', 'contextDir'] as const;

/**
 * The Secrets that Kagenti uses in a new agent on its own, because of a preset that the
 * body names or implies. Whether it does is a switch of Kagenti, which is taken to be on.
 *
 * @remarks
 * A folder counts whatever preset stands beside it, since the end of the build may put
 * another in its place.
 *
 * @param body - The body
 * @param step - What the body is for
 * @throws RequestRefusal with `BAD_REQUEST_BODY` when the preset is no text
 * @internal
 */
export function findPresetSecrets(
  body: JsonObject,
  step: CreationStep,
): SecretReference[] {
  const folders = FOLDERS.filter(field => {
    const folder = body[field];
    return typeof folder === 'string' && folder.includes(FOLDER_WITH_PRESET);
  });
  const implied = folders.map(field => ({ field, name: OPENAI_SECRET }));
  return [...implied, ...readPreset(body, step)];
}

function readPreset(body: JsonObject, step: CreationStep): SecretReference[] {
  const { llmPreset = null } = body;
  const isAgentsEnd = step.isFinalization && step.kind === 'agent';
  if (llmPreset === null) return isAgentsEnd ? readVariables(body) : [];
  if (typeof llmPreset !== 'string') {
    throw refuseBody('llmPreset is no text; name a preset of Kagenti');
  }
  if (llmPreset === '') {
    // It takes away the preset of the build, and with that what keeps the one of the
    // folder out.
    return isAgentsEnd ? [{ field: 'llmPreset', name: OPENAI_SECRET }] : [];
  }
  const name = SECRETS_OF_PRESETS.get(llmPreset);
  return name === undefined && SECRETS_OF_PRESETS.has(llmPreset)
    ? []
    : [{ field: 'llmPreset', name }];
}

/**
 * The build may hold a preset, which is not read here. Variables that come at its end
 * stand beside the key: `LLM_API_BASE` says where it is sent, and others, such as those by
 * which package managers and interpreters load code, lead to it as well.
 */
function readVariables({ envVars }: JsonObject): SecretReference[] {
  return Array.isArray(envVars) && envVars.length > 0
    ? [{ field: 'envVars without llmPreset', name: OPENAI_SECRET }]
    : [];
}
