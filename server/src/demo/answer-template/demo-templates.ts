import type { TemplateAction } from '@linge/shared/answer-template/answer-template.schema';
import type { AnswerTemplate } from '../../answer-template/entities/answer-template.entity.js';
import type { ComplaintCategoryCode } from '../complaint/complaint-category.js';
import { demoEpoch, demoId } from '../common/demo-id.js';
import type { DemoCommunity } from '../demo-community.js';

type Told = readonly [
  action: TemplateAction,
  category: ComplaintCategoryCode | null,
  name: string,
  text: string,
];

const told: readonly Told[] = [
  ['accept', null, '已受理', '您反映的{类别}问题已受理，我会尽快到{地点}查看，有进展随时告诉您。'],
  [
    'reject',
    null,
    '不属社区职责',
    '这件事不在社区职责范围内，请联系主管部门；需要帮忙联系的，请到社区服务大厅。',
  ],
  ['ask', null, '请补充位置', '请补充一下具体位置（几栋几单元、哪一层），方便我们到现场处理。'],
  ['dispatch', 'rubbish', '物业清运垃圾', '请今天内把{地点}的垃圾清走，清完拍照反馈。'],
  ['dispatch', 'parking', '物业疏导停车', '请到{地点}疏导乱停车辆，划好车位线，并拍照反馈。'],
  ['dispatch', null, '请物业现场处理', '请安排人员到现场处理，三天内反馈处理结果和照片。'],
  ['suspend', null, '等材料', '需要的材料还没有到，到货后马上处理，给您添麻烦了。'],
  ['extend', null, '需要多部门配合', '这件事需要几个单位配合，还要多一些时间，请您谅解。'],
  ['resolve', 'rubbish', '垃圾已清运', '{地点}的垃圾已经清走，现场查看过，并请物业每天上午巡查一次。'],
  ['resolve', 'publicToilet', '公厕已开放', '公厕已经打开，开放时间贴在门口，钥匙由物业值班室保管。'],
  ['resolve', 'parking', '停车已规范', '乱停的车辆已经挪走，物业划好了车位线，安排人员早晚疏导。'],
  ['resolve', null, '已处理', '您反映的{类别}问题已经处理好，现场查看过，请您确认。'],
  ['verify', null, '现场核查', '已到{地点}现场查看，问题确已解决。'],
];

/** What a community's administrators wrote down once, for everybody who answers residents. */
export function generateTemplates({ community, complaintCategories }: DemoCommunity): AnswerTemplate[] {
  const communityId = community.id;
  return told.map(([action, code, name, text]) => ({
    id: demoId(`answerTemplate ${communityId}`, `${action} ${name}`),
    communityId,
    ownerAccountId: null,
    action,
    categoryId: complaintCategories.find((category) => category.code === code)?.id ?? null,
    ...{ name, text, version: 1, contentHash: '', createdAt: demoEpoch, updatedAt: demoEpoch },
  }));
}
