import { useRequest } from '@renderer/app/queries';
import { SelectField } from '@renderer/components/SelectField';
import { useState } from 'react';
import { ContractorField } from './ContractorField';
import type { ScopeView } from './view';
import './scope.scss';

interface ScopeFieldsProps {
  view: ScopeView;
  onChange: (view: ScopeView) => void;
}

const ONE_CONTRACTOR = 'contractor';

/** Chooses whose accounts are looked at: everybody's, those of an ICB's practices or of a contractor's. */
export function ScopeFields({ view, onChange }: ScopeFieldsProps) {
  const icbs = useRequest('settings.icbs', {}).data ?? [];
  // Until a contractor is chosen, what was shown before stays.
  const [isChoosing, setChoosing] = useState(view.contractor !== undefined);
  const options = [
    { value: '', label: 'All practices' },
    ...icbs.map(({ odsCode, name }) => ({ value: odsCode, label: name })),
    { value: ONE_CONTRACTOR, label: 'One contractor' },
  ];
  return (
    <>
      <SelectField
        label="Show"
        name="scope.kind"
        width="medium"
        value={isChoosing ? ONE_CONTRACTOR : (view.icb ?? '')}
        options={options}
        onChange={({ target: { value } }) => {
          setChoosing(value === ONE_CONTRACTOR);
          if (value !== ONE_CONTRACTOR) onChange(value === '' ? {} : { icb: value });
        }}
      />
      {isChoosing && (
        <div className="scope-contractor">
          <ContractorField
            value={view.contractor}
            onChoose={(contractor) => onChange(contractor === undefined ? {} : { contractor })}
          />
        </div>
      )}
    </>
  );
}
