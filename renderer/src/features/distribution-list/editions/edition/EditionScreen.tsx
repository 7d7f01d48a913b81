import { PageHeader } from '@renderer/components/PageHeader';

export function EditionScreen() {
  return <PageHeader title="Edition" />;
}
