import type { MicroGrid } from '@linge/shared/grid/grid.schema';
import type { GridAssignment } from '@linge/shared/staff/staff.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { DataTable, type Column } from '../../../components/data-table';
import { StatusTag, type Tone } from '../../../components/status-tag';
import { spellState, spellText } from '../../../format/assignment';
import { roleText } from '../../../services/staff';
import { openHandover } from '../part/open-page';
import { today } from '../part/today';
import { useWide } from '../../../services/use-wide';
import '../part/part.scss';

interface AssignmentRowsProps {
  readonly items: readonly GridAssignment[];
  readonly microGrids: readonly MicroGrid[];
  /** On a phone: what can be done about a post is chosen first. */
  readonly onOpen: (assignment: GridAssignment) => void;
  readonly onStandIn: (assignment: GridAssignment) => void;
  readonly onEnd: (assignment: GridAssignment) => void;
}

const states: Readonly<Record<ReturnType<typeof spellState>, { text: string; tone: Tone }>> = {
  current: { text: '在任', tone: 'ok' },
  coming: { text: '将开始', tone: 'info' },
  ended: { text: '已结束', tone: 'neutral' },
};

/** Assignments as cards, or as a table where there is room. */
export function AssignmentRows(props: AssignmentRowsProps) {
  const { items, microGrids } = props;
  const wide = useWide();
  const post = ({ role, microGridId }: GridAssignment) =>
    [roleText(role), microGrids.find(({ id }) => id === microGridId)?.name].filter(Boolean).join(' · ');
  if (wide) {
    const columns: Column<GridAssignment>[] = [
      { name: '姓名', cell: ({ staffMemberName }) => staffMemberName },
      { name: '职务', cell: post },
      { name: '任期', cell: (item) => spellText(item) },
      { name: '状态', cell: (item) => <Tags item={item} /> },
      { name: '操作', cell: (item) => <Actions item={item} {...props} /> },
    ];
    return <DataTable label="任职" columns={columns} rows={items} keyOf={({ id }) => id} />;
  }
  return (
    <>
      {items.map((item) => (
        <Card key={item.id}>
          <View className="stack">
            <View>
              <View className="staff-tags">
                <View className="strong">{item.staffMemberName}</View>
                <Tags item={item} />
              </View>
              <View>{post(item)}</View>
              <View className="secondary small">{spellText(item)}</View>
            </View>
            <Handle item={item} {...props} />
          </View>
        </Card>
      ))}
    </>
  );
}

function Tags({ item }: { readonly item: GridAssignment }) {
  const { text, tone } = states[spellState(item, today())];
  return (
    <View className="staff-tags">
      <StatusTag tone={tone}>{text}</StatusTag>
      {item.standInForName && (
        <StatusTag tone="info" icon="swap">
          {`代${item.standInForName}`}
        </StatusTag>
      )}
    </View>
  );
}

/** One button a card: with all of them a grid's list would be twice as long, and too much for one update. */
function Handle({ item, onOpen, onEnd }: ActionsProps) {
  if (spellState(item, today()) === 'ended') return null;
  const { staffMemberName: name, standInForId } = item;
  return (
    <View className="staff-tools">
      {standInForId === null ? (
        <Button label={`办理：${name}`} onPress={() => onOpen(item)}>
          办理
        </Button>
      ) : (
        <Button label={`结束代班：${name}`} onPress={() => onEnd(item)}>
          结束代班
        </Button>
      )}
    </View>
  );
}

interface ActionsProps extends AssignmentRowsProps {
  readonly item: GridAssignment;
}

function Actions({ item, onStandIn, onEnd }: ActionsProps) {
  if (spellState(item, today()) === 'ended') return null;
  const { staffMemberName: name, standInForId } = item;
  return (
    <View className="staff-tools">
      {standInForId === null && (
        <>
          <Button label={`请假代班：${name}`} onPress={() => onStandIn(item)}>
            请假代班
          </Button>
          <Button label={`离任交接：${name}`} onPress={() => openHandover(item.staffMemberId)}>
            离任交接
          </Button>
        </>
      )}
      <Button
        label={standInForId === null ? `结束任职：${name}` : `结束代班：${name}`}
        onPress={() => onEnd(item)}
      >
        {standInForId === null ? '结束任职' : '结束代班'}
      </Button>
    </View>
  );
}
