import { EntitySchema } from 'typeorm';
import { longText, type Stamped, stamps, text } from './base';

/** How a set of headings was matched last time. `columns` is a JSON object: heading → field id, or null for "not imported". */
export interface ImportMappingRecord extends Stamped {
  kind: string;
  headingSet: string;
  columns: string;
}

export const ImportMappingEntity = new EntitySchema<ImportMappingRecord>({
  name: 'import_mapping',
  columns: { ...stamps, kind: text(40), headingSet: text(64), columns: longText },
});
