import { complaintApi } from '@linge/shared/complaint/complaint.api';
import type { SuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { BranchChoice } from '../../../components/branch-choice';
import { Button } from '../../../components/button';
import { FormField } from '../../../components/form-field';
import { Sheet } from '../../../components/sheet';
import { TextField } from '../../../components/text-field';
import { DoorSearch } from '../../../frame/door-search';
import type { SlipDraft } from '../../../services/box-slip-draft.policy';
import { categoryOptions } from '../../../services/category-option';
import { errorText } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';

interface FileFieldsProps {
  readonly box: SuggestionBox;
  readonly draft: SlipDraft;
  readonly wrong: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<SlipDraft>) => void;
}

/** The slip as a complaint: what kind, its words, and the place that it is about. */
export function FileFields({ box, draft, wrong, onChange }: FileFieldsProps) {
  const { categoryId, text, door, placeDetail } = draft;
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <FormField label="类别" error={wrong.categoryId}>
        <Categories
          communityId={box.communityId}
          value={categoryId}
          onChange={(id) => onChange({ categoryId: id })}
        />
      </FormField>
      <FormField label="写了什么" error={wrong.text} hint="照着意见原样写，看得清的都写上">
        <TextField
          area
          id="slip-text"
          label="写了什么"
          max={1000}
          value={text}
          onChange={(value) => onChange({ text: value })}
        />
      </FormField>
      <FormField label="地点" error={wrong.doorId}>
        <View className="place">{door?.label ?? box.place}</View>
        <Button id="choose-place" icon="pin" onPress={() => setChoosing(true)}>
          换个地点
        </Button>
      </FormField>
      <FormField label="具体位置" optional error={wrong.placeDetail}>
        <TextField
          id="place-detail"
          label="具体位置"
          placeholder="如 三楼拐角"
          max={100}
          value={placeDetail}
          onChange={(value) => onChange({ placeDetail: value })}
        />
      </FormField>
      <Sheet visible={choosing} title="说的是哪里？" onClose={() => setChoosing(false)}>
        {choosing && (
          <DoorSearch
            communityId={box.communityId}
            gridId={box.gridId}
            onChoose={({ doorId, label }) => {
              onChange({ door: { id: doorId, label } });
              setChoosing(false);
            }}
          />
        )}
      </Sheet>
    </>
  );
}

interface CategoriesProps {
  readonly communityId: string;
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

function Categories({ communityId, value, onChange }: CategoriesProps) {
  const list = useQuery(complaintApi.listCategories, { query: { communityId } });
  if (list.state === 'loading') return <View className="secondary small">正在加载类别…</View>;
  if (list.state === 'error') {
    return (
      <View className="row">
        <View className="grow secondary small">类别没有加载出来：{errorText(list.error)}</View>
        <Button kind="text" onPress={() => void list.reload()}>
          再试一次
        </Button>
      </View>
    );
  }
  return (
    <BranchChoice label="类别" options={categoryOptions(list.data.items)} value={value} onChange={onChange} />
  );
}
