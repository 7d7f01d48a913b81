// Free of zod, because the addresses of pages need it and they are in the page's first bundle.

/** The list of everyone. It is always there and its rule can't be changed; extras and exclusions can. */
export const MAIN_LIST = '00000000-0000-7000-8000-000000000001';
