import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { useMay } from '../../../services/session';

/** The way to make public what came of it, for those who may; nothing for everybody else. */
export function ReleaseLink({ complaint }: { readonly complaint: Complaint }) {
  const may = useMay('publicRecord.manage');
  const { id, state, category } = complaint;
  if (!may || category.sensitive || (state !== 'resolved' && state !== 'closed')) return null;
  return (
    <Button
      id="public-record"
      icon="people"
      onPress={() => void Taro.navigateTo({ url: `/subpackages/public-record/release/index?id=${id}` })}
    >
      办理公示
    </Button>
  );
}
