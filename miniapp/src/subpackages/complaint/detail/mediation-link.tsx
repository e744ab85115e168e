import { mediationApi } from '@linge/shared/mediation/mediation.api';
import type { ComplaintMediation } from '@linge/shared/mediation/mediation.schema';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { useQuery } from '../../../services/use-query';

/** The way to the mediation of a dispute, or to begin one; nothing for whoever has no part in it. */
export function MediationLink({ complaintId }: { readonly complaintId: string }) {
  const query = useQuery(mediationApi.ofComplaint, { params: { id: complaintId } });
  if (query.state !== 'ready') return null;
  const { mediation, canStart } = query.data;
  return (
    <>
      {mediation && (
        <Button id="mediation" icon="people" onPress={() => open(mediation)}>
          {mediation.side === 'staff' ? '打开调解' : '看我的调解'}
        </Button>
      )}
      {canStart && (
        <Button
          id="mediation-start"
          icon="people"
          onPress={() =>
            void Taro.navigateTo({ url: `/subpackages/mediation/start/index?complaintId=${complaintId}` })
          }
        >
          {mediation ? '再开始一次调解' : '开始调解'}
        </Button>
      )}
    </>
  );
}

function open({ id, side }: NonNullable<ComplaintMediation['mediation']>): void {
  const page = side === 'staff' ? 'detail' : 'own';
  void Taro.navigateTo({ url: `/subpackages/mediation/${page}/index?id=${id}` });
}
