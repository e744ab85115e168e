import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { alertProps } from '../../../platform/alert';
import { chooseFile } from '../../../platform/chosen-file';
import { errorText } from '../../../services/error-text';
import { newId } from '../../../services/new-id';
import { openTemplate, uploadWorkbook, type ImportScope } from '../../../services/registry-import';
import { useAction } from '../../../services/use-action';

/** The way in: template, file, dry run. */
export function UploadCard({ scope }: { readonly scope: ImportScope }) {
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (error: unknown) => setProblem(errorText(error));
  const template = useAction(async () => {
    setProblem(null);
    await openTemplate(scope);
  }, fail);
  const upload = useAction(async () => {
    setProblem(null);
    const file = await chooseFile(['xlsx', 'xls']);
    if (!file) return;
    const { id } = await uploadWorkbook(newId(), scope, file);
    await Taro.navigateTo({ url: `/subpackages/registry-import/detail/index?id=${id}` });
  }, fail);
  return (
    <Card>
      <View className="stack">
        <View>先检查、后写入：选好文件后会逐行检查，您确认之前不会改动台账</View>
        <View className="secondary small">
          可以用模板，也可以直接用自己的表格：列的顺序、名称不一样也认得。文件不超过 10 MB
        </View>
        <View className="imports__tools">
          <Button id="choose-file" kind="primary" icon="plus" busy={upload.busy} onPress={upload.run}>
            选择 Excel 文件
          </Button>
          <Button id="template" icon="list" busy={template.busy} onPress={template.run}>
            下载模板
          </Button>
        </View>
        {problem && (
          <View className="imports__problem" {...alertProps}>
            {problem}
          </View>
        )}
      </View>
    </Card>
  );
}
