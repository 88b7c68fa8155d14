import { addFunction } from '../state/addFunction';
import { KagentiSeed } from './KagentiSeed';

const forecast = {
  name: 'get_forecast',
  description: 'The forecast for a city',
  inputSchema: {
    type: 'object',
    properties: { city: { type: 'string' } },
    required: ['city'],
  },
  run: ({ city }: Record<string, unknown>) => `Sunny in ${city}, 21 degrees`,
};

/**
 * Two namespaces with agents and tools in various states: what the development
 * portal shows and most tests start from. The literal environment values are
 * made up; they are there because Kagenti shows such values to every viewer.
 *
 * @public
 */
export const defaultSeed: KagentiSeed = {
  namespaces: ['team1', 'team2'],
  agents: [
    {
      name: 'weather',
      namespace: 'team1',
      description: 'Says what the weather will be like',
      environment: {
        LOG_LEVEL: 'info',
        WEATHER_API_KEY: 'literal-value-of-the-weather-api-key',
      },
    },
    {
      name: 'travel-planner',
      namespace: 'team1',
      description: 'Plans a journey within a budget',
      framework: 'CrewAI',
    },
    {
      name: 'code-reviewer',
      namespace: 'team1',
      description: 'Reads a change and names what could go wrong',
      status: 'Progressing',
    },
    {
      name: 'ledger',
      namespace: 'team1',
      description: 'Answers questions about last month’s invoices',
      framework: 'AG2',
      workloadType: 'statefulset',
      environment: { DATABASE_PASSWORD: 'literal-value-of-the-password' },
    },
    {
      name: 'nightly-report',
      namespace: 'team1',
      description: 'Writes a summary of the day',
      workloadType: 'job',
      status: 'Failed',
      behaviour: 'unreachable',
    },
    {
      name: 'support',
      namespace: 'team2',
      description: 'Answers questions from the handbook',
    },
    {
      name: 'boom',
      namespace: 'team2',
      description: 'Fails on every message, to show what that looks like',
      behaviour: 'errors',
    },
    {
      name: 'v1',
      namespace: 'team2',
      description: 'Speaks a newer protocol than Kagenti understands',
      behaviour: 'speaksNewerProtocol',
    },
    { name: 'draft', namespace: 'team2', status: 'Not Ready' },
  ],
  tools: [
    {
      name: 'weather-tool',
      namespace: 'team1',
      description: 'Forecasts by city',
      functions: [forecast],
    },
    {
      name: 'calculator',
      namespace: 'team1',
      description: 'Basic arithmetic',
      functions: [addFunction],
    },
    {
      name: 'ticket-search',
      namespace: 'team2',
      description: 'Finds support tickets',
      framework: 'Go',
      workloadType: 'statefulset',
      status: 'Not Ready',
      unreachable: true,
    },
    {
      name: 'orders-simulation',
      namespace: 'team2',
      description: 'An order service that exists only as a simulation',
      simulated: true,
    },
  ],
  legacyAgents: [
    {
      name: 'archivist',
      namespace: 'team2',
      description: 'Files what nobody has asked for in a year',
    },
  ],
};
