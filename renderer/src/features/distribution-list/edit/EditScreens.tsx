import { PageHeader } from '@renderer/components/PageHeader';

export function EditListScreen() {
  return <PageHeader title="Edit list" />;
}

export function AddListScreen() {
  return <PageHeader title="New list" />;
}
