import type { Role } from '@linge/shared/permission';

const names: Readonly<Record<Role, string>> = {
  visitor: '访客',
  resident: '居民',
  volunteer: '志愿者',
  microGridLeader: '微网格长',
  gridWorker: '网格员',
  partTimeGridWorker: '兼职网格员',
  partTimeMember: '兼职委员',
  branchSecretary: '网格党支部书记',
  unitHandler: '单位经办人',
  communityAdmin: '社区管理员',
  townOfficer: '乡镇干部',
};

/** Roles as people call them, each once. */
export function roleNames(roles: readonly Role[]): readonly string[] {
  return [...new Set(roles)].map((role) => names[role]);
}
