import {
  WorkloadOAuthError,
  type WorkloadOAuthErrorCode,
} from '../errors/WorkloadOAuthError';
import { readBoundedFile } from './readBoundedFile';

/**
 * Reads a regular file of at most so many bytes, and fails with the system's `code`, or with
 * `EISDIR`, `ENOTREG` or `EFBIG`.
 *
 * @public
 */
export type ReadFile = (path: string, maxBytes: number) => Promise<Buffer>;

/** What is to be read, and how its troubles are called. */
export interface CredentialFileOptions {
  readonly path: string;
  /** What it is, as it stands in messages: 'The token file'. */
  readonly title: string;
  /** What to do when it is not there. */
  readonly advice: string;
  readonly maxBytes: number;
  readonly missing: WorkloadOAuthErrorCode;
  readonly invalid: WorkloadOAuthErrorCode;
  readonly readFile?: ReadFile;
}

/** What the system's codes mean to whoever has to mend the deployment. */
const PROBLEMS: Record<string, string> = {
  EACCES: 'may not be read by this process; check its owner and mode',
  EPERM: 'may not be read by this process; check its owner and mode',
  EISDIR: 'is a directory; name the file in it',
  ENOTREG: 'is no regular file',
  ELOOP: 'is a symbolic link that leads nowhere',
};

/**
 * A text file that the platform replaces at its own time.
 *
 * @remarks
 * It is read on each use and never watched. The platform swaps symbolic links, moves
 * files and mounts over them, and each kind of watch misses one of these; a token
 * request is made once in minutes, beside which reading a few KiB costs nothing. So
 * what is used is what lies there now.
 */
export class CredentialFile {
  readonly #options: CredentialFileOptions;

  private constructor(options: CredentialFileOptions) {
    this.#options = options;
  }

  static create(options: CredentialFileOptions): CredentialFile {
    if (options.path === '') {
      throw new WorkloadOAuthError(
        'INVALID_OPTION',
        `${options.title} has an empty path.`,
      );
    }
    return new CredentialFile(options);
  }

  get path(): string {
    return this.#options.path;
  }

  /**
   * Its text without the white space around it.
   *
   * @throws WorkloadOAuthError with the code for missing or invalid files
   */
  async read(): Promise<string> {
    const { path, maxBytes, readFile = readBoundedFile } = this.#options;
    let bytes: Buffer;
    try {
      bytes = await readFile(path, maxBytes);
    } catch (error) {
      throw this.#explain(error);
    }
    const text = bytes.toString('utf8').trim();
    if (text === '') throw this.invalid('is empty');
    return text;
  }

  /** An error that says what is wrong with the content. */
  invalid(problem: string): WorkloadOAuthError {
    const { path, title, invalid } = this.#options;
    return new WorkloadOAuthError(invalid, `${title} ${path} ${problem}.`);
  }

  #explain(error: unknown): WorkloadOAuthError {
    const { path, title, advice, maxBytes, missing } = this.#options;
    const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return new WorkloadOAuthError(
        missing,
        `${title} ${path} does not exist. ${advice}`,
        { cause: error },
      );
    }
    if (code === 'EFBIG') {
      return this.invalid(
        `has more than ${maxBytes} bytes; check that it is the right file`,
      );
    }
    return this.invalid(PROBLEMS[code] ?? `cannot be read (${code})`);
  }
}
