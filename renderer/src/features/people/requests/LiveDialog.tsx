import { useAction, useRequest } from '@renderer/app/queries';
import { RadioField } from '@renderer/components/RadioField';
import { SelectField } from '@renderer/components/SelectField';
import { TextField } from '@renderer/components/TextField';
import { ACCOUNT_ORIGIN_LABELS, type AccountOrigin, PERSON_STATE_LABELS } from '@shared/domain/people/codes';
import type { RequestView } from '@shared/ipc/people';
import { useState } from 'react';
import { DateDialog } from '../DateDialog';

const origins = Object.entries(ACCOUNT_ORIGIN_LABELS).map(([value, label]) => ({ value, label }));

/** The account works: whose it is, its address, and what is no longer needed. */
export function LiveDialog({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const advance = useAction('requests.advance', { changesData: true });
  const [nhsAddress, setAddress] = useState('');
  const [origin, setOrigin] = useState<AccountOrigin>('unknown');
  const [clear, setClear] = useState(true);
  const [personId, setPerson] = useState('');
  const { id, version, values } = request;
  const alike =
    useRequest(
      'people.alike',
      { fullName: values.fullName, nhsAddress: nhsAddress.slice(0, 254) },
      { keepPrevious: true },
    ).data ?? [];
  const person = alike.find((each) => each.id === personId);
  const fields = advance.error?.fields ?? {};
  const save = (on: string) =>
    advance.mutate(
      {
        id,
        version,
        to: 'live',
        on,
        account: {
          person: person === undefined ? null : { id: person.id, version: person.version },
          nhsAddress,
          origin,
          clear,
        },
      },
      { onSuccess: onClose },
    );
  return (
    <DateDialog
      title={`The account of ${values.fullName} is live`}
      label="Live since"
      saveLabel="Save"
      error={advance.error}
      isPending={advance.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label="nhs.net address"
        name="account.nhsAddress"
        inputMode="email"
        spellCheck={false}
        hint="The new address. Leave it empty where it is not known yet."
        error={fields['account.nhsAddress'] ?? fields['values.nhsAddress']}
        maxLength={254}
        value={nhsAddress}
        onChange={(event) => setAddress(event.target.value)}
      />
      {alike.length > 0 && (
        <RadioField
          label="Is it somebody who is in the register already?"
          name="account.person"
          hint="Same name or same address."
          options={[
            ...alike.map((each) => ({
              value: each.id,
              label: [each.fullName, each.nhsAddress, PERSON_STATE_LABELS[each.state]].filter(Boolean).join(', '),
            })),
            { value: '', label: 'No, somebody new' },
          ]}
          value={personId}
          onChange={(event) => setPerson(event.target.value)}
        />
      )}
      <SelectField
        label="Origin of the account"
        name="account.origin"
        options={origins}
        width="medium"
        value={origin}
        onChange={(event) => setOrigin(event.target.value as AccountOrigin)}
      />
      <label className="cc-radio">
        <input
          type="checkbox"
          className="cc-tick"
          checked={clear}
          onChange={(event) => setClear(event.target.checked)}
        />
        Clear the personal address and the mobile number: they have served their purpose
      </label>
      <p>
        The person is linked with the practice from that day on. All of it is one step of the history, and can be put
        back as one.
      </p>
    </DateDialog>
  );
}
