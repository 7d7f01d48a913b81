import { useRequest } from '@renderer/app/queries';
import { SelectField } from '@renderer/components/SelectField';
import { ContractorField } from '@renderer/features/access/scope/ContractorField';
import { type ReportsView, SCOPE_KINDS, type ScopeKind, scopeKindOf, withScope } from './address';
import { PracticesField } from './PracticesField';

const KIND_LABELS: Record<ScopeKind, string> = {
  all: 'All practices',
  icb: 'The practices of one ICB',
  contractor: 'The practices of one contractor',
  practices: 'Chosen practices',
};
const KINDS = SCOPE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }));

interface ScopeFieldsProps {
  view: ReportsView;
  onChange: (view: ReportsView) => void;
}

/** Chooses the practices that a report is about. */
export function ScopeFields({ view, onChange }: ScopeFieldsProps) {
  const kind = scopeKindOf(view);
  const set = (scope: Parameters<typeof withScope>[1]) => onChange(withScope(view, scope));
  return (
    <>
      <SelectField
        label="About"
        name="report.scope"
        value={kind}
        options={KINDS}
        onChange={({ target: { value } }) => {
          const of = SCOPE_KINDS.find((each) => each === value) ?? 'all';
          set(of === 'all' ? {} : { of });
        }}
      />
      {kind === 'icb' && <IcbField value={view.icb} onChoose={(icb) => set(icb === '' ? { of: 'icb' } : { icb })} />}
      {kind === 'contractor' && (
        <ContractorField
          value={view.contractor}
          onChoose={(contractor) => set(contractor === undefined ? { of: 'contractor' } : { contractor })}
        />
      )}
      {kind === 'practices' && (
        <PracticesField
          ids={view.practices?.split(',') ?? []}
          onChange={(ids) => set(ids.length === 0 ? { of: 'practices' } : { practices: ids.join(',') })}
        />
      )}
    </>
  );
}

function IcbField({ value, onChoose }: { value: string | undefined; onChoose: (code: string) => void }) {
  const icbs = useRequest('settings.icbs', {}).data ?? [];
  const options = icbs.map(({ odsCode, name }) => ({ value: odsCode, label: name }));
  const isKnown = value === undefined || icbs.some(({ odsCode }) => odsCode === value);
  return (
    <SelectField
      label="ICB"
      name="report.icb"
      value={value ?? ''}
      options={[
        { value: '', label: 'Choose an ICB' },
        ...(isKnown ? [] : [{ value: value ?? '', label: value ?? '' }]),
        ...options,
      ]}
      onChange={({ target }) => onChoose(target.value)}
    />
  );
}
