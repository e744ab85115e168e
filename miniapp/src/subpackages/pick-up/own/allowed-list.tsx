import type { OwnAuthorisation, OwnPickUp } from '@linge/shared/pick-up/pick-up.schema';
import { View } from '@tarojs/components';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Cell } from '../../../components/cell';
import { authorisedDetail, authorisedText } from '../../../format/pick-up';

interface AllowedListProps {
  readonly own: OwnPickUp;
  readonly onRevoke: (authorisation: OwnAuthorisation) => void;
}

/** The guardian first, who always may; then everybody else, with the code of whoever comes once. */
export function AllowedList({ own, onRevoke }: AllowedListProps) {
  const { guardianName, authorisations } = own;
  return (
    <Card flush>
      <Cell title={`监护人 ${guardianName}`} detail="给孩子报名的人，一直可以接" />
      {authorisations.map((authorisation) => {
        const { id, code } = authorisation;
        const who = authorisedText(authorisation);
        return (
          <Cell
            key={id}
            title={who}
            detail={
              <>
                <View>{authorisedDetail(authorisation)}</View>
                {code && (
                  <>
                    <View className="pick-up-code number">{`${code.slice(0, 3)} ${code.slice(3)}`}</View>
                    <View>把这 6 个数字告诉来接的人，只能用一次</View>
                  </>
                )}
              </>
            }
            aside={
              <Button kind="text" label={`取消：${who}`} onPress={() => onRevoke(authorisation)}>
                取消
              </Button>
            }
          />
        );
      })}
    </Card>
  );
}
