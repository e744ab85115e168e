export { taroTransport as apiTransport } from './transport';
