import type { Complaint, ComplaintAction } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Rating } from '../../../components/rating';
import { TextField } from '../../../components/text-field';
import { alertProps } from '../../../platform/alert';
import { actOnComplaint, isOutdated } from '../../../services/complaint-action';
import {
  changeDraft,
  draftKey,
  dropDraft,
  readDraft,
  useActionDraft,
} from '../../../services/complaint-action-draft';
import { actionForms, missingIn } from '../../../services/complaint-action-form';
import { dropDraftPhotos, useDraftPhotos } from '../../../services/complaint-action-photo';
import { errorText, fieldTextsOf } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';

interface ActionFormProps {
  readonly complaint: Complaint;
  readonly action: ComplaintAction;
  readonly accountId: string;
  readonly onDone: (complaint: Complaint, action: ComplaintAction) => void;
  readonly onOutdated: () => Promise<void>;
}

/** What is asked before an action: words, a rating or photos. Everything typed is a draft at once. */
export function ActionForm({ complaint, action, accountId, onDone, onOutdated }: ActionFormProps) {
  const form = actionForms[action];
  const key = draftKey(accountId, complaint.id, action);
  const draft = useActionDraft(key);
  const photos = useDraftPhotos(key);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);

  const add = useAction(photos.add);
  const send = useAction(
    async () => {
      setProblem(null);
      const typed = readDraft(key);
      const missing = missingIn(form, typed);
      setWrong(missing);
      if (Object.keys(missing).length > 0) return;
      const photoIds = form.photos ? await photos.upload() : [];
      const changed = await actOnComplaint(complaint, action, { ...typed, photoIds });
      dropDraftPhotos(key);
      dropDraft(key);
      onDone(changed, action);
    },
    (error) => {
      if (isOutdated(error)) return void onOutdated();
      setWrong(fieldTextsOf(error));
      setProblem(errorText(error));
    },
  );

  return (
    <View className="stack">
      {form.rating && (
        <FormField label="满意程度" error={wrong.rating}>
          <Rating value={draft.rating} onChange={(rating) => changeDraft(key, { rating })} />
        </FormField>
      )}
      <FormField label={form.noteLabel} optional={!form.noteRequired} hint={form.noteHint} error={wrong.note}>
        <TextField
          area
          id="note"
          label={form.noteLabel}
          placeholder={form.notePlaceholder}
          max={1000}
          value={draft.note}
          onChange={(note) => changeDraft(key, { note })}
        />
      </FormField>
      {form.photos && (
        <FormField label="现场照片" optional error={wrong.photoIds}>
          <PhotoPicker
            photos={photos.photos}
            max={photos.max}
            onAdd={add.run}
            onRemove={photos.remove}
            onRetry={send.run}
          />
        </FormField>
      )}
      {problem && (
        <View className="complaint-problem" {...alertProps}>
          {problem}
        </View>
      )}
      <Button
        id="submit"
        kind={action === 'withdraw' ? 'danger' : 'primary'}
        block
        busy={send.busy}
        onPress={send.run}
      >
        {form.submit}
      </Button>
    </View>
  );
}
