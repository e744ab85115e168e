import { accessRecordApi } from '@linge/shared/access-record/access-record.api';
import type { Complaint } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { ContentMarkTag } from '../../../components/content-mark-tag';
import { PhotoGrid } from '../../../components/photo-grid';
import { complaintSourceText, filingChannelText } from '../../../format/complaint-state';
import { markHint } from '../../../format/content-check';
import { momentText } from '../../../format/day';
import { NumberFact } from '../../../frame/number-fact';
import { dial } from '../../../platform/phone';
import { showPhoto } from '../../../platform/photo';
import { call } from '../../../services/client';
import { shownPhotos } from '../../../services/file-link';
import { newId } from '../../../services/new-id';
import { useMay } from '../../../services/session';
import { useAction } from '../../../services/use-action';

interface ReportCardProps {
  readonly complaint: Complaint;
  /** A call stands in the history. */
  readonly onCalled: () => void;
}

/** What was reported: the words, the pictures, and where, when and by whom. */
export function ReportCard({ complaint, onCalled }: ReportCardProps) {
  const { category, text, photos, place, placeDetail, gridName, reporter, anonymous, source, filing } =
    complaint;
  // what was reported, as it was put right last
  const written = complaint.timeline.filter(({ type }) =>
    ['ComplaintSubmitted', 'ComplaintEdited'].includes(type),
  );
  const check = written.at(-1)?.check;
  const mayRead = useMay('resident.read');
  const mayReveal = useMay('resident.reveal');
  return (
    <Card>
      <View className="stack">
        {complaint.following && (
          <View className="secondary">邻居反映的，您在跟进；写的内容和照片只有反映人和工作人员能看到</View>
        )}
        {text !== '' && <View className="complaint-text">{text}</View>}
        {check && (
          <>
            <ContentMarkTag check={check} />
            <View className="secondary">{markHint[check]}</View>
          </>
        )}
        <PhotoGrid photos={shownPhotos(photos)} label="诉求照片" onOpen={showPhoto} />
        <View className="facts">
          <Fact name="类别">{category.name}</Fact>
          <Fact name="地点">{placeDetail ? `${place}，${placeDetail}` : place}</Fact>
          <Fact name="网格">{gridName}</Fact>
          {reporter && <Fact name="反映人">{[reporter.name, reporter.phone].filter(Boolean).join(' ')}</Fact>}
          {source !== 'resident' && <Fact name="来源">{sourceText(complaint)}</Fact>}
          {anonymous && <Fact name="匿名">不让邻居知道是谁反映的</Fact>}
          {Boolean(complaint.followers) && <Fact name="跟进">{`${complaint.followers ?? 0} 人`}</Fact>}
          <Fact name="时间">{momentText(complaint.createdAt)}</Fact>
          <Fact name="编号">{complaint.number}</Fact>
        </View>
        {reporter?.phone && filing?.phoneKept && (
          <TellerPhone id={complaint.id} masked={reporter.phone} onCalled={onCalled} />
        )}
        {complaint.reporterCallable && !(filing?.phoneKept && mayReveal) && (
          <CallReporter id={complaint.id} onCalled={onCalled} />
        )}
        {mayRead && filing?.residentId && (
          <Button id="teller" icon="people" onPress={() => openTeller(filing.residentId)}>
            看这位居民的登记
          </Button>
        )}
      </View>
    </Card>
  );
}

interface TellerPhoneProps {
  readonly id: string;
  readonly masked: string;
  readonly onCalled: () => void;
}

/** Of somebody whom the registry does not know: nobody hears of the complaint here but by a call. */
function TellerPhone({ id, masked, onCalled }: TellerPhoneProps) {
  const params = { id };
  return (
    <NumberFact
      field="tellerPhone"
      masked={masked}
      reveal={(body) => call(accessRecordApi.revealTeller, { params, body })}
      numberToDial={async (callId) => {
        const number = await call(accessRecordApi.callTeller, { params, body: { id: callId } });
        onCalled();
        return number;
      }}
    />
  );
}

/** Dialled without being shown; who called, and when, is kept. */
function CallReporter({ id, onCalled }: { readonly id: string; readonly onCalled: () => void }) {
  const dialling = useAction(async () => {
    const { phone } = await call(accessRecordApi.callReporter, { params: { id }, body: { id: newId() } });
    await dial(phone);
    onCalled();
  });
  return (
    <Button
      id="call-reporter"
      icon="phone"
      label="给反映人打电话"
      busy={dialling.busy}
      onPress={() => dialling.run()}
    >
      打电话
    </Button>
  );
}

function sourceText({ source, filing }: Complaint): string {
  const how = filing?.channel ? `（${filingChannelText[filing.channel]}）` : '';
  return `${complaintSourceText[source]}${how}`;
}

function openTeller(id: string | null): void {
  void Taro.navigateTo({ url: `/subpackages/resident/detail/index?id=${id ?? ''}` });
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <View className="facts__row">
      <View className="facts__name">{name}</View>
      <View className="facts__value place">{children}</View>
    </View>
  );
}
