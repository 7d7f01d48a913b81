import { EntitySchema } from 'typeorm';
import { integer, longText, text } from './base';

/** One setting of the team; `value` is JSON. A row is never taken away, so that its version only grows. */
export interface SettingRecord {
  name: string;
  value: string;
  version: number;
}

export const SettingEntity = new EntitySchema<SettingRecord>({
  name: 'setting',
  columns: { name: { ...text(60), primary: true }, value: longText, version: { ...integer, default: 1 } },
});
