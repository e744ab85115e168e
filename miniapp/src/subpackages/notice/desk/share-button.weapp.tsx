import { Button } from '../../../components/button';

/** Opens WeChat's own choice of chats; the page tells it the card. */
export function ShareButton() {
  return (
    <Button id="share-card" block native={{ openType: 'share' }}>
      转发到微信群
    </Button>
  );
}
