import { activityDeskApi } from '@linge/shared/activity/activity-desk.api';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { CheckChips } from '../../../components/check-chips';
import { EmptyState } from '../../../components/empty-state';
import { Sheet } from '../../../components/sheet';
import { SwitchField } from '../../../components/switch-field';
import { PagedItems } from '../../../frame/paged-items';
import { shownName } from '../../../format/activity-review';
import type { DraftNaming } from '../../../services/review-draft.type';
import { usePagedList } from '../../../services/use-paged-list';

interface PeopleSheetProps {
  readonly activityId: string;
  readonly naming: DraftNaming;
  readonly onChange: (naming: DraftNaming) => void;
  readonly onClose: () => void;
}

/** What WeChat is handed at once stays small. */
const pageSize = 30;

/** Who of the list can be recognised on a picture; or that nobody can. */
export function PeopleSheet({ activityId, naming, onChange, onClose }: PeopleSheetProps) {
  const { nobody, people } = naming;
  const list = usePagedList(
    activityDeskApi.listSignUps,
    { params: { id: activityId }, query: { limit: pageSize, state: 'in' } },
    { onlyAsked: true },
  );
  const toggle = (signUpId: string, name: string) => {
    const named = people.some((person) => person.signUpId === signUpId);
    const others = people.filter((person) => person.signUpId !== signUpId);
    onChange({ nobody: false, people: named ? others : [...others, { signUpId, name, spot: null }] });
  };
  return (
    <Sheet visible title="照片里有谁" onClose={onClose}>
      <View className="stack">
        <View className="secondary small">
          标出的人会收到消息，同意了照片才公开；孩子由家长答复，没有账号的请当面问
        </View>
        <SwitchField
          id="nobody"
          title="照片里认不出人"
          detail="只有背影、远景或东西"
          checked={nobody}
          onChange={(checked) => onChange({ nobody: checked, people: checked ? [] : people })}
        />
        {!nobody && (
          <PagedItems
            list={list}
            empty={<EmptyState icon="people" title="名单上没有人" hint="先在报名名单里加上到场的人" />}
          >
            {(items) => (
              <CheckChips
                label="认得出的人"
                options={items.map((item) => ({ value: item.id, text: shownName(item) }))}
                chosen={people.map(({ signUpId }) => signUpId)}
                onToggle={(id) => toggle(id, items.find((item) => item.id === id)?.name ?? '')}
              />
            )}
          </PagedItems>
        )}
        <Button id="named" kind="primary" block onPress={onClose}>
          标好了
        </Button>
      </View>
    </Sheet>
  );
}
