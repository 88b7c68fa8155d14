import { MalformedError } from '../errors/MalformedError';
import { DerElement } from './DerElement';
import { DerTag } from './DerTag';
import { readElements } from './readElements';

// More than any structure of a certificate has; extensions are the longest list.
const MOST_MEMBERS = 128;

const UNEXPECTED = 'its DER has another structure than expected';

/** The members of a constructed element, taken from the front one by one. */
export class DerList {
  readonly #members: DerElement[];

  private constructor(members: DerElement[]) {
    this.#members = members;
  }

  /** Opens an element that must have the tag; a SEQUENCE unless it says otherwise. */
  static open(element: DerElement, tag: number = DerTag.sequence): DerList {
    if (element.tag !== tag) throw new MalformedError(UNEXPECTED);
    return new DerList(readElements(element.content, MOST_MEMBERS));
  }

  /** Whether all members were taken. */
  get isEmpty(): boolean {
    return this.#members.length === 0;
  }

  /** Takes the next member, which must be there and have the tag. */
  take(tag: number): DerElement {
    const element = this.takeIf(tag);
    if (!element) throw new MalformedError(UNEXPECTED);
    return element;
  }

  /** Takes the next member if it has the tag. */
  takeIf(tag: number): DerElement | undefined {
    return this.#members[0]?.tag === tag ? this.#members.shift() : undefined;
  }

  /** Takes all members that are left. */
  takeAll(): DerElement[] {
    return this.#members.splice(0);
  }

  /** Ends the reading: nothing may be left. */
  end(): void {
    if (!this.isEmpty) throw new MalformedError(UNEXPECTED);
  }
}
