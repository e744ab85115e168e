import { publicRecordApi } from '@linge/shared/public-record/public-record.api';
import { useRouter } from '@tarojs/taro';
import { ErrorState } from '../../../components/error-state';
import { Skeleton } from '../../../components/skeleton';
import { Page } from '../../../frame/page';
import { errorText, requestIdOf } from '../../../services/error-text';
import { useQuery } from '../../../services/use-query';
import { RecordView } from '../part/record-view';

/** One public record, for everybody. */
export default function PublicRecordDetail() {
  const { id = '' } = useRouter().params;
  const query = useQuery(publicRecordApi.get, id ? { params: { id } } : null);
  return (
    <Page title="办理公示" wide>
      {!id && <ErrorState text="没有找到这条公示，请从列表重新打开" />}
      {id && query.state === 'loading' && <Skeleton />}
      {query.state === 'error' && (
        <ErrorState
          text={errorText(query.error)}
          requestId={requestIdOf(query.error)}
          onRetry={() => void query.reload()}
        />
      )}
      {query.state === 'ready' && <RecordView record={query.data} />}
    </Page>
  );
}
