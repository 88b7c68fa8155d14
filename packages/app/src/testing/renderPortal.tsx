import { render } from '@testing-library/react';
import { createPortal } from '../createPortal';
import { FakeBackend } from './FakeBackend';

const config = {
  app: { title: 'Test portal', baseUrl: 'http://localhost' },
  backend: { baseUrl: 'http://backend.test' },
  portal: {
    developmentUsers: [
      { name: 'alice', description: 'May use agents' },
      { name: 'bob' },
    ],
  },
};

/** The whole portal at its root, before anyone has signed in. */
export function renderPortal(): FakeBackend {
  // The app reads its config from there; a real environment holds texts alone.
  const appConfig = [{ data: config, context: 'test' }] as unknown as string;
  jest.replaceProperty(process, 'env', {
    ...process.env,
    APP_CONFIG: appConfig,
  });
  const backend = new FakeBackend();
  jest.spyOn(globalThis, 'fetch').mockImplementation(backend.fetch);
  window.history.replaceState(undefined, '', '/');
  render(createPortal().createRoot());
  return backend;
}
