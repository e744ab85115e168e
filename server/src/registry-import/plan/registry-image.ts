export type {
  LabelName,
  RegistryImage,
  RoomRow,
  StoredHousehold,
  StoredPerson,
} from '../../resident/registry-image.service.js';
