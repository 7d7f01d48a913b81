import { useRequest } from '@renderer/app/queries';
import { Button } from '@renderer/components/Button';
import { DateField } from '@renderer/components/DateField';
import { type Option, SelectField } from '@renderer/components/SelectField';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { TextField } from '@renderer/components/TextField';
import { todayInLondon } from '@shared/domain/calendar-date';
import type { NotificationKind } from '@shared/domain/notifications/codes';
import {
  CHANNEL_LABELS,
  NOTIFICATION_KIND_LABELS,
  NOTIFICATION_STATE_LABELS,
} from '@shared/domain/notifications/codes';
import { dueDateOf } from '@shared/domain/notifications/due';
import {
  NOTIFICATION_FIELD_LABELS as labels,
  type NotificationForm,
} from '@shared/domain/notifications/notification-form';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { ContractorPicker } from './ContractorPicker';
import { PracticePicker } from './PracticePicker';
import { ReceivedField } from './ReceivedField';
import type { NotificationField } from './schema';
import { useChoosePractice } from './use-choose-practice';

const options = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const kinds = options(NOTIFICATION_KIND_LABELS);
const channels = options(CHANNEL_LABELS);
const states = options(NOTIFICATION_STATE_LABELS);

interface NotificationFieldsProps {
  form: UseFormReturn<NotificationForm>;
  /** Not logged yet: its state and what came of it are still to come. */
  isNew: boolean;
  /** Why the kind was suggested. */
  kindReason?: string | undefined;
  /** Under a heading of the second level, or right under the page's title. */
  heading: 'h2' | 'h3';
}

/** The fields of a notification, in the groups in which staff ask for them. */
export function NotificationFields({ form, isNew, kindReason, heading: Heading }: NotificationFieldsProps) {
  return (
    <>
      <section>
        <Heading className="cc-section-heading">What it is about</Heading>
        <About form={form} kindReason={kindReason} />
      </section>
      <section>
        <Heading className="cc-section-heading">Who deals with it</Heading>
        <Work form={form} isNew={isNew} />
      </section>
      <section>
        <Heading className="cc-section-heading">Where it came from</Heading>
        <Origin form={form} />
      </section>
    </>
  );
}

type PartProps = Pick<NotificationFieldsProps, 'form'>;

const errorOf = ({ formState }: PartProps['form'], name: NotificationField) => formState.errors[name]?.message;
const fieldOf = (form: PartProps['form'], name: NotificationField) => ({
  ...form.register(name),
  label: labels[name],
  error: errorOf(form, name),
});

const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

function About({ form, kindReason }: PartProps & { kindReason: string | undefined }) {
  const { control, setValue, getValues } = form;
  const choosePractice = useChoosePractice(form);
  /** The day goes along with the kind, unless somebody has set another one. */
  function chooseKind(kind: NotificationKind) {
    const { kind: before, dueOn, receivedAt } = getValues();
    const received = receivedAt === '' ? '' : todayInLondon(new Date(receivedAt));
    setValue('kind', kind, { shouldDirty: true });
    if (isDate(received) && dueOn === dueDateOf(before, received))
      setValue('dueOn', dueDateOf(kind, received), { shouldDirty: true });
  }
  return (
    <>
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <SelectField
            {...field}
            label={labels.kind}
            options={kinds}
            hint={kindReason}
            error={errorOf(form, 'kind')}
            onChange={(event) => chooseKind(event.target.value as NotificationKind)}
          />
        )}
      />
      <Controller
        control={control}
        name="practiceId"
        render={({ field: { value } }) => (
          <PracticePicker
            label={labels.practiceId}
            name="practiceId"
            hint="Type a code, name, town or contractor, and choose."
            error={errorOf(form, 'practiceId')}
            value={value}
            onChange={choosePractice}
          />
        )}
      />
      <Controller
        control={control}
        name="contractorId"
        render={({ field: { value, onChange } }) => (
          <ContractorPicker
            label={labels.contractorId}
            name="contractorId"
            error={errorOf(form, 'contractorId')}
            value={value}
            onChange={onChange}
          />
        )}
      />
    </>
  );
}

function Work({ form, isNew }: PartProps & { isNew: boolean }) {
  const me = useRequest('app.status', {}).data?.user;
  const owner = form.watch('owner');
  return (
    <>
      {!isNew && <SelectField {...fieldOf(form, 'state')} options={states} width="medium" />}
      <div className="cc-log__owner">
        <TextField
          {...fieldOf(form, 'owner')}
          width="medium"
          hint="Empty where nobody has taken it yet."
          spellCheck={false}
        />
        {me !== undefined && owner !== me && (
          <Button onPress={() => form.setValue('owner', me, { shouldDirty: true, shouldValidate: true })}>
            Take it myself
          </Button>
        )}
      </div>
      <Dated form={form} name="dueOn" />
      {!isNew && (
        <>
          <TextAreaField {...fieldOf(form, 'outcome')} rows={2} />
          <Dated form={form} name="acknowledgedOn" />
          <Dated form={form} name="guidanceSentOn" />
        </>
      )}
      <TextAreaField {...fieldOf(form, 'note')} rows={3} hint="Do not enter anything about patients." />
    </>
  );
}

function Dated({ form, name }: PartProps & { name: 'dueOn' | 'acknowledgedOn' | 'guidanceSentOn' }) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { ref, ...dated } }) => (
        <DateField {...dated} ref={ref} label={labels[name]} error={errorOf(form, name)} />
      )}
    />
  );
}

function Origin({ form }: PartProps) {
  return (
    <>
      <Controller
        control={form.control}
        name="receivedAt"
        render={({ field: { value, onChange } }) => (
          <ReceivedField value={value} onChange={onChange} error={errorOf(form, 'receivedAt')} />
        )}
      />
      <SelectField {...fieldOf(form, 'channel')} options={channels} width="short" />
      <TextField {...fieldOf(form, 'senderName')} />
      <TextField {...fieldOf(form, 'senderAddress')} inputMode="email" spellCheck={false} />
      <TextField {...fieldOf(form, 'subject')} />
    </>
  );
}
