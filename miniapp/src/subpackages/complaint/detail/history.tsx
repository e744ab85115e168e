import type { Complaint, ComplaintEvent, ComplaintScores } from '@linge/shared/complaint/complaint.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { ContentMarkTag } from '../../../components/content-mark-tag';
import { PhotoGrid } from '../../../components/photo-grid';
import { Rating, ratingText } from '../../../components/rating';
import { Timeline } from '../../../components/timeline';
import { stepActor, stepTitle } from '../../../format/complaint-step';
import { momentText } from '../../../format/day';
import { showPhoto } from '../../../platform/photo';
import { scoreList } from '../../../services/complaint-score';
import { shownPhotos } from '../../../services/file-link';

/** Every step, newest first: who, when, why, with pictures. */
export function History({ timeline, calls }: Pick<Complaint, 'timeline' | 'calls'>) {
  const taken = timeline.map((event) => ({
    at: event.createdAt,
    id: event.id,
    title: stepTitle(event),
    time: momentText(event.createdAt),
    who: stepActor(event),
    children: stepContent(event),
  }));
  const called = calls.map(({ id, createdAt, callerName }) => ({
    ...{ at: createdAt, id, title: '给反映人打了电话', time: momentText(createdAt), who: callerName },
  }));
  // Steps keep their own order, and a call stands where its time puts it.
  const steps = [...taken, ...called].sort((one, other) => one.at.localeCompare(other.at)).reverse();
  return (
    <Section title="办理经过">
      <Card>
        <Timeline steps={steps} label="办理经过，最新的在最前" />
      </Card>
    </Section>
  );
}

/** What the reporter gave, each of the three. */
function Scores({ scores }: { readonly scores: ComplaintScores }) {
  return (
    <>
      {scoreList.map(([score, name]) => (
        <View key={score} className="complaint-score">
          <View className="small">{name}</View>
          <Rating value={scores[score]} label={name} />
          <View className="small secondary">{ratingText(scores[score])}</View>
        </View>
      ))}
    </>
  );
}

/** `加了 2 张照片，去掉 1 张`. */
function picturesText({ added, removed }: { readonly added: number; readonly removed: number }): string {
  const parts = [added > 0 ? `加了 ${added} 张照片` : '', removed > 0 ? `去掉 ${removed} 张照片` : ''];
  return parts.filter(Boolean).join('，');
}

function stepContent({ type, note, check, rating, photos, detail }: ComplaintEvent) {
  // the first step's pictures stand above, with the words they belong to
  const shown = type === 'ComplaintSubmitted' ? [] : photos;
  const { previousText, scores, photos: changed } = detail;
  if (!note && !previousText && !changed && rating === null && shown.length === 0) return null;
  return (
    <View className="stack">
      {scores && <Scores scores={scores} />}
      {!scores && rating !== null && (
        <View className="row">
          <Rating value={rating} />
          <View className="small secondary">{ratingText(rating)}</View>
        </View>
      )}
      {note && <View className="complaint-text">{note}</View>}
      {note && <ContentMarkTag check={check} />}
      {previousText && <View className="complaint-text secondary">{`原来写的是：${previousText}`}</View>}
      {changed && <View className="small secondary">{picturesText(changed)}</View>}
      <PhotoGrid photos={shownPhotos(shown)} label="办理照片" onOpen={showPhoto} />
    </View>
  );
}
