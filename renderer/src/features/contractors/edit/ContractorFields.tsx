import { useRequest } from '@renderer/app/queries';
import { DateField } from '@renderer/components/DateField';
import { RadioField } from '@renderer/components/RadioField';
import { type Option, SelectField } from '@renderer/components/SelectField';
import { TextAreaField } from '@renderer/components/TextAreaField';
import { TextField } from '@renderer/components/TextField';
import { addressWarning, odsCodeWarning } from '@renderer/features/practices/edit/warnings';
import { noticeWords } from '@shared/domain/closing';
import {
  APPLICATION_ROUTE_LABELS,
  CONTRACT_TYPE_LABELS,
  CONTRACTOR_KIND_LABELS,
  EGRESS_STATUS_LABELS,
} from '@shared/domain/codes';
import { type ContractorForm, CONTRACTOR_FIELD_LABELS as labels } from '@shared/domain/contractor-form';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { ContactsField } from './ContactsField';

type PlainField = Exclude<keyof ContractorForm, 'contacts'>;
type DatedField =
  | 'contractStart'
  | 'contractEnd'
  | 'noticeGivenOn'
  | 'egressToldOn'
  | 'egressConfirmedOn'
  | 'routeAnswerOn';

const options = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const kinds = options(CONTRACTOR_KIND_LABELS);
const contractTypes = options(CONTRACT_TYPE_LABELS);
const accountStates = options(EGRESS_STATUS_LABELS);
const answers = [{ value: '', label: 'No answer yet' }, ...options(APPLICATION_ROUTE_LABELS)];
const overrides = [{ value: '', label: 'As the number of practices says' }, ...options(APPLICATION_ROUTE_LABELS)];
const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** The fields of a contractor, in the groups in which staff ask for them. */
export function ContractorFields({ form }: { form: UseFormReturn<ContractorForm> }) {
  const threshold = useRequest('settings.get', {}).data?.applicationThreshold;
  const { register, control, setValue, formState } = form;
  const values = form.watch();
  const error = (name: PlainField) => formState.errors[name]?.message;
  const field = (name: PlainField) => ({ ...register(name), label: labels[name], error: error(name) });
  const use = (name: PlainField) => (value: string) =>
    setValue(name, value, { shouldDirty: true, shouldValidate: formState.isSubmitted });
  const date = (name: DatedField, warning?: string) => (
    <Controller
      control={control}
      name={name}
      render={({ field: { ref, ...dated } }) => (
        <DateField {...dated} ref={ref} label={labels[name]} error={error(name)} warning={warning || undefined} />
      )}
    />
  );
  const ends = values.contractEnd === '' && isDate(values.noticeGivenOn) ? noticeWords(values.noticeGivenOn) : '';
  return (
    <>
      <section>
        <h2 className="cc-section-heading">The contractor</h2>
        <TextField {...field('name')} hint="The practices of this contractor show the new name at once." />
        <TextAreaField {...field('tradingNames')} rows={2} hint="One a line." />
        <RadioField {...field('kind')} options={kinds} />
        <TextField {...field('hqOdsCode')} width="short" warning={odsCodeWarning(values.hqOdsCode, use('hqOdsCode'))} />
        <TextField
          {...field('declaredPractices')}
          width="short"
          inputMode="numeric"
          hint="How many practices the contractor says it has."
        />
        <h2 className="cc-section-heading">Contacts</h2>
        <ContactsField form={form} />
      </section>
      <section>
        <h2 className="cc-section-heading">Contract</h2>
        <TextField {...field('contractNumber')} width="medium" />
        <SelectField {...field('contractType')} options={contractTypes} width="medium" />
        {date('contractStart')}
        {date('contractEnd')}
        {date('noticeGivenOn', ends)}
        <h2 className="cc-section-heading">Notes</h2>
        <TextAreaField {...field('notes')} hint="Do not enter anything about patients." />
      </section>
      <div>
        <section>
          <h2 className="cc-section-heading">Egress account</h2>
          <RadioField {...field('egressStatus')} options={accountStates} />
          <TextField
            {...field('egressAddress')}
            inputMode="email"
            spellCheck={false}
            hint="Usually at the contractor’s own domain. While the account is live, it stands on the distribution list for all practices served by Egress."
            warning={addressWarning(values.egressAddress, 'egress', use('egressAddress'))}
          />
          {date('egressToldOn')}
          {date('egressConfirmedOn')}
        </section>
        <section>
          <h2 className="cc-section-heading">Route to a mailbox</h2>
          <SelectField
            {...field('routeAnswer')}
            options={answers}
            hint={
              threshold === undefined
                ? 'Counts where the number of practices leaves the route open.'
                : `Counts at exactly ${threshold} practices, where the letter leaves the route open.`
            }
          />
          {values.routeAnswer !== '' && (
            <>
              <TextField {...field('routeAnswerBy')} width="medium" hint="Who at NHSBSA." />
              {date('routeAnswerOn')}
            </>
          )}
          <SelectField {...field('routeOverride')} options={overrides} />
          {(values.routeOverride !== '' || values.routeOverrideReason !== '') && (
            <TextAreaField {...field('routeOverrideReason')} rows={2} />
          )}
        </section>
      </div>
    </>
  );
}
