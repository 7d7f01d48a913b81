import { PageHeader } from '@renderer/components/PageHeader';

export function EditionsScreen() {
  return <PageHeader title="Editions" />;
}
