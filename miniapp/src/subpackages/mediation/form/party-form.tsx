import { useRef, useState } from 'react';
import { SheetForm } from '../../../components/sheet-form';
import { partyOf, wrongOfParty, type PartyDraft } from '../../../services/mediation-form';
import { newId } from '../../../services/new-id';
import { createRequestName } from '../../../services/request-name';
import { useMay } from '../../../services/session';
import { PartyFields } from '../part/party-fields';
import type { FormProps } from './form.type';
import { useActionForm } from './use-action-form';

/** Somebody else has to do with it. */
export function PartyForm(props: FormProps) {
  const { communityId, gridId } = props.mediation;
  const mayFind = useMay('resident.read');
  const [party, setParty] = useState<PartyDraft>(() => ({ id: newId(), name: '', phone: '' }));
  const nameOf = useRef(createRequestName(newId, party.id));
  const sheet = useActionForm(props, {
    missing: () => ({ ...wrongOfParty(party) }),
    body: () => ({ party: { ...partyOf(party), id: nameOf.current(partyOf(party)) } }),
  });
  return (
    <SheetForm {...sheet}>
      <PartyFields
        party={party}
        onChange={setParty}
        wrong={sheet.form.wrong}
        place={mayFind ? { communityId, gridId } : null}
      />
    </SheetForm>
  );
}
