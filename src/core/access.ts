import type { Settings } from './settings/settings.ts';

/** What somebody may do, each more than the one before: look things up, change what a place gets, and that of a whole server or workspace. */
const ladder = ['everyone', 'manage', 'administer'] as const;
export type Access = (typeof ladder)[number];

/** Whether who has a right may do what needs another. */
export const reaches = (has: Access, needs: Access): boolean => ladder.indexOf(has) >= ladder.indexOf(needs);

/** The right that somebody has by the platform, as a place's settings narrow it. */
export const narrowedBy = ({ manage }: Pick<Settings, 'manage'>, access: Access): Access =>
  manage === 'admins' && access === 'manage' ? 'everyone' : access;
