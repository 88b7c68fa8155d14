import type { JsonObject } from '@backstage/types';
import { refuseBody } from '../bodies/refuseBody';
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

/**
 * The Secret that Kagenti uses in a new agent on its own, because of a preset that the
 * body names or implies. Whether it does is a switch of Kagenti, which is taken to be on.
 *
 * @param body - The body
 * @throws RequestRefusal with `BAD_REQUEST_BODY` when the preset is no text
 * @internal
 */
export function findPresetSecret(
  body: JsonObject,
): SecretReference | undefined {
  const { llmPreset, gitPath } = body;
  if (typeof llmPreset === 'string' && llmPreset !== '') {
    const name = SECRETS_OF_PRESETS.get(llmPreset);
    return name === undefined && SECRETS_OF_PRESETS.has(llmPreset)
      ? undefined
      : { field: 'llmPreset', name };
  }
  if (llmPreset !== undefined && llmPreset !== null && llmPreset !== '') {
    throw refuseBody('llmPreset is no text; name a preset of Kagenti');
  }
  return typeof gitPath === 'string' && gitPath.includes(FOLDER_WITH_PRESET)
    ? { field: 'gitPath', name: OPENAI_SECRET }
    : undefined;
}
