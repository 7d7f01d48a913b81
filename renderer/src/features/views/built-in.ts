import type { TableView } from '@shared/domain/table-view';

/** A view that the console brings: it can't be changed, only saved under another name. */
export interface BuiltInView {
  id: string;
  name: string;
  definition: TableView;
  /** How many rows it has, where that is worth a look. */
  count?: number;
  tone?: 'bad';
}
