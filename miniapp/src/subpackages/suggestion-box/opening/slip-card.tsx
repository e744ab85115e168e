import type { BoxSlip } from '@linge/shared/suggestion-box/suggestion-box.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Pressable } from '../../../components/pressable';
import { complaintStateTag } from '../../../format/complaint-state';
import { slipTag } from '../../../format/suggestion-box';
import { useUncopied } from '../../../services/box-slip-draft';
import { go, pages } from '../part/open-page';
import { SlipPhoto } from '../part/slip-photo';
import { Tags } from '../part/tags';
import { AnswerForm, type TypedAnswer } from './answer-form';

interface SlipCardProps {
  readonly slip: BoxSlip;
  readonly accountId: string;
  /** Of the answer that is to hang beside the box. */
  readonly typed: TypedAnswer;
  readonly onType: (typed: TypedAnswer) => void;
  readonly onChanged: () => Promise<void>;
}

/** A slip with its photo beside what became of it. */
export function SlipCard({ slip, accountId, typed, onType, onChanged }: SlipCardProps) {
  const { id, openingId, position, state, photo, complaint, summary, answer, availableActions } = slip;
  const [answering, setAnswering] = useState(false);
  const uncopied = useUncopied(accountId, slip);
  const name = `第 ${position} 张`;
  return (
    <Card>
      <View className="slip">
        {photo && <SlipPhoto photo={photo} name={name} />}
        <View className="slip__text">
          <View className="slip__head">
            <View className="strong">{name}</View>
            <Tags tags={[slipTag[state]]} />
          </View>
          {complaint && (
            <Pressable
              className="slip__link"
              role="link"
              label={`打开诉求：${complaintWords(complaint)}`}
              onPress={() => go(pages.complaint(complaint.id))}
            >
              {complaintWords(complaint)}
            </Pressable>
          )}
          {summary !== null && <View className="slip-words">{`反映：${summary}`}</View>}
          {answer !== null && <View className="slip-words">{`答复：${answer}`}</View>}
          {complaint && summary === null && (
            <View className="secondary small">还没写张贴的话，答复单上只写类别和办理进度</View>
          )}
        </View>
      </View>
      {(availableActions.length > 0 || uncopied) && (
        <View className="slip__actions">
          {state === 'waiting' && availableActions.includes('file') && (
            <Button
              label={`处理这张：${name}`}
              id={`deal-${position}`}
              onPress={() => go(pages.slip(openingId, id))}
            >
              处理这张
            </Button>
          )}
          {uncopied && (
            <Button id={`claim-${position}`} onPress={() => go(pages.slip(openingId, id))}>
              抄编号和查询码
            </Button>
          )}
          {availableActions.includes('answer') && (
            <Button
              id={`answer-${position}`}
              label={`${name}：${answer === null ? '写' : '修改'}张贴的答复`}
              onPress={() => setAnswering(true)}
            >
              {answer === null ? '写张贴的答复' : '修改张贴的答复'}
            </Button>
          )}
        </View>
      )}
      {answering && (
        <AnswerForm
          slip={slip}
          typed={typed}
          onType={onType}
          onClose={() => setAnswering(false)}
          onReload={onChanged}
          onDone={() => {
            setAnswering(false);
            onType({});
            void onChanged();
          }}
        />
      )}
    </Card>
  );
}

function complaintWords({ categoryName, state, number }: NonNullable<BoxSlip['complaint']>): string {
  return `${categoryName} · ${complaintStateTag[state].text} · ${number}`;
}
