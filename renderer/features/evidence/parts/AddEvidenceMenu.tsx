import { Paperclip } from 'lucide-react';
import { type Evidence, type EvidenceKind, evidenceKinds } from '#shared/evidence/evidence.ts';
import { Button } from '../../../components/Button.tsx';
import { Menu, type MenuEntry } from '../../../components/Menu.tsx';
import { evidenceWords as words } from '../../../words/evidence.ts';
import { EvidenceIcon } from './EvidenceRow.tsx';

export interface AddEvidenceMenuProps {
  readonly label: string;
  readonly onAdd: (kind: EvidenceKind) => void;
  /** Evidence that is there already and could be tied; none where that makes no sense. */
  readonly existing?: readonly Evidence[];
  readonly onTie?: (evidence: Evidence) => void;
}

/** More would be a list to search in, and not a menu. */
const mostExisting = 10;

/** The ways to add evidence, and the evidence that is there already. */
export function AddEvidenceMenu({ label, onAdd, existing = [], onTie }: AddEvidenceMenuProps) {
  const fresh = evidenceKinds.map((kind) => ({
    id: kind,
    label: words.entries[kind],
    icon: <EvidenceIcon kind={kind} />,
    onSelect: () => onAdd(kind),
  }));
  // The newest are the likeliest to be meant.
  const known = existing.slice(-mostExisting).map((evidence) => ({
    id: evidence.id,
    label: words.existing(evidence.title),
    onSelect: () => onTie?.(evidence),
  }));
  const entries: readonly MenuEntry[] = known.length === 0 ? fresh : [...fresh, 'separator', ...known];
  return (
    <Menu
      label={label}
      entries={entries}
      trigger={
        <Button variant="quiet" icon={<Paperclip aria-hidden="true" />}>
          {label}
        </Button>
      }
    />
  );
}
