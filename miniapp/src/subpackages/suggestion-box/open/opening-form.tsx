import type { BoxPerson, SuggestionBox } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { BottomBar } from '../../../components/bottom-bar';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FormField } from '../../../components/form-field';
import { PersonField } from '../../../components/person-field';
import { PhotoPicker } from '../../../components/photo-picker';
import { Segmented } from '../../../components/segmented';
import { Page } from '../../../frame/page';
import { alertProps } from '../../../platform/alert';
import { ApiError } from '../../../services/api-error';
import { useOpeningDraft } from '../../../services/box-opening-draft';
import { firstPerson, openingProblems } from '../../../services/box-opening-draft.policy';
import { errorText } from '../../../services/error-text';
import { roleText } from '../../../services/staff';
import { useAction } from '../../../services/use-action';
import { goOn, leave, pages } from '../part/open-page';
import '../part/part.scss';

interface OpeningFormProps {
  readonly box: SuggestionBox;
  readonly people: readonly BoxPerson[];
  readonly accountId: string;
}

const contents = [
  { value: 'slips', text: '有意见' },
  { value: 'empty', text: '空箱' },
] as const;

/** Filled in with one thumb; what is there is kept on the phone until the server has it. */
export function OpeningForm({ box, people, accountId }: OpeningFormProps) {
  const { draft, begun, photos, change, drop, send } = useOpeningDraft(accountId, box.id);
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const first = firstPerson(draft, people);
  const problems = asked ? openingProblems(draft, first) : {};
  const record = useAction(async () => {
    setAsked(true);
    setRefused(null);
    if (!first || Object.keys(openingProblems(draft, first)).length > 0) return;
    const { id } = await send(first);
    drop();
    void Taro.showToast({ title: '已记录', icon: 'none' });
    goOn(pages.opening(id));
  }, setRefused);
  const adding = useAction(
    photos.add,
    () => void Taro.showToast({ title: '手机空间不够，照片没有存下来', icon: 'none', duration: 3000 }),
  );
  const choices = people.map(({ staffMemberId: id, name, role, gridName }) => ({
    ...{ id, name },
    ...(role && gridName ? { post: `${gridName} ${roleText(role)}` } : {}),
  }));
  const opened = refused instanceof ApiError && refused.code === 'SUGGESTION_BOX_OPENED_TODAY';
  const closed = !box.availableActions.includes('open');
  if (closed && !begun) {
    return (
      <Page title="记录开箱">
        <View className="box-problem">这个意见箱今天已经开过了，或者已经撤下，不用再记录</View>
        <Button block onPress={() => leave(pages.box(box.id))}>
          返回
        </Button>
      </Page>
    );
  }
  return (
    <Page
      title="记录开箱"
      bottom={
        <BottomBar>
          <Button id="record-opening" kind="primary" block busy={record.busy} onPress={record.run}>
            {buttonText(draft.empty ? 0 : draft.slips.length, record.busy)}
          </Button>
        </BottomBar>
      }
    >
      <View className="box-head">
        <View className="strong place">{box.place}</View>
        <View className="secondary small">{box.label}</View>
      </View>
      {refused !== null && (
        <View className="box-problem" {...alertProps}>
          {opened
            ? '今天已经有人记录过这个意见箱的开箱，您填的还存在这台手机上'
            : `没有发出去：${errorText(refused)}。填的内容和照片都存在这台手机上`}
        </View>
      )}
      {opened && (
        <Button block onPress={() => goOn(pages.box(box.id))}>
          看今天的开箱记录
        </Button>
      )}
      <Card>
        <View className="box-form">
          <PersonField
            id="first-person"
            label="开箱人"
            people={choices}
            value={first}
            error={problems.first}
            onChange={(id) => change({ first: id })}
          />
          <PersonField
            id="second-person"
            label="一起开箱的人"
            people={choices.filter(({ id }) => id !== first)}
            value={draft.second}
            error={problems.second}
            onChange={(id) => change({ second: id })}
          />
        </View>
      </Card>
      <Card>
        <View className="box-form">
          <FormField label="箱里">
            <Segmented
              look="chips"
              label="箱里"
              options={contents}
              value={draft.empty ? 'empty' : 'slips'}
              onChange={(value) => change({ empty: value === 'empty' })}
            />
          </FormField>
          {!draft.empty && (
            <FormField label="意见" error={problems.slips} hint="一张意见拍一张，按取出的顺序">
              <PhotoPicker
                photos={photos.photos}
                max={photos.max}
                onAdd={adding.run}
                onRemove={photos.remove}
              />
            </FormField>
          )}
        </View>
      </Card>
      {begun && (
        <Button kind="text" id="start-over" disabled={record.busy} onPress={drop}>
          清空重填
        </Button>
      )}
      <View className="note">填到一半也不会丢，照片先存在这台手机上，提交后再上传</View>
    </Page>
  );
}

function buttonText(slips: number, busy: boolean): string {
  if (busy) return '正在上传…';
  return slips > 0 ? `记录开箱，${slips} 张意见` : '记录开箱';
}
