// @ts-check
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { javaVersionProblem } from './javaVersionProblem.mjs';

const ADVICE =
  'Please install Java 17 or newer and put it first on the PATH, or name it by JAVA_HOME.';

test('refuses a Java older than 17 and names what is needed', () => {
  for (const [output, version] of [
    ['java version "1.8.0_292"', '1.8.0_292'],
    ['openjdk version "11.0.22" 2024-01-16', '11.0.22'],
    ['openjdk version "16" 2021-03-16', '16'],
  ]) {
    assert.equal(
      javaVersionProblem(output),
      `Java ${version} is too old. ${ADVICE}`,
    );
  }
  for (const output of ['', 'Unable to locate a Java Runtime.']) {
    assert.equal(
      javaVersionProblem(output),
      `Java does not say its version; it may be a placeholder without a Java behind it. ${ADVICE}`,
    );
  }
});

test('accepts Java 17 and whatever comes after it', () => {
  for (const output of [
    'openjdk version "17.0.9" 2023-10-17\nOpenJDK Runtime Environment',
    'Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21" 2023-09-19',
    'openjdk version "26-ea" 2026-03-17',
  ]) {
    assert.equal(javaVersionProblem(output), undefined, output);
  }
});
