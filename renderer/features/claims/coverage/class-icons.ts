import {
  CircleCheck,
  CircleDashed,
  Hourglass,
  type LucideIcon,
  MessageCircle,
  Repeat2,
  TriangleAlert,
  VenetianMask,
} from 'lucide-react';
import type { ShownClass } from '#shared/claims/coverage.ts';

/** A shape for each class, since colours alone tell some people nothing; those of the standings that they come from. */
export const classIcons = {
  backed: CircleCheck,
  'single-unnamed': VenetianMask,
  'second-hand': Repeat2,
  bare: CircleDashed,
  disputed: TriangleAlert,
  waiting: Hourglass,
  opinion: MessageCircle,
} satisfies Record<ShownClass, LucideIcon>;
