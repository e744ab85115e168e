import type { FileLink } from '@linge/shared/file/file.schema';
import type { PublicRecord } from '@linge/shared/public-record/public-record.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { PhotoGrid } from '../../../components/photo-grid';
import { StatusTag } from '../../../components/status-tag';
import { dayText } from '../../../format/day';
import { showPhoto } from '../../../platform/photo';
import { shownPhotos } from '../../../services/file-link';
import { reporterWord } from '../../../services/public-record.policy';
import './record-view.scss';

/** One record as visitors see it, also before it is released. */
export function RecordView({ record }: { readonly record: PublicRecord }) {
  const { title, category, gridName, place, text, answer, before, after } = record;
  const word = reporterWord(record);
  return (
    <>
      <Card>
        <View className="stack">
          <View className="public-record__title">{title}</View>
          <View className="public-record__facts">
            {[category.name, gridName, place].map((fact) => (
              <View key={fact} className="place">
                {fact}
              </View>
            ))}
          </View>
        </View>
      </Card>
      <View className="public-record__sides">
        <Side
          name="反映的问题"
          day={`${dayText(record.reportedOn)}反映`}
          text={text}
          photos={before}
          label="办理前的照片"
        />
        <Side
          name="办理结果"
          day={`${dayText(record.settledOn)}处理`}
          text={answer}
          photos={after}
          label="办理后的照片"
        />
      </View>
      {word && (
        <Card>
          <StatusTag tone={record.solved ? 'ok' : 'warn'}>{word}</StatusTag>
        </Card>
      )}
    </>
  );
}

interface SideProps {
  readonly name: string;
  readonly day: string;
  readonly text: string;
  readonly photos: readonly FileLink[];
  readonly label: string;
}

function Side({ name, day, text, photos, label }: SideProps) {
  return (
    <Card>
      <View className="stack">
        <View className="public-record__head">
          <Heading level={2}>{name}</Heading>
          <View className="secondary small">{day}</View>
        </View>
        <View className="public-record__text">{text}</View>
        {photos.length > 0 && <View className="secondary small">{label}</View>}
        <PhotoGrid photos={shownPhotos(photos)} label={label} onOpen={showPhoto} />
      </View>
    </Card>
  );
}
