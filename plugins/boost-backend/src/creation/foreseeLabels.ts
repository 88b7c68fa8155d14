import type { Subject } from '../resources/Subject';
import type { RequestedSettings } from './RequestedSettings';

/** Kagenti went by both names; which of them an installation uses, its API does not say. */
const LABEL_DOMAINS = ['kagenti.io', 'rossoctl.io'] as const;

/**
 * The labels of a workload that Kagenti and its operator are sure to set, read from the
 * source of Kagenti 0.6.1 and of its successor under the other name.
 *
 * @remarks
 * They are given under both domains: a rule that asks for one of them means either.
 * `app.kubernetes.io/managed-by` is left out, since its value has the name in it too.
 *
 * @param subject - Whose
 * @param asked - What the request says of it
 * @internal
 */
export function foreseeLabels(
  { kind, name }: Subject,
  asked: RequestedSettings,
): Record<string, string> {
  const labels: Record<string, string> = { 'app.kubernetes.io/name': name };
  if (kind === 'agent') labels['app.kubernetes.io/component'] = kind;
  for (const domain of LABEL_DOMAINS) {
    const { protocol } = asked;
    if (protocol !== undefined) labels[`protocol.${domain}/${protocol}`] = '';
    for (const [key, value] of listLabels(kind, asked)) {
      if (value !== undefined) labels[`${domain}/${key}`] = value;
    }
  }
  return labels;
}

function listLabels(
  kind: Subject['kind'],
  asked: RequestedSettings,
): [key: string, value: string | undefined][] {
  const { framework, workloadType, authBridgeEnabled, spireEnabled } = asked;
  const injected = authBridgeEnabled ? 'enabled' : 'disabled';
  return [
    ['type', kind],
    ['framework', framework],
    ['workload-type', workloadType],
    ['inject', authBridgeEnabled === undefined ? undefined : injected],
    ['spire', spireEnabled ? 'enabled' : undefined],
    // Of every tool, whatever it speaks.
    ['transport', kind === 'tool' ? 'streamable_http' : undefined],
  ];
}
