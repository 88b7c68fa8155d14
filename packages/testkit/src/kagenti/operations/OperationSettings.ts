import { KagentiTimings } from '../KagentiTimings';

/** What stays the same over all calls. */
export interface OperationSettings {
  rolePrefix: string;
  bareLists: boolean;
  jwksUri: string | undefined;
  timings: Required<KagentiTimings>;
}
