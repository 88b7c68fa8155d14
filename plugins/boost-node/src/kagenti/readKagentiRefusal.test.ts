import { readKagentiRefusal } from './readKagentiRefusal';

describe('readKagentiRefusal', () => {
  it('reads the role out of the detail of a 403', () => {
    expect(
      readKagentiRefusal(403, 'Required role(s): rossoctl-operator'),
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
      const error = readKagentiRefusal(403, detail);
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
    expect(readKagentiRefusal(403, undefined).code).toBe('KAGENTI_FORBIDDEN');
  });

  it('says what to check after a 401', () => {
    expect(
      readKagentiRefusal(401, 'Token signing key not found'),
    ).toMatchObject({
      code: 'KAGENTI_UNAUTHORIZED',
      statusCode: 502,
      message: expect.stringContaining('boost.kagenti.auth'),
    });
  });
});
