import { maxActivityText, maxActivityTitle } from '@linge/shared/activity/activity.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { DeleteButton } from '../../../components/delete-button';
import { FormField } from '../../../components/form-field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Segmented } from '../../../components/segmented';
import { Slots } from '../../../components/slots';
import { TextField } from '../../../components/text-field';
import { activityKindOptions } from '../../../format/activity';
import { useAction } from '../../../services/use-action';
import { OrganiserFields } from './organiser-fields';
import { StartField } from './start-field';
import type { ContentStepProps } from './step.type';

/** What it is, where, and in whose name. */
export function ContentStep({ kept, choices, problems, pictures, onDrop, onCommunity }: ContentStepProps) {
  const { draft, change } = kept;
  const adding = useAction(pictures.addPictures);
  const fresh = draft.version === null && !kept.begun && draft.kind === null;
  return (
    <Slots>
      {fresh && <StartField onStart={change} />}
      <Card>
        <View className="activity-form">
          <OrganiserFields
            draft={draft}
            choices={choices}
            error={problems.organiser}
            onChange={change}
            onCommunity={onCommunity}
          />
          <FormField label="类别" error={problems.kind}>
            <Segmented
              look="chips"
              label="类别"
              options={activityKindOptions}
              value={draft.kind}
              onChange={(kind) => change({ kind })}
            />
          </FormField>
          <FormField label="名称" error={problems.title} hint="如“周六河边清洁”">
            <TextField
              id="title"
              label="名称"
              max={maxActivityTitle}
              value={draft.title}
              onChange={(title) => change({ title })}
            />
          </FormField>
          <FormField label="做什么" error={problems.text}>
            <TextField
              area
              id="text"
              label="做什么"
              placeholder="做些什么、怎么安排、要注意什么"
              max={maxActivityText}
              value={draft.text}
              onChange={(text) => change({ text })}
            />
          </FormField>
          <FormField label="地点" error={problems.place} hint="说到门口，如“西河湾小区广场东侧”">
            <TextField
              id="place"
              label="地点"
              max={60}
              value={draft.place}
              onChange={(place) => change({ place })}
            />
          </FormField>
          <FormField label="带什么" optional>
            <TextField
              id="to-bring"
              label="带什么"
              placeholder="如 水杯、帽子"
              max={200}
              value={draft.toBring}
              onChange={(toBring) => change({ toBring })}
            />
          </FormField>
          <FormField label="图片" optional>
            <PhotoPicker
              photos={pictures.pictures}
              max={pictures.maxPictures}
              onAdd={adding.run}
              onRemove={pictures.removePicture}
            />
          </FormField>
          <UnitField kept={kept} choices={choices} />
        </View>
      </Card>
      {kept.begun && (
        <>
          <View className="activity-hint">写的内容会留在这台手机上，关掉也不丢。不要了可以删除重写</View>
          <DeleteButton id="drop-draft" busy={false} onDelete={onDrop} />
        </>
      )}
    </Slots>
  );
}

/** A unit that takes part in it; not asked for where there is none to choose. */
function UnitField({ kept: { draft, change }, choices }: Pick<ContentStepProps, 'kept' | 'choices'>) {
  if (choices.units.length === 0) return null;
  const options = choices.units.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <FormField label="协办单位" optional>
      <Choice
        label="协办单位"
        id="unit"
        groups={[{ options: [{ value: '', text: '没有' }, ...options] }]}
        value={draft.unitId ?? ''}
        onChange={(unitId) => change({ unitId: unitId || null })}
      />
    </FormField>
  );
}
