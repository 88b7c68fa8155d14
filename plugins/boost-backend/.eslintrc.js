module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // Imported by tests alone, so it may use what only tests depend on.
      files: ['src/testing/**', 'src/fuzz/**', 'src/webSocket/testing/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
  ],
});
