import { EntitySchema } from 'typeorm';
import { longText, type Stamped, stamps, text } from './base';

/** A named view of a table: its columns, filters and order, shared by all who use the database. */
export interface SavedViewRecord extends Stamped {
  /** The table it belongs to, such as `practices`. */
  screen: string;
  name: string;
  /** JSON, as the page understands it. */
  definition: string;
}

export const SavedViewEntity = new EntitySchema<SavedViewRecord>({
  name: 'saved_view',
  columns: { ...stamps, screen: text(40), name: text(100), definition: longText },
});
