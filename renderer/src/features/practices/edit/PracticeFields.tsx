import { useRequest } from '@renderer/app/queries';
import { ComboField } from '@renderer/components/ComboField';
import { DateField } from '@renderer/components/DateField';
import { RadioField } from '@renderer/components/RadioField';
import { type Option, SelectField } from '@renderer/components/SelectField';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { TextField } from '@renderer/components/TextField';
import { noticeWords } from '@shared/domain/closing';
import {
  CONTRACT_TYPE_LABELS,
  LIST_MARK_LABELS,
  MAILBOX_KIND_LABELS,
  MAILBOX_STATUS_LABELS,
  PRACTICE_STATUS_LABELS,
  YES_NO_LABELS,
} from '@shared/domain/codes';
import { PRACTICE_FIELD_LABELS as labels } from '@shared/domain/practice-fields';
import type { PracticeForm } from '@shared/domain/practice-form';
import { Controller, type UseFormReturn } from 'react-hook-form';
import type { PracticeField } from './values';
import {
  aliasesWarning,
  contractorWarning,
  mailboxWarning,
  odsCodeWarning,
  phoneWarning,
  postcodeWarning,
} from './warnings';

type DatedField = 'closedOn' | 'toldOn' | 'confirmedOn' | 'openedOn' | 'noticeGivenOn';

const options = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const contractTypes = options(CONTRACT_TYPE_LABELS);
const statuses = options(PRACTICE_STATUS_LABELS);
const kinds = options(MAILBOX_KIND_LABELS);
const marks = options(LIST_MARK_LABELS);
const mailboxStatuses = options(MAILBOX_STATUS_LABELS);
const yesNo = options(YES_NO_LABELS);

const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The fields of a practice, in the groups in which staff ask for them. */
export function PracticeFields({ form }: { form: UseFormReturn<PracticeForm> }) {
  const contractors = useRequest('contractors.names', {}).data;
  const icbs = useRequest('settings.icbs', {}).data ?? [];
  const { register, control, setValue, formState } = form;
  const values = form.watch();
  const error = (name: PracticeField) => formState.errors[name]?.message;
  const field = (name: PracticeField) => ({ ...register(name), label: labels[name], error: error(name) });
  const use = (name: PracticeField) => (value: string) =>
    setValue(name, value, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  const date = (name: DatedField, hint?: string, note?: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...dated } }) => (
        <DateField
          {...dated}
          ref={ref}
          label={labels[name]}
          error={error(name)}
          {...(hint ? { hint } : {})}
          warning={note || undefined}
        />
      )}
    />
  );
  const icbOptions = [
    { value: '', label: 'Not known' },
    // A board that has ended can only be kept, not chosen.
    ...icbs
      .filter((icb) => !icb.ended || icb.odsCode === formState.defaultValues?.icbCode)
      .map((icb) => ({ value: icb.odsCode, label: icb.ended ? `${icb.name} (ended)` : icb.name })),
    // A code that is not (or not yet) on the list is still what the record says.
    ...(values.icbCode !== '' && !icbs.some((icb) => icb.odsCode === values.icbCode)
      ? [{ value: values.icbCode, label: values.icbCode }]
      : []),
  ];
  return (
    <>
      <section>
        <h2 className="cc-section-heading">The practice</h2>
        <TextField {...field('odsCode')} width="short" warning={odsCodeWarning(values.odsCode, use('odsCode'))} />
        <TextField {...field('name')} />
        <Controller
          control={control}
          name="contractorName"
          render={({ field: { ref, ...combo } }) => (
            <ComboField
              {...combo}
              ref={ref}
              label={labels.contractorName}
              error={error('contractorName')}
              suggestions={contractors ?? []}
              warning={contractorWarning(combo.value, contractors)}
            />
          )}
        />
        <SelectField {...field('contractType')} options={contractTypes} width="medium" />
        <RadioField {...field('status')} options={statuses} />
        {(values.status === 'notice' || values.noticeGivenOn !== '') &&
          date('noticeGivenOn', undefined, noticeWords(isDate(values.noticeGivenOn) ? values.noticeGivenOn : ''))}
        {(values.status === 'closed' || values.closedOn !== '') && date('closedOn')}
        {date('openedOn')}
        <SelectField {...field('dispensingOnly')} options={yesNo} width="short" />
        <Controller
          control={control}
          name="icbCode"
          // Its options come later than its value, which a select of its own would forget.
          render={({ field: select }) => (
            <SelectField {...select} label={labels.icbCode} error={error('icbCode')} options={icbOptions} />
          )}
        />
      </section>
      <section>
        <h2 className="cc-section-heading">Mailbox and distribution list</h2>
        <RadioField {...field('mailboxKind')} options={kinds} />
        <TextField
          {...field('mailboxAddress')}
          inputMode="email"
          spellCheck={false}
          hint={
            values.mailboxKind === 'egress'
              ? 'Leave it empty where the account of the contractor serves this practice.'
              : 'A shared mailbox has the form optometry.<ODS code>@nhs.net'
          }
          warning={mailboxWarning(values, use('mailboxAddress'))}
        />
        <RadioField
          {...field('mailboxStatus')}
          options={mailboxStatuses}
          hint="A closed mailbox stays on record, and the practice has none from then on."
        />
        <TextAreaField
          {...field('aliases')}
          rows={2}
          spellCheck={false}
          hint="Addresses that still lead to the mailbox, one on each line."
          warning={aliasesWarning(values.aliases, use('aliases'))}
        />
        {date('toldOn', 'When CCHub was told of the mailbox. For example, 6 8 2018')}
        {date('confirmedOn')}
        <RadioField
          {...field('onList')}
          options={marks}
          hint="Only practices marked yes are on the list, and only with a live address."
        />
      </section>
      <div>
        <section>
          <h2 className="cc-section-heading">Address and phone</h2>
          <TextField {...field('address1')} />
          <TextField {...field('address2')} />
          <TextField {...field('town')} width="medium" />
          <TextField {...field('county')} width="medium" />
          <TextField {...field('postcode')} width="short" warning={postcodeWarning(values.postcode, use('postcode'))} />
          <TextField {...field('phone')} type="tel" width="medium" warning={phoneWarning(values.phone, use('phone'))} />
        </section>
        <section>
          <h2 className="cc-section-heading">Codes before and after</h2>
          <TextField
            {...field('predecessorCode')}
            width="short"
            hint="A change of owner closes one code and opens another."
            warning={odsCodeWarning(values.predecessorCode, use('predecessorCode'))}
          />
          <TextField
            {...field('successorCode')}
            width="short"
            warning={odsCodeWarning(values.successorCode, use('successorCode'))}
          />
        </section>
        <section>
          <h2 className="cc-section-heading">Notes</h2>
          <TextAreaField {...field('notes')} hint="Do not enter anything about patients." />
        </section>
      </div>
    </>
  );
}
