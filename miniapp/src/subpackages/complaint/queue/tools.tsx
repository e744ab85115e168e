import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Heading } from '../../../components/heading';
import { useOrganises } from '../../../services/activity-organiser';
import { useCadreWork } from '../../../services/cadre-report';
import { useContentChecksWaiting } from '../../../services/content-check';
import { useMe } from '../../../services/session';
import { toolsFor, toolText, type Tool, type ToolWork } from './tool';

/** The ways from the workbench to the other things that staff do: the everyday ones and those with work, the others on a tap. */
export function Tools() {
  const work = { 'content-checks': useContentChecksWaiting() };
  const organises = useOrganises();
  const may = (useMe()?.permissions ?? []).filter((one) => organises || one !== 'activity.organise');
  const { shown, others } = toolsFor(may, work);
  const cadre = useCadreWork();
  const [open, setOpen] = useState(false);
  if (shown.length === 0 && !cadre) return null;
  return (
    <>
      <View className="queue-tools">
        {shown.map((tool) => (
          <ToolButton key={tool.id} tool={tool} work={work} />
        ))}
        {cadre && (
          <Button
            id="cadre-reports"
            icon="shield"
            onPress={() => void Taro.navigateTo({ url: '/subpackages/cadre-report/desk/index' })}
          >
            {cadre.waiting > 0 ? `监督举报（${cadre.waiting}）` : '监督举报'}
          </Button>
        )}
        {others.length > 0 && (
          <Button id="all-tools" icon={open ? 'close' : 'dots'} onPress={() => setOpen(!open)}>
            {open ? '收起工具' : '全部工具'}
          </Button>
        )}
      </View>
      {open && (
        <Card>
          <View className="stack">
            {others.map(({ title, tools }) => (
              <View key={title} className="queue-tools__group">
                <Heading level={3}>{title}</Heading>
                <View className="queue-tools">
                  {tools.map((tool) => (
                    <ToolButton key={tool.id} tool={tool} work={work} />
                  ))}
                </View>
              </View>
            ))}
          </View>
        </Card>
      )}
    </>
  );
}

function ToolButton({ tool, work }: { readonly tool: Tool; readonly work: ToolWork }) {
  const { id, icon, url } = tool;
  return (
    <Button id={id} icon={icon} onPress={() => void Taro.navigateTo({ url })}>
      {toolText(tool, work)}
    </Button>
  );
}
