/**
 * A folder with a token in it, as kubelet keeps it up to date inside of a pod.
 *
 * @public
 */
export interface ProjectedVolume {
  /** Where the token is read. */
  readonly path: string;
  /** Puts a token there, or another in the place of the last one. Readers see one or the other. */
  write(token: string): Promise<void>;
  /** Takes the token away; another may be written later. */
  remove(): Promise<void>;
  /** Removes the folder. */
  close(): Promise<void>;
}
