const format = new Intl.NumberFormat('en-GB');

/** "1,102". */
export const number = (value: number) => format.format(value);

/** "1 practice", "1,102 practices". */
export const counted = (value: number, one: string, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;
