import { CONTENT_SECURITY_POLICY } from '@electron/main/app-headers';
import { expect, it } from 'vitest';

it('allows no script but our own files, and no way out of the page', () => {
  const policy = new Map(CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule]));
  expect(policy.get('default-src')).toBe("default-src 'none'");
  expect(policy.get('script-src')).toBe("script-src 'self'");
  for (const shut of ['form-action', 'frame-ancestors', 'base-uri', 'object-src', 'frame-src']) {
    expect(policy.get(shut)).toBe(`${shut} 'none'`);
  }
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/);
  // Inline style attributes are the one concession; inline style elements and scripts would be another matter.
  expect(CONTENT_SECURITY_POLICY.match(/unsafe-inline/g)).toHaveLength(1);
  expect(policy.get('style-src-attr')).toContain('unsafe-inline');
});
