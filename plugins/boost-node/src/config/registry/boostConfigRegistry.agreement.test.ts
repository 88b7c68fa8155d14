import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { securityModes } from '../SecurityMode';
import { boostConfigRegistry } from './boostConfigRegistry';
import type { ConfigKeyEntry } from './ConfigKeyEntry';

const root = resolve(__dirname, '../../../../..');
const registry: Record<string, ConfigKeyEntry> = boostConfigRegistry;

function firstSentence(text: string): string {
  const [sentence] = text.replace(/\s+/g, ' ').split(/(?<=\.) /);
  return sentence.trim();
}

function readText(path: string): string {
  return readFileSync(resolve(root, path), 'utf8');
}

/** What one property of the declaration says. */
interface DeclaredKey {
  comment: string;
  type: string;
  tags: Record<string, string>;
}

function readDeclaration(): Record<string, DeclaredKey> {
  const file = ts.createSourceFile(
    'config.d.ts',
    readText('plugins/boost-backend/config.d.ts'),
    ts.ScriptTarget.ES2022,
    true,
  );
  const declared: Record<string, DeclaredKey> = {};
  const visit = (members: ts.NodeArray<ts.TypeElement>, prefix: string) => {
    for (const member of members) {
      if (!ts.isPropertySignature(member) || !member.type) {
        throw new Error(`Not a typed property: ${member.getText()}`);
      }
      const key = `${prefix}${member.name.getText()}`;
      if (ts.isTypeLiteralNode(member.type)) {
        visit(member.type.members, `${key}.`);
      } else {
        const [comment] = ts.getJSDocCommentsAndTags(member);
        declared[key] = {
          comment: ts.getTextOfJSDocComment(comment.comment) ?? '',
          type: member.type.getText(),
          tags: Object.fromEntries(
            ts
              .getJSDocTags(member)
              .map(tag => [
                tag.tagName.text,
                ts.getTextOfJSDocComment(tag.comment) ?? '',
              ]),
          ),
        };
      }
    }
  };
  for (const statement of file.statements) {
    if (ts.isInterfaceDeclaration(statement)) visit(statement.members, '');
  }
  return declared;
}

function readDocumentation(): Record<string, string> {
  const sections = readText('docs/configuration.md').split(/^#+ /m);
  return Object.fromEntries(
    sections
      .map(section => /^`(boost\.[\w.]+)`\n([\s\S]*)$/.exec(section))
      .filter(match => match !== null)
      .map(([, key, body]) => [key, body]),
  );
}

describe('boostConfigRegistry, compared with what is written about it', () => {
  it('declares the keys of the registry in config.d.ts', () => {
    const declared = readDeclaration();
    expect(Object.keys(declared).sort()).toEqual(Object.keys(registry).sort());
    for (const [key, entry] of Object.entries(registry)) {
      const { comment, tags, type } = declared[key];
      expect([key, firstSentence(comment)]).toEqual([
        key,
        firstSentence(entry.description),
      ]);
      expect([key, tags.configScope]).toEqual([key, entry.configScope]);
      // The tag of a list would leave its entries as they are.
      const [right, wrong] = type.endsWith('[]')
        ? ['deepVisibility', 'visibility']
        : ['visibility', 'deepVisibility'];
      expect([key, tags[right]]).toEqual([
        key,
        entry.sensitive ? 'secret' : undefined,
      ]);
      expect(tags).not.toHaveProperty(wrong);
    }
    expect(declared['boost.security.mode'].type).toBe(
      securityModes.map(mode => `'${mode}'`).join(' | '),
    );
  });

  it('declares the bounds that the schema of every number has', () => {
    const declared = readDeclaration();
    const numbers = Object.entries(registry)
      .map(([key, { schema, description }]) => ({
        key,
        description,
        ...z.toJSONSchema(schema, { unrepresentable: 'any' }),
      }))
      .filter(({ type }) => type === 'integer');
    expect(numbers.length).toBeGreaterThan(0);
    for (const { key, description, minimum, maximum } of numbers) {
      expect([key, declared[key].tags]).toMatchObject([
        key,
        { asType: 'integer', minimum: `${minimum}`, maximum: `${maximum}` },
      ]);
      expect([key, description]).toEqual([
        key,
        expect.stringContaining(
          `A whole number from ${minimum} to ${maximum};`,
        ),
      ]);
    }
  });

  it('documents the keys of the registry', () => {
    const documented = readDocumentation();
    expect(Object.keys(documented).sort()).toEqual(
      Object.keys(registry).sort(),
    );
    for (const [key, entry] of Object.entries(registry)) {
      expect([key, firstSentence(documented[key])]).toEqual([
        key,
        firstSentence(entry.description),
      ]);
      const cells = Object.fromEntries(
        [...documented[key].matchAll(/^\| (\w+) +\| (.+?) +\|$/gm)].map(
          ([, name, value]) => [name, value],
        ),
      );
      expect(cells).toMatchObject({
        Type: expect.anything(),
        Default: expect.anything(),
        Scope: entry.configScope,
        Secret: entry.sensitive ? 'yes' : 'no',
      });
    }
  });
});
