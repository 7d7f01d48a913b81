import type { TagTone } from '@renderer/components/Tag';
import type { PlanAction } from '@shared/domain/imports/plan';

export const ACTION_LABELS: Record<PlanAction, string> = {
  add: 'Add',
  update: 'Update',
  unchanged: 'Unchanged',
  conflict: 'Conflict',
  error: 'Error',
  skip: 'Left out',
};

export const ACTION_TONES: Record<PlanAction, TagTone> = {
  add: 'ok',
  update: 'info',
  unchanged: 'none',
  conflict: 'warn',
  error: 'bad',
  skip: 'none',
};
