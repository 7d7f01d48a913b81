import type { MfaScope } from '@shared/ipc/mfa';

/** Whose accounts are looked at, as part of a page's address. Left out: all. At most one of the two. */
export interface ScopeView {
  /** ODS code. */
  icb?: string;
  /** The contractor's id. */
  contractor?: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads an address; what it doesn't know is left out. */
export function readScope({ icb, contractor }: Record<string, unknown>): ScopeView {
  if (typeof contractor === 'string' && ID.test(contractor)) return { contractor };
  return typeof icb === 'string' && /^[A-Z0-9]{1,20}$/.test(icb) ? { icb } : {};
}

export function scopeOf({ icb, contractor }: ScopeView): MfaScope {
  if (contractor !== undefined) return { of: 'contractor', id: contractor };
  return icb === undefined ? { of: 'all' } : { of: 'icb', code: icb };
}
