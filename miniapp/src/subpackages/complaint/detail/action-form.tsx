import type { RequestedAction } from '@linge/shared/complaint/complaint-action.schema';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { useState, type ComponentType } from 'react';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { PhotoPicker } from '../../../components/photo-picker';
import { TextField } from '../../../components/text-field';
import { alertProps } from '../../../platform/alert';
import type { Filling } from '../../../services/answer-template.policy';
import { actOnComplaint } from '../../../services/complaint-action';
import { isOutdated } from '../../../services/outdated';
import {
  changeDraft,
  draftKey,
  dropDraft,
  readDraft,
  useActionDraft,
} from '../../../services/complaint-action-draft';
import { actionForms, missingIn, noteHintOf } from '../../../services/complaint-action-form';
import type { ActionField } from '../../../services/complaint-action-form.type';
import { dropDraftPhotos, useDraftPhotos } from '../../../services/complaint-action-photo';
import { errorText, fieldTextsOf } from '../../../services/error-text';
import { useAction } from '../../../services/use-action';
import { CategoryField } from './field/category-field';
import { ComplaintField } from './field/complaint-field';
import type { FieldProps } from './field/field.type';
import { GridField } from './field/grid-field';
import { PicturesField } from './field/pictures-field';
import { ReportField } from './field/report-field';
import { ScoresField } from './field/scores-field';
import { SolvedField } from './field/solved-field';
import { UnitField } from './field/unit-field';
import { UntilField } from './field/until-field';
import { WorkingDaysField } from './field/working-days-field';
import { TemplateChips } from './template-chips';

const fields: Readonly<Record<ActionField, ComponentType<FieldProps>>> = {
  solved: SolvedField,
  scores: ScoresField,
  until: UntilField,
  workingDays: WorkingDaysField,
  units: UnitField,
  grid: GridField,
  complaint: ComplaintField,
  category: CategoryField,
  text: ReportField,
  pictures: PicturesField,
};

const fillingOf = ({ gridName, category, place }: Complaint): Filling => ({
  网格: gridName,
  类别: category.name,
  地点: place,
});

/** Of the report's own photos those that stay; null where none is taken out and none is added: then they are not touched. */
function keptOf({ photos }: Complaint, kept: readonly string[] | null, added: readonly string[]) {
  return kept ?? (added.length > 0 ? photos.map(({ id }) => id) : null);
}

interface ActionFormProps {
  readonly complaint: Complaint;
  readonly action: RequestedAction;
  readonly accountId: string;
  readonly onDone: (complaint: Complaint, action: RequestedAction) => void;
  readonly onOutdated: () => Promise<void>;
}

/** What is asked before an action: words, choices, photos. Everything typed is a draft at once. */
export function ActionForm({ complaint, action, accountId, onDone, onOutdated }: ActionFormProps) {
  const form = actionForms[action];
  const key = draftKey(accountId, complaint.id, action);
  const draft = useActionDraft(key);
  const staying = action === 'edit' ? (draft.keptPhotoIds ?? complaint.photos).length : 0;
  const photos = useDraftPhotos(key, staying);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);

  const add = useAction(photos.add);
  const send = useAction(
    async () => {
      setProblem(null);
      const kept = readDraft(key);
      const typed = {
        ...kept,
        text: kept.text ?? complaint.text,
        placeDetail: kept.placeDetail ?? complaint.placeDetail,
      };
      const missing = missingIn(form, { ...typed, photoIds: [] });
      setWrong(missing);
      if (Object.keys(missing).length > 0) return;
      const photoIds = form.photos ? await photos.upload() : [];
      const changed = await actOnComplaint(complaint, action, {
        ...typed,
        photoIds,
        keptPhotoIds: keptOf(complaint, kept.keptPhotoIds, photoIds),
      });
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

  const change: FieldProps['change'] = (part) => changeDraft(key, part);
  return (
    <View className="stack">
      {form.fields?.map((field) => {
        const Field = fields[field];
        return <Field key={field} complaint={complaint} draft={draft} change={change} wrong={wrong} />;
      })}
      {form.noteLabel !== null && (
        <FormField
          label={form.noteLabel}
          optional={!form.noteRequired}
          hint={noteHintOf(action, complaint)}
          error={wrong.note}
        >
          <TextField
            area
            id="note"
            label={form.noteLabel}
            placeholder={form.notePlaceholder ?? ''}
            max={1000}
            value={draft.note}
            onChange={(note) => change({ note })}
          />
          <TemplateChips
            action={action}
            of={complaint}
            filling={fillingOf(complaint)}
            typed={draft.note}
            onInsert={(note) => change({ note })}
          />
        </FormField>
      )}
      {form.photos && (
        <FormField label={action === 'edit' ? '新加的照片' : '现场照片'} optional error={wrong.photoIds}>
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
      <Button id="submit" kind={form.danger ? 'danger' : 'primary'} block busy={send.busy} onPress={send.run}>
        {form.submit}
      </Button>
    </View>
  );
}
