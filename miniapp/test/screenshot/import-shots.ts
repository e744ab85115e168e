import { residentApi } from '@linge/shared/resident/resident.api';
import { DemoPerson } from '../journey/demo-api';
import type { JourneyPage, JourneyServer } from '../journey/harness';
import { idNumberOf, workbookOf } from '../journey/workbook';
import type { Shot } from './shots';

const page = 'subpackages/registry-import/imports/index';
const web = ['h5'] as const;
const wide = { width: 1280, height: 800 } as const;
const head = ['小区', '楼栋', '单元', '房号', '与户主关系', '姓名', '身份证号', '出生日期', '职业', '备注一'];
const room = ['西河湾小区', '3', '2', '101'];

/** Excel in: what a dry run found, of all four kinds; a file that is refused; and the list of them. */
export async function importShots(server: JourneyServer): Promise<Shot[]> {
  const persona = 'gridWorker' as const;
  const worker = await DemoPerson.logIn(server, persona);
  const { items } = await worker.call(residentApi.listResidents, {
    query: { ...(await worker.ownGrid()), limit: '2' },
  });
  const [changed = [], same = []] = items.map(({ address, name, birthDate }) => [
    ...address.split(' '),
    ...['', name, '', birthDate],
  ]);
  const mixed = await workbookOf('西河湾三月台账.xlsx', [
    head,
    [...room, '其他', '顾新来', idNumberOf(902), '', '教师', '甲'],
    [...room, '其他', '顾也来', idNumberOf(904), '', '', ''],
    [...room, '其他', '顾抄错', '99010619900101888', '', '教师', ''],
    ['西河湾小区', '3', '2', '9999', '户主', '顾没房', idNumberOf(906), '', '', ''],
    [...changed, '裁缝'],
    same,
  ]);
  const noHeading = await workbookOf('会议通知.xlsx', [['通知'], ['周五下午开会']]);
  const sent = (file: typeof mixed) => async (app: JourneyPage) => {
    await app.see('选择 Excel 文件');
    await app.supplyPhotos([file]);
    await app.tapId('choose-file');
  };
  const looks = [
    ['', {}],
    ['elder-', { elder: true }],
    ['dark-', { dark: true }],
    ['wide-', wide],
  ] as const;
  return looks.flatMap(([prefix, look]): Shot[] => {
    const options = { persona, path: page, ...look };
    const builds = prefix === 'wide-' ? { builds: web } : {};
    const checked = async (app: JourneyPage) => {
      await sent(mixed)(app);
      await app.see('等待确认');
    };
    return [
      { name: `${prefix}import-checked`, ...builds, options, arrange: checked, see: '顾抄错' },
      {
        name: `${prefix}import-rows-add`,
        ...builds,
        options,
        arrange: async (app) => {
          await checked(app);
          await app.tap('新增 2');
        },
        see: '顾新来',
      },
      {
        name: `${prefix}import-rows-change`,
        ...builds,
        options,
        arrange: async (app) => {
          await checked(app);
          await app.tap('修改 1');
        },
        see: '裁缝',
      },
      { name: `${prefix}import-refused`, ...builds, options, arrange: sent(noHeading), see: '没有找到表头' },
      {
        name: `${prefix}import-leaving`,
        ...builds,
        options,
        arrange: async (app) => {
          await checked(app);
          await app.tap('只导入正确的 3 行');
        },
        see: '有误的 2 行先不导入？',
      },
      {
        name: `${prefix}import-list`,
        ...builds,
        options,
        arrange: async (app) => {
          await checked(app);
          await app.goBack();
        },
        see: '导入记录',
      },
    ];
  });
}
