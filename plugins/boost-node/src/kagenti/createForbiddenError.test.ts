import { createForbiddenError } from './createForbiddenError';

describe('createForbiddenError', () => {
  it('reads the role out of the detail of a 403', () => {
    expect(
      createForbiddenError('Required role(s): rossoctl-operator'),
    ).toMatchObject({
      code: 'KAGENTI_ROLE_MISSING',
      statusCode: 502,
      message: expect.stringContaining('rossoctl-operator'),
    });
  });

  it("tells Kagenti's own lack of rights from a missing role", () => {
    const details = [
      'Permission denied. Check RBAC configuration.',
      'Forbidden',
      'Required role(s): <script>',
      `Required role(s): ${'x'.repeat(300)}`,
    ];
    for (const detail of details) {
      const error = createForbiddenError(detail);
      expect(error).toMatchObject({
        code: 'KAGENTI_FORBIDDEN',
        statusCode: 502,
      });
      expect(error.message).not.toContain(detail);
      expect(error.message.includes('Kubernetes')).toBe(
        ['Permission denied. Check RBAC configuration.', 'Forbidden'].includes(
          detail,
        ),
      );
    }
  });

  it('can do without a detail', () => {
    expect(createForbiddenError(undefined).code).toBe('KAGENTI_FORBIDDEN');
  });
});
