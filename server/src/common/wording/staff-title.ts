import type { Role } from '@linge/shared/permission';

const posts: Partial<Record<Role, string>> = {
  gridWorker: '网格员',
  partTimeGridWorker: '兼职网格员',
  branchSecretary: '网格党支部书记',
  microGridLeader: '微网格长',
  unitHandler: '承办单位',
  communityAdmin: '社区党委',
  townOfficer: '乡镇干部',
};
const gridRoles: readonly Role[] = ['gridWorker', 'partTimeGridWorker', 'branchSecretary', 'microGridLeader'];

/** `第3网格 网格员 王*`; without a name where it is not known. */
export function staffTitle(role: Role, gridName: string, name: string | undefined): string {
  return [gridRoles.includes(role) ? gridName : '', posts[role] ?? '工作人员', name ?? '']
    .filter(Boolean)
    .join(' ');
}
