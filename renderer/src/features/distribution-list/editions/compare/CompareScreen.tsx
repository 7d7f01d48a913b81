import { PageHeader } from '@renderer/components/PageHeader';

export function CompareScreen() {
  return <PageHeader title="Compare editions" />;
}
