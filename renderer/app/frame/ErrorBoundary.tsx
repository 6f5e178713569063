import { Component, type ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { appWords } from '../../words/app.ts';
import './error-boundary.css';

export interface ErrorBoundaryProps {
  /** Loads the page again; drawing the same state once more would break at the same place. */
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/**
 * Stands in for a window that can no longer be drawn. The text is in the store, so drawing it anew loses
 * nothing. It is a class because React gives errors of drawing to classes only.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="error-boundary" role="alert">
        <h1>{appWords.broken.title}</h1>
        <p>{appWords.broken.text}</p>
        <Button variant="primary" onClick={this.props.onReload}>
          {appWords.broken.action}
        </Button>
      </main>
    );
  }
}
