import { Build } from './Build';

/** The annotation by which a workload says of which build it came. */
export function describeOrigin({ name }: Build, rolePrefix: string) {
  return { [`${rolePrefix}.io/shipwright-build`]: name };
}
