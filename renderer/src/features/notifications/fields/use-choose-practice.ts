import { useRequest } from '@renderer/app/queries';
import type { NotificationForm } from '@shared/domain/notifications/notification-form';
import type { UseFormReturn } from 'react-hook-form';

/** Chooses the practice; its contractor comes along, unless somebody has named another one. */
export function useChoosePractice(form: UseFormReturn<NotificationForm> | undefined): (id: string) => void {
  const rows = useRequest('practices.list', {}).data;
  const contractorOf = (id: string) => rows?.find((row) => row.id === id)?.contractorId ?? '';
  return (id) => {
    if (!form) return;
    const { practiceId: before, contractorId } = form.getValues();
    const options = { shouldDirty: true, shouldValidate: form.formState.isSubmitted };
    form.setValue('practiceId', id, options);
    if (contractorOf(id) !== '' && (contractorId === '' || contractorId === contractorOf(before)))
      form.setValue('contractorId', contractorOf(id), options);
  };
}
