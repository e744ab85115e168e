import type { MediationEvent } from '@linge/shared/mediation/mediation.schema';
import { View } from '@tarojs/components';
import { Card, Section } from '../../../components/card';
import { PhotoGrid } from '../../../components/photo-grid';
import { Timeline } from '../../../components/timeline';
import { momentText } from '../../../format/day';
import { mediationStepTitle } from '../../../format/mediation';
import { showPhoto } from '../../../platform/photo';
import { shownPhotos } from '../../../services/file-link';

/** Every step, newest first: who, when, why, with signed sheets. */
export function History({ timeline }: { readonly timeline: readonly MediationEvent[] }) {
  const steps = [...timeline].reverse().map((event) => ({
    id: event.id,
    title: mediationStepTitle(event),
    time: momentText(event.createdAt),
    who: event.mine ? '我' : event.actorName,
    children: (event.note !== null || event.photos.length > 0) && (
      <View className="stack">
        {event.note && <View className="mediation__text">{event.note}</View>}
        <PhotoGrid photos={shownPhotos(event.photos)} label="签字的协议" onOpen={showPhoto} />
      </View>
    ),
  }));
  return (
    <Section title="调解经过">
      <Card>
        <Timeline steps={steps} label="调解经过，最新的在最前" />
      </Card>
    </Section>
  );
}
