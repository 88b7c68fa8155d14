/**
 * What a request does that changes who counts as creator.
 *
 * @internal
 */
export type CreatorAction = 'creation' | 'finalization' | 'deletion';
