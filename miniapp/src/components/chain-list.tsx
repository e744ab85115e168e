import type { ChainLink, ChainLinkKind } from '@linge/shared/door/door.schema';
import { View } from '@tarojs/components';
import { Button } from './button';
import './chain-list.scss';

interface ChainListProps {
  readonly links: readonly ChainLink[];
  /** What people call each link, and what it does. */
  readonly names: Readonly<Record<ChainLinkKind, string>>;
  readonly duties?: Readonly<Record<ChainLinkKind, string>>;
  /** What to say of a link that nobody is named for. */
  readonly vacant?: Readonly<Partial<Record<ChainLinkKind, string>>>;
  /** The link that is being called. */
  readonly calling: ChainLinkKind | null;
  readonly onCall: (kind: ChainLinkKind) => void;
}

/** Who stands behind a door, each with a button to call. */
export function ChainList({ links, names, duties, vacant, calling, onCall }: ChainListProps) {
  return (
    <View className="chain">
      {links.map((link) => (
        <View key={link.kind} className="chain__link">
          <View className="chain__text">
            <View className="chain__role">{names[link.kind]}</View>
            {!link.personName && vacant?.[link.kind] ? (
              <View>{vacant[link.kind]}</View>
            ) : (
              <View className="chain__who">
                {link.personName ?? '暂无专人'}
                {link.standIn && '（代）'}
                <View className="chain__body">{link.organisation}</View>
              </View>
            )}
            {duties && <View className="chain__duty">{duties[link.kind]}</View>}
          </View>
          {link.phone && (
            <Button
              icon="phone"
              id={`call-${link.kind}`}
              label={`打电话给${names[link.kind]}${link.personName ?? ''}`}
              busy={calling === link.kind}
              onPress={() => onCall(link.kind)}
            >
              打电话
            </Button>
          )}
        </View>
      ))}
    </View>
  );
}
