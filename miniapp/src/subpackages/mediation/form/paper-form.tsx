import { useState } from 'react';
import { FormField } from '../../../components/form-field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Segmented } from '../../../components/segmented';
import { SheetForm } from '../../../components/sheet-form';
import { draftKey, dropDraft } from '../../../services/complaint-action-draft';
import { dropDraftPhotos, useDraftPhotos } from '../../../services/complaint-action-photo';
import { useAction } from '../../../services/use-action';
import type { FormProps } from './form.type';
import { useActionForm } from './use-action-form';

/** Who signed on paper, with a photo of the sheet. */
export function PaperForm(props: FormProps) {
  const { mediation, id, accountId } = props;
  const waiting = mediation.parties.filter(({ answer }) => answer === 'waiting');
  const [partyId, setPartyId] = useState(id ?? waiting[0]?.id ?? '');
  const key = draftKey(accountId, mediation.id, `recordPaper/${partyId}`);
  const photos = useDraftPhotos(key);
  const add = useAction(photos.add);
  const sent = () => {
    dropDraftPhotos(key);
    dropDraft(key);
    props.onClose();
  };
  const sheet = useActionForm(
    { ...props, onClose: sent },
    {
      missing: () => (photos.photos.length > 0 ? {} : { photoIds: '请拍一张签了字的协议' }),
      body: async () => ({ partyId, photoIds: await photos.upload() }),
    },
  );
  return (
    <SheetForm {...sheet} onClose={props.onClose}>
      <FormField label="谁签了字">
        <Segmented
          look="chips"
          label="谁签了字"
          options={waiting.map((party) => ({ value: party.id, text: party.name }))}
          value={partyId}
          onChange={setPartyId}
        />
      </FormField>
      <FormField label="签字的协议照片" error={sheet.form.wrong.photoIds}>
        <PhotoPicker
          photos={photos.photos}
          max={photos.max}
          onAdd={add.run}
          onRemove={photos.remove}
          onRetry={sheet.form.submit}
        />
      </FormField>
    </SheetForm>
  );
}
