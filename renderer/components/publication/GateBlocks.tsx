import { OctagonX } from 'lucide-react';
import { type GateLine, standardsWords } from '../../words/standards.ts';
import './gate-blocks.css';

export interface GateBlocksProps {
  readonly blocks: readonly GateLine[];
}

/** What the standards stop a publication for; nothing where they do not. */
export function GateBlocks({ blocks }: GateBlocksProps) {
  if (blocks.length === 0) return null;
  return (
    <div className="gate-blocks" role="alert">
      <p>
        <OctagonX aria-hidden="true" /> {standardsWords.gate.blocked(blocks.length)}
      </p>
      <ul>
        {blocks.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
