import { Card } from '../../../components/card';
import type { NoticeFiles } from '../../../services/notice-content';
import { ContentFields } from '../part/content-fields';
import type { StepProps } from './step.type';

/** What is to be told. */
export function ContentStep({ kept, files, problems }: StepProps & { readonly files: NoticeFiles }) {
  return (
    <Card>
      <ContentFields draft={kept.draft} files={files} problems={problems} onChange={kept.change} />
    </Card>
  );
}
