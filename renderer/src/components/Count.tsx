import { number } from '@renderer/app/numbers';

export function Count({ value, tone }: { value: number; tone?: 'bad' }) {
  return <span className={tone === 'bad' ? 'cc-count cc-count--bad' : 'cc-count'}>{number(value)}</span>;
}
