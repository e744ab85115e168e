import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { DeleteButton } from '../../../components/delete-button';
import { Slots } from '../../../components/slots';
import type { NoticeFiles } from '../../../services/notice-content';
import { ContentFields } from '../part/content-fields';
import type { StepProps } from './step.type';

interface ContentStepProps extends Omit<StepProps, 'reach'> {
  readonly files: NoticeFiles;
}

/** What is to be told. */
export function ContentStep({ kept, files, problems }: ContentStepProps) {
  const drop = () => {
    files.drop();
    kept.drop();
  };
  return (
    <Slots>
      <Card>
        <ContentFields draft={kept.draft} files={files} problems={problems} onChange={kept.change} />
      </Card>
      {kept.begun && (
        <>
          <View className="notice-hint">写的内容会留在这台手机上，关掉也不丢。不要了可以删除重写</View>
          <DeleteButton id="drop-draft" busy={false} onDelete={drop} />
        </>
      )}
    </Slots>
  );
}
