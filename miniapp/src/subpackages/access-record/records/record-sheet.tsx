import type { AccessRecord } from '@linge/shared/access-record/access-record.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { momentText } from '../../../format/day';
import type { Narrow } from './record-list';
import { actorText, deedText, openSubject, purposeText, roleText, subjectOf } from './record-text';

interface RecordSheetProps {
  readonly record: AccessRecord;
  readonly onNarrow: Narrow;
  readonly onClose: () => void;
}

/** One record, and the ways on: all of who looked, all about who was looked at, and the person's page. */
export function RecordSheet({ record, onNarrow, onClose }: RecordSheetProps) {
  const { accountId, residentId, residentName } = record;
  const narrow = (to: Parameters<Narrow>[0]) => () => {
    onClose();
    onNarrow(to);
  };
  return (
    <Sheet visible title="查看记录" onClose={onClose}>
      <View>
        <View>{deedText(record)}</View>
        <View className="secondary small">{purposeText(record)}</View>
        <View className="secondary small">
          {[roleText(record), momentText(record.createdAt)].filter(Boolean).join(' · ')}
        </View>
      </View>
      <Button id="by-actor" block onPress={narrow({ accountId })}>
        {`只看${actorText(record)}查看的`}
      </Button>
      {residentId && (
        <Button id="by-resident" block onPress={narrow({ residentId })}>
          {`只看谁查看了${residentName}`}
        </Button>
      )}
      <Button id="open-subject" kind="text" block onPress={() => openSubject(record)}>
        {subjectOf(record).text}
      </Button>
    </Sheet>
  );
}
