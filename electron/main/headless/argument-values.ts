import { isRealDate } from '@shared/domain/calendar';
import { usageOf } from './usage';
import { WrongUsage } from './wrong-usage';

// What a task's options may say. Each throws `WrongUsage` with the way the task is used.

export type Values = Record<string, string | boolean | undefined>;

export const optional = (value: string | boolean | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

export function needed(name: string, values: Values, option: string): string {
  const value = optional(values[option]);
  if (value === null) throw new WrongUsage(`--${option} is missing. Use: ${usageOf(name)}`);
  return value;
}

export function oneOf<Choice extends string>(name: string, option: string, value: string, choices: Choice[]): Choice {
  const choice = choices.find((known) => known === value);
  if (!choice) throw new WrongUsage(`--${option} takes ${choices.join(' or ')}, not “${value}”. Use: ${usageOf(name)}`);
  return choice;
}

export function day(name: string, option: string, value: string): string {
  if (isRealDate(value)) return value;
  throw new WrongUsage(`--${option} takes a day as YYYY-MM-DD, not “${value}”. Use: ${usageOf(name)}`);
}

/** Counts from 1. */
export function wholeNumber(name: string, option: string, value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new WrongUsage(`--${option} takes a number from 1, not “${value}”. Use: ${usageOf(name)}`);
}

export function ending(name: string, path: string, endings: string[]): string {
  if (endings.some((known) => path.toLowerCase().endsWith(known))) return path;
  throw new WrongUsage(`--out must end in ${endings.join(' or ')}. Use: ${usageOf(name)}`);
}
