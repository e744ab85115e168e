import type { RegistryImport } from '@linge/shared/registry-import/registry-import.schema';
import { View } from '@tarojs/components';
import { Card } from '../../../components/card';
import { StatusTag } from '../../../components/status-tag';
import { momentText } from '../../../format/day';
import { countText } from '../../../format/number';
import { alertProps } from '../../../platform/alert';
import { checkedText, importStateTag, isUnderWay, percentOf } from '../../../services/registry-import.policy';

/** The file, how far it is, and what was noticed about it as a whole. */
export function Result({ data }: { readonly data: RegistryImport }) {
  const { fileName, state, actorName, createdAt, refusal, skippedSheets, unknownColumns } = data;
  const { text, tone } = importStateTag[state];
  return (
    <Card>
      <View className="stack">
        <View className="import__head">
          <View className="strong import__file">{fileName}</View>
          <StatusTag tone={tone}>{text}</StatusTag>
        </View>
        <View className="secondary small">
          {actorName} · {momentText(createdAt)}
        </View>
        {isUnderWay(state) && <Progress data={data} />}
        {refusal && (
          <View className="import__refusal" {...alertProps}>
            {refusal.text}
          </View>
        )}
        {skippedSheets.length > 0 && (
          <View className="secondary small">没有找到人员名单的工作表：{skippedSheets.join('、')}</View>
        )}
        {unknownColumns.length > 0 && (
          <View className="secondary small">台账没有这些项目，没有导入：{unknownColumns.join('、')}</View>
        )}
        {state === 'checked' && <View>{checkedText(data)}</View>}
        {state === 'committed' && data.mode === 'validOnly' && data.counts.wrong > 0 && (
          <View>有误的 {countText(data.counts.wrong)} 行没有导入，改好后可以再传一次</View>
        )}
      </View>
    </Card>
  );
}

function Progress({ data }: { readonly data: RegistryImport }) {
  const { done, total } = data.progress;
  const percent = percentOf(data);
  return (
    <View className="stack">
      <View className="import__bar">
        <View className="import__done" style={{ width: `${percent}%` }} />
      </View>
      <View className="number">
        {total > 0 ? `${countText(done)} / ${countText(total)} 行（${percent}%）` : '正在读取文件…'}
      </View>
      <View className="secondary small">可以离开这一页，进度会保留，回来就能看到</View>
    </View>
  );
}
