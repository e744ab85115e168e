import { Component, type PropsWithChildren } from 'react';
import { ErrorState } from './error-state';

/** A mistake of ours in one page must not leave a white screen. */
export class ErrorBoundary extends Component<PropsWithChildren, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <ErrorState text="页面出了点问题，没有显示出来" onRetry={() => this.setState({ broken: false })} />
    );
  }
}
