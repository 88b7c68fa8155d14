import { readFileSync } from 'node:fs';

/** A fenced block, which a list item may indent. */
const BLOCK = /^( *)```(\w+)\n([\s\S]*?)^\1```$/gm;

/** What shows an answer without its token; a test has to see the token. */
const HIDE_TOKEN = /\s*\|\s*jq 'del\(\.access_token\)'/g;

/**
 * A page for operators, with the names of its examples replaced by those of a test: what
 * stands there is what is run.
 */
export class GuidePage {
  readonly #blocks: readonly { language: string; text: string }[];

  private constructor(text: string) {
    this.#blocks = [...text.matchAll(BLOCK)].map(([, , language, block]) => ({
      language,
      text: block,
    }));
  }

  /**
   * @param path - Its file
   * @param names - What stands for each name of the examples
   */
  static read(
    path: string,
    names: Readonly<Record<string, string>> = {},
  ): GuidePage {
    const text = readFileSync(path, 'utf8');
    return new GuidePage(
      Object.entries(names).reduce(
        (replaced, [old, current]) => replaced.replaceAll(old, current),
        text,
      ),
    );
  }

  /** Its one part of a realm. */
  get realmPart(): Record<string, unknown> {
    const [part, ...others] = this.#blocks.filter(
      ({ language }) => language === 'json',
    );
    if (!part || others.length > 0) throw new Error('not one JSON block');
    return JSON.parse(part.text);
  }

  /**
   * Its one shell block that holds some words.
   *
   * @throws Error when there is none, or several
   */
  commands(words: string): string {
    const [block, ...others] = this.#blocks.filter(
      ({ language, text }) => language === 'sh' && text.includes(words),
    );
    if (!block || others.length > 0) {
      throw new Error(`not one block of commands with ${words}`);
    }
    return block.text.replaceAll(HIDE_TOKEN, '');
  }
}
