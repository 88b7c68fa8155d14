import { entries } from '../declaration/entries';
import { isQualifiedName } from './isQualifiedName';

const QUANTITY =
  /^[+-]?[0-9.]{1,32}(?:[eE][+-]?[0-9]{1,3}|[KMGTPE]i?|[numk])?$/;

/**
 * How much of what, such as `cpu: 500m`.
 *
 * @internal
 */
export const quantities = entries(
  (key, value) =>
    isQualifiedName(key) &&
    (typeof value === 'number' ||
      (typeof value === 'string' && QUANTITY.test(value))),
);
