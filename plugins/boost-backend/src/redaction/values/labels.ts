import { entries } from '../declaration/entries';
import { isQualifiedName } from './isQualifiedName';

const MAXIMUM_VALUE_LENGTH = 63;
const VALUE = /^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$/;

/**
 * Labels, by which policies decide. One that Kubernetes would not accept is none.
 *
 * @internal
 */
export const labels = entries(
  (key, value) =>
    isQualifiedName(key) &&
    typeof value === 'string' &&
    value.length <= MAXIMUM_VALUE_LENGTH &&
    VALUE.test(value),
);
