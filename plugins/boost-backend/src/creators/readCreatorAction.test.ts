import { routeTable } from '../routes/routeTable';
import { readCreatorAction } from './readCreatorAction';

describe('readCreatorAction', () => {
  it('knows the six operations that change who counts as creator', () => {
    const actions = routeTable
      .map(route => [readCreatorAction(route), route.method, route.path])
      .filter(([action]) => action !== undefined)
      .map(words => words.join(' '));

    expect(actions.sort()).toEqual([
      'creation POST /agents',
      'creation POST /tools',
      'deletion DELETE /agents/{namespace}/{name}',
      'deletion DELETE /tools/{namespace}/{name}',
      'finalization POST /agents/{namespace}/{name}/finalize-shipwright-build',
      'finalization POST /tools/{namespace}/{name}/finalize-shipwright-build',
    ]);
  });
});
