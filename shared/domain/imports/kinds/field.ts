import type { FieldDeclaration } from './declare';

interface Told extends Omit<FieldDeclaration, 'required' | 'aliases'> {
  required?: true;
  /** The headings under which it is met, with “ | ” between them. */
  headings: string;
}

/** Declares a field in few words. */
export function field({ headings, required = undefined, ...rest }: Told): FieldDeclaration {
  return { ...rest, required: required === true, aliases: words(headings) };
}

/** "ODS | Org Code" → both. */
export const words = (headings: string): string[] => headings.split(' | ');
