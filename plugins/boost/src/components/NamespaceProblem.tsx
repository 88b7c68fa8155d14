import type { RequestState } from '../requests/RequestState';
import { Guidance } from './Guidance';
import { LoadingRows } from './LoadingRows';
import { RequestFailure } from './RequestFailure';

/** What stands in place of agents while no namespace is chosen. */
export function NamespaceProblem(props: {
  namespaces: RequestState<string[]>;
}) {
  const { namespaces } = props;
  if (namespaces.status === 'failed') {
    return (
      <RequestFailure
        subject="the namespaces"
        error={namespaces.error}
        retry={namespaces.retry}
      />
    );
  }
  if (namespaces.status === 'loaded' && namespaces.value.length === 0) {
    return (
      <Guidance title="There are no namespaces">
        Kagenti lists the namespaces that carry its label, such as
        kagenti-enabled=true. Ask whoever runs Kagenti to enable one.
      </Guidance>
    );
  }
  return <LoadingRows subject="the namespaces" />;
}
