import Taro from '@tarojs/taro';

export function openAssignments(communityId: string, gridId: string): void {
  void Taro.navigateTo({
    url: `/subpackages/staff/assignment/index?communityId=${communityId}&gridId=${gridId}`,
  });
}

export function openHandover(staffMemberId: string): void {
  void Taro.navigateTo({ url: `/subpackages/staff/handover/index?id=${staffMemberId}` });
}
