import { MalformedError } from '../errors/MalformedError';
import { DerElement } from './DerElement';
import { DerTag } from './DerTag';

const UTC_TIME = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/**
 * Reads a time as milliseconds since the epoch, in the two forms that RFC 5280
 * section 4.1.2.5 allows: with seconds, in UTC, without fractions.
 */
export function readTime({ tag, content }: DerElement): number {
  const pattern = tag === DerTag.utcTime ? UTC_TIME : GENERALIZED_TIME;
  const isTime = tag === DerTag.utcTime || tag === DerTag.generalizedTime;
  const match = isTime ? pattern.exec(content.toString('latin1')) : undefined;
  if (!match) throw malformed();
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const fullYear = tag === DerTag.utcTime ? expandYear(year) : year;
  const date = new Date(0);
  date.setUTCFullYear(fullYear, month - 1, day);
  date.setUTCHours(hour, minute, second);
  // A day such as 30 February would roll over into the next month.
  const isReal =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  if (!isReal) throw malformed();
  return date.getTime();
}

// RFC 5280 section 4.1.2.5.1: two digits reach from 1950 to 2049.
function expandYear(year: number): number {
  return year >= 50 ? 1900 + year : 2000 + year;
}

function malformed(): MalformedError {
  return new MalformedError('it has a malformed time');
}
