import type { NoticeCorrection } from '@linge/shared/notice/notice.schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card, Section } from '../../../components/card';
import { momentText } from '../../../format/day';
import { partsText } from '../../../format/notice';
import { useAction } from '../../../services/use-action';

/** Lists the corrections before a cursor, as whoever reads the notice may. */
export type ListCorrections = (cursor: string) => Promise<{
  readonly items: readonly NoticeCorrection[];
  readonly nextCursor: string | null;
}>;

interface CorrectionsProps {
  readonly corrections: readonly NoticeCorrection[];
  /** Where the earlier ones begin; null where those are all. */
  readonly cursor: string | null;
  readonly onMore?: ListCorrections | undefined;
}

/** What was put right since it went out, the latest first, and what stood there before. */
export function Corrections({ corrections, cursor, onMore }: CorrectionsProps) {
  const [earlier, setEarlier] = useState<readonly NoticeCorrection[]>([]);
  const [next, setNext] = useState(cursor);
  const more = useAction(async () => {
    if (next === null || !onMore) return;
    const page = await onMore(next);
    setEarlier([...earlier, ...page.items]);
    setNext(page.nextCursor);
  });
  if (corrections.length === 0) return null;
  return (
    <Section title="更正说明">
      {[...corrections, ...earlier].map((correction) => (
        <Card key={correction.revision}>
          <Correction correction={correction} />
        </Card>
      ))}
      {next !== null && onMore && (
        <Button kind="text" block busy={more.busy} onPress={more.run}>
          看更早的更正
        </Button>
      )}
    </Section>
  );
}

function Correction({ correction }: { readonly correction: NoticeCorrection }) {
  const [open, setOpen] = useState(false);
  const { createdAt, note, changed, previousTitle, previousText, previousValidUntil } = correction;
  const before = [
    ...(previousTitle === null ? [] : [{ name: '原来的标题', text: previousTitle }]),
    ...(previousText === null ? [] : [{ name: '原来的正文', text: previousText }]),
    ...(previousValidUntil === null
      ? []
      : [{ name: '原来的有效期', text: `到 ${momentText(previousValidUntil)}` }]),
  ];
  return (
    <View className="stack">
      <View className="notice-view__note">{note}</View>
      <View className="secondary small">{`${momentText(createdAt)}更正了${partsText(changed)}`}</View>
      {open &&
        before.map(({ name, text }) => (
          <View key={name}>
            <View className="secondary small">{name}</View>
            <View className="notice-view__before">{text}</View>
          </View>
        ))}
      {before.length > 0 && (
        <View className="notice-view__turn">
          <Button kind="text" onPress={() => setOpen(!open)}>
            {open ? '收起原来的内容' : '看原来的内容'}
          </Button>
        </View>
      )}
    </View>
  );
}
