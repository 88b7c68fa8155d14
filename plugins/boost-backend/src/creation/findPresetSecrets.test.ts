import type { JsonObject } from '@backstage/types';
import type { CreationStep } from './CreationStep';
import { findPresetSecrets } from './findPresetSecrets';

const creation: CreationStep = { kind: 'agent', isFinalization: false };
const end: CreationStep = { kind: 'agent', isFinalization: true };
const endOfTool: CreationStep = { kind: 'tool', isFinalization: true };

const find = (body: JsonObject, step: CreationStep) =>
  findPresetSecrets(body, step).map(({ field, name }) => `${field}=${name}`);

const FOLDER = 'a2a/weather_service';
const ADDRESS = [{ name: 'LLM_API_BASE', value: 'https://elsewhere.example' }];

describe('findPresetSecrets', () => {
  it.each<[JsonObject, string[]]>([
    [{ llmPreset: 'openai' }, ['llmPreset=openai-secret']],
    [{ llmPreset: 'openrouter' }, ['llmPreset=openai-secret']],
    [{ llmPreset: 'of-tomorrow' }, ['llmPreset=undefined']],
    [{ llmPreset: 'constructor' }, ['llmPreset=undefined']],
    [{ llmPreset: 'OpenAI' }, ['llmPreset=undefined']],
    [{ llmPreset: ' ' }, ['llmPreset=undefined']],
    [{ llmPreset: 'ollama' }, []],
    [{ llmPreset: null }, []],
    [{ gitPath: 'a2a/currency' }, []],
    [{}, []],
  ])('finds the Secret that a preset brings along: %j', (body, found) => {
    expect(find(body, creation)).toEqual(found);
    expect(find(body, end)).toEqual(found);
  });

  it('finds the Secret that a folder implies, whatever preset stands beside it', () => {
    for (const llmPreset of [undefined, null, '', 'ollama']) {
      const body = {
        gitPath: FOLDER,
        ...(llmPreset !== undefined && { llmPreset }),
      };
      expect(find(body, creation)).toEqual(['gitPath=openai-secret']);
    }
    expect(find({ gitPath: FOLDER, llmPreset: 'openai' }, creation)).toEqual([
      'gitPath=openai-secret',
      'llmPreset=openai-secret',
    ]);
  });

  it('finds the Secret that the folder of a tool implies for who ends its build as an agent', () => {
    const step: CreationStep = { kind: 'tool', isFinalization: false };
    const body = { contextDir: `./${FOLDER}/`, llmPreset: 'ollama' };
    expect(find(body, step)).toEqual(['contextDir=openai-secret']);
    expect(find(body, creation)).toEqual(['contextDir=openai-secret']);
  });

  it('compares folders as Kagenti does', () => {
    for (const gitPath of ['Weather_Service', 'weather-service', 'weather']) {
      expect(find({ gitPath }, creation)).toEqual([]);
    }
  });

  it('takes an empty preset at the end of an agent for one that was taken away', () => {
    expect(find({ llmPreset: '' }, creation)).toEqual([]);
    expect(find({ llmPreset: '' }, end)).toEqual(['llmPreset=openai-secret']);
    expect(find({ llmPreset: '' }, endOfTool)).toEqual([]);
  });

  it('takes variables at the end of an agent for the use of a Secret that its build may hold', () => {
    for (const name of ['LLM_API_BASE', 'llm_api_base', 'UV_INDEX_URL']) {
      const body = { envVars: [{ name, value: 'https://elsewhere.example' }] };
      for (const preset of [{}, { llmPreset: null }]) {
        expect(find({ ...body, ...preset }, end)).toEqual([
          'envVars without llmPreset=openai-secret',
        ]);
      }
      expect(find(body, creation)).toEqual([]);
      expect(find(body, endOfTool)).toEqual([]);
    }
    for (const envVars of [null, []]) {
      expect(find({ envVars }, end)).toEqual([]);
    }
  });

  it('lets variables pass at the end of an agent beside a preset without a Secret', () => {
    expect(find({ envVars: ADDRESS, llmPreset: 'ollama' }, end)).toEqual([]);
    expect(find({ envVars: ADDRESS, llmPreset: 'openai' }, end)).toEqual([
      'llmPreset=openai-secret',
    ]);
  });

  it('refuses a preset that is no text', () => {
    for (const llmPreset of [1, true, ['openai'], {}]) {
      for (const step of [creation, end]) {
        expect(() => find({ llmPreset }, step)).toThrow('llmPreset is no text');
      }
    }
  });
});
