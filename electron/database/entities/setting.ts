import { EntitySchema } from 'typeorm';
import { longText, text } from './base';

/** One setting of the team; `value` is JSON. */
export interface SettingRecord {
  name: string;
  value: string;
}

export const SettingEntity = new EntitySchema<SettingRecord>({
  name: 'setting',
  columns: { name: { ...text(60), primary: true }, value: longText },
});
